/**
 * The part of a `Map` that kafkajs uses for requests in flight, for so few that looking through them is as fast. What was deleted is
 * let go of at once (see the README of `@crossdock/lists`).
 */
export class FewEntries<K, V> {
  private readonly keys: K[] = [];
  private readonly kept: V[] = [];

  get size(): number {
    return this.keys.length;
  }

  has(key: K): boolean {
    return this.keys.includes(key);
  }

  get(key: K): V | undefined {
    return this.kept[this.keys.indexOf(key)];
  }

  set(key: K, value: V): void {
    this.delete(key);
    this.keys.push(key);
    this.kept.push(value);
  }

  delete(key: K): void {
    const index = this.keys.indexOf(key);
    if (index < 0) return;
    this.keys.splice(index, 1);
    this.kept.splice(index, 1);
  }

  clear(): void {
    this.keys.length = 0;
    this.kept.length = 0;
  }

  /** In the order in which they came. */
  values(): Iterable<V> {
    return [...this.kept];
  }

  /** Whoever is visited may be deleted meanwhile. */
  forEach(visit: (value: V) => void): void {
    for (const value of this.values()) visit(value);
  }
}
