import { TransientFault, type OwnedPartition } from '@crossdock/kafka';
import type { LaneStore } from '../storage/lane-store.js';
import type { Epoch } from '../storage/lane-rows.js';

export interface Claim extends Epoch {
  readonly owned: OwnedPartition;
}

/** So long a claim that was overtaken is not made again: by then the bus has told who is right. */
const patienceMs = 2_000;

/**
 * The partitions of lined-up deliveries that this process has claimed in the database. A claim is made when the bus has given it the
 * partition, and overtakes that of the owner before: a process that does not know yet that it lost a partition can write nothing
 * about its lanes any more.
 */
export class Claims {
  private readonly known = new WeakMap<OwnedPartition, Promise<Claim>>();
  private readonly overtakenAt = new WeakMap<OwnedPartition, number>();

  constructor(
    private readonly store: LaneStore,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @throws TransientFault while the database is away, or the claim was overtaken a moment ago */
  of(owned: OwnedPartition): Promise<Claim> {
    const known = this.known.get(owned);
    if (known) return known;
    const since = this.now() - (this.overtakenAt.get(owned) ?? -patienceMs);
    if (since < patienceMs) {
      return Promise.reject(new TransientFault('lanes_overtaken', 'another process has claimed the lanes'));
    }
    const claim = this.store.claim(owned.partition).then((epoch) => ({ ...epoch, owned }));
    this.known.set(owned, claim);
    claim.catch(() => this.known.delete(owned));
    return claim;
  }

  /** Another process has claimed the partition since. */
  overtaken({ owned }: Claim): void {
    this.known.delete(owned);
    this.overtakenAt.set(owned, this.now());
  }
}
