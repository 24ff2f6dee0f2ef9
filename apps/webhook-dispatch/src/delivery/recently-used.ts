import { Roster, type Member } from '@crossdock/lists';

interface Entry<K, V> {
  readonly key: K;
  value: V;
  place: Member<Entry<K, V>> | undefined;
}

/** What was made for a thing, for as many of them as were used last: with tens of thousands of endpoints few are in use at a time. */
export class RecentlyUsed<K, V> {
  private readonly entries = new Map<K, Entry<K, V>>();
  /** In the order of their last use. */
  private readonly order = new Roster<Entry<K, V>>();

  /** @param letGo is told of what was not used for longest and had to make room */
  constructor(
    private readonly most: number,
    private readonly letGo: (value: V) => void = () => undefined,
  ) {}

  get(key: K): V | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.use(entry);
    return entry.value;
  }

  set(key: K, value: V): void {
    const known = this.entries.get(key);
    if (known) {
      known.value = value;
      return this.use(known);
    }
    const entry: Entry<K, V> = { key, value, place: undefined };
    entry.place = this.order.enter(entry);
    this.entries.set(key, entry);
    if (this.entries.size <= this.most) return;
    const oldest = this.order.first;
    if (!oldest) return;
    this.delete(oldest.key);
    this.letGo(oldest.value);
  }

  /** @returns what was there */
  delete(key: K): V | undefined {
    const entry = this.entries.get(key);
    if (!entry) return undefined;
    this.entries.delete(key);
    if (entry.place) this.order.leave(entry.place);
    return entry.value;
  }

  /** Leaves nothing. */
  takeAll(): V[] {
    const values = [...this.order].map(({ value }) => value);
    for (const key of this.entries.keys()) this.delete(key);
    return values;
  }

  get size(): number {
    return this.entries.size;
  }

  private use({ place }: Entry<K, V>): void {
    if (place) this.order.moveToEnd(place);
  }
}
