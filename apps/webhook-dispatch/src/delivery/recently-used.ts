/** What was made for a thing, for as many of them as were used last: with tens of thousands of endpoints few are in use at a time. */
export class RecentlyUsed<K, V> {
  /** In the order of their last use. */
  private readonly entries = new Map<K, V>();

  /** @param letGo is told of what was not used for longest and had to make room */
  constructor(
    private readonly most: number,
    private readonly letGo: (value: V) => void = () => undefined,
  ) {}

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
    const [oldest] = this.entries;
    if (!oldest) return;
    this.entries.delete(oldest[0]);
    this.letGo(oldest[1]);
  }

  /** @returns what was there */
  delete(key: K): V | undefined {
    const value = this.entries.get(key);
    this.entries.delete(key);
    return value;
  }

  /** Leaves nothing. */
  takeAll(): V[] {
    const all = [...this.entries.values()];
    this.entries.clear();
    return all;
  }

  get size(): number {
    return this.entries.size;
  }
}
