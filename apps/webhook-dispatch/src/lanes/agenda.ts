import type { Look, Outlook } from '../storage/lane-rows.js';

/** Lanes with a delivery under way, over all endpoints. */
const lanesInHand = 512;
/** The part of those that are free that one endpoint may take, as at the gate. */
const share = 0.125;
/** How often is looked at a lane that stands still: somebody may have decided, through another process. */
const stoppedMs = 2_000;
/** After what was due was not begun. */
const againMs = 50;

interface Entry {
  /** Nothing is due before; epoch milliseconds. */
  lookAt: number;
  /** Changes whenever something may have become due. */
  version: number;
  inHand: number;
  /** The last round that asked about it, or the one before it came: who comes anew does not go before those that wait. */
  round: number;
}

type Due = Omit<Look, 'most' | 'version'> & { readonly entry: Entry };

/** Which endpoints to ask the database about, and when: one small entry for each that has lanes. */
export class Agenda {
  private readonly partitions = new Map<number, Map<string, Entry>>();
  private inHand = 0;
  private round = 0;

  constructor(private readonly now: () => number = Date.now) {}

  holdPartition(partition: number): void {
    if (!this.partitions.has(partition)) this.partitions.set(partition, new Map());
  }

  forgetPartition(partition: number): void {
    this.partitions.delete(partition);
  }

  /** Something of the endpoint may be due now. */
  due(partition: number, endpointId: string): void {
    const entry = this.entry(partition, endpointId);
    if (!entry) return;
    entry.lookAt = 0;
    entry.version++;
  }

  /**
   * Whom to ask about, and how many lanes to ask for: of what is free an equal part for each, as all that is promised may begin. Where there is
   * not one for each, those come first that have not been asked about for longest.
   */
  looks(): Look[] {
    const due = this.allDue();
    let free = lanesInHand - this.inHand;
    if (due.length > free) due.sort((one, other) => one.entry.round - other.entry.round);
    this.round++;
    return due.slice(0, free).map(({ partition, endpointId, entry }, index, { length }) => {
      const most = Math.min(this.roomOf(entry), Math.ceil(free / (length - index)));
      free -= most;
      entry.round = this.round;
      return { partition, endpointId, most, version: entry.version };
    });
  }

  /** What the database answered, once what was due has begun. What may have become due meanwhile is asked for again. */
  looked(looks: readonly Look[], outlooks: ReadonlyMap<string, Outlook>): void {
    for (const { partition, endpointId, version } of looks) {
      const entry = this.partitions.get(partition)?.get(endpointId);
      if (!entry || entry.version !== version) continue;
      const outlook = outlooks.get(endpointId);
      if (outlook) entry.lookAt = this.nextLook(outlook, entry);
      else if (entry.inHand === 0) this.partitions.get(partition)?.delete(endpointId);
      else entry.lookAt = Infinity;
    }
  }

  /** A lane is in hand. @returns to be called when it is not any more */
  begun(partition: number, endpointId: string): () => void {
    const entry = this.entry(partition, endpointId);
    this.inHand++;
    if (entry) entry.inHand++;
    return () => {
      this.inHand--;
      if (entry) entry.inHand--;
      this.due(partition, endpointId);
    };
  }

  /** Until something may be due, at most so long. */
  waitMs(mostMs: number): number {
    let at = this.now() + mostMs;
    for (const entries of this.partitions.values()) {
      for (const entry of entries.values()) {
        if (entry.lookAt < at && this.hasRoom(entry)) at = entry.lookAt;
      }
    }
    return Math.max(at - this.now(), 0);
  }

  private allDue(): Due[] {
    const now = this.now();
    const due: Due[] = [];
    for (const [partition, entries] of this.partitions) {
      for (const [endpointId, entry] of entries) {
        if (entry.lookAt <= now && this.hasRoom(entry)) due.push({ partition, endpointId, entry });
      }
    }
    return due;
  }

  private entry(partition: number, endpointId: string): Entry | undefined {
    const entries = this.partitions.get(partition);
    let entry = entries?.get(endpointId);
    if (entries && !entry)
      entries.set(endpointId, (entry = { lookAt: 0, version: 0, inHand: 0, round: this.round }));
    return entry;
  }

  private hasRoom(entry: Entry): boolean {
    return this.roomOf(entry) > 0;
  }

  private roomOf({ inHand }: Entry): number {
    return Math.ceil((lanesInHand - this.inHand) * share) - inHand;
  }

  private nextLook({ due, stopped, nextDueAt }: Outlook, { inHand }: Entry): number {
    const now = this.now();
    return Math.min(
      nextDueAt ?? Infinity,
      stopped ? now + stoppedMs : Infinity,
      due > inHand ? now + againMs : Infinity,
    );
  }
}
