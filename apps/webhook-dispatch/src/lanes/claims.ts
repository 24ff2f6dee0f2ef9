import { TransientFault, type OwnedPartition } from '@crossdock/kafka';
import type { LaneStore } from '../storage/lane-store.js';
import type { Epoch } from '../storage/lane-rows.js';

export interface Claim extends Epoch {
  readonly owned: OwnedPartition;
}

/** So long a claim that was overtaken is not made again: by then the bus has told who is right. */
const patienceMs = 2_000;
/**
 * So long the database is believed to say the same again of a claim. A process whose session has lasted six seconds without a word may have lost the
 * partition: one that was frozen for as long asks before it sends anything more.
 */
const trustMs = 3_000;

/**
 * The partitions of lined-up deliveries that this process has claimed in the database. A claim is made when the bus has given it the
 * partition, and overtakes that of the owner before: a process that does not know yet that it lost a partition can write nothing
 * about its lanes any more.
 */
export class Claims {
  private readonly known = new WeakMap<OwnedPartition, Promise<Claim>>();
  private readonly newest = new WeakMap<OwnedPartition, Claim>();
  private readonly overtakenAt = new WeakMap<OwnedPartition, number>();
  private readonly confirmedAt = new WeakMap<Claim, number>();
  private readonly asking = new WeakMap<Claim, Promise<boolean>>();

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
    const askedAt = this.now();
    const claim = this.store.claim(owned.partition).then((epoch) => {
      const made = { ...epoch, owned };
      this.confirmed(made, askedAt);
      this.newest.set(owned, made);
      return made;
    });
    this.known.set(owned, claim);
    claim.catch(() => this.known.delete(owned));
    return claim;
  }

  /** When the database is asked about a claim, on the clock of this. */
  get instant(): number {
    return this.now();
  }

  /** The database was asked at this instant, and said that the claim is the last. */
  confirmed(claim: Claim, askedAt: number): void {
    this.confirmedAt.set(claim, Math.max(askedAt, this.confirmedAt.get(claim) ?? askedAt));
  }

  /**
   * Whether no other process has claimed the partition since. All that ask at the same time share one question.
   * @throws TransientFault while the database is away
   */
  async holds(claim: Claim): Promise<boolean> {
    if (this.now() - (this.confirmedAt.get(claim) ?? -Infinity) < trustMs) return true;
    let asking = this.asking.get(claim);
    if (!asking) {
      asking = this.ask(claim).finally(() => this.asking.delete(claim));
      this.asking.set(claim, asking);
    }
    return await asking;
  }

  private async ask(claim: Claim): Promise<boolean> {
    const askedAt = this.now();
    const holds = (await this.store.epochOf(claim.partition)) === claim.epoch;
    if (holds) this.confirmed(claim, askedAt);
    else this.overtaken(claim);
    return holds;
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
