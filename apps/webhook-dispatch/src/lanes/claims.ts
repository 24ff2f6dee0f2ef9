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
  private readonly newest = new WeakMap<OwnedPartition, Claim>();
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
    const claim = this.store.claim(owned.partition).then((epoch) => {
      const made = { ...epoch, owned };
      this.newest.set(owned, made);
      return made;
    });
    this.known.set(owned, claim);
    claim.catch(() => this.known.delete(owned));
    return claim;
  }

  /**
   * Another process has claimed the partition since. What a claim of before had under way learns so late, and must not take away the one
   * that was made after it: where requests last long, none would hold until its first delivery has ended.
   */
  overtaken(claim: Claim): void {
    const { owned } = claim;
    if (this.newest.get(owned) !== claim) return;
    this.newest.delete(owned);
    this.known.delete(owned);
    this.overtakenAt.set(owned, this.now());
  }
}
