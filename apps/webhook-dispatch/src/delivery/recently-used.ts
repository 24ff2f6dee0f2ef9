/** What was made for a thing, for as many of them as were used last: with tens of thousands of endpoints few are in use at a time. */
export class RecentlyUsed<K, V> {
  /** In the order of their last use. */
  private readonly entries = new Map<K, V>();

  constructor(private readonly most: number) {}

  get(key: K): V | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size <= this.most) return;
    const [oldest] = this.entries.keys();
    this.entries.delete(oldest as K);
  }

  get size(): number {
    return this.entries.size;
  }
}
