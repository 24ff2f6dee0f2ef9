import { Roster } from '@crossdock/lists';
import type { Lane } from './lane.js';

/**
 * When the records are due that one feed holds back or has in hand, so that somebody can be told how late the oldest is. A lag in
 * offsets would say nothing: records that are not due are meant to lie there.
 */
export class DueTimes {
  /** The first of each partition, also while it lies in Kafka and is to be fetched again. Epoch milliseconds; infinite where none waits. */
  private readonly first = new Map<Lane, number>();
  /** Records in hand, by topic. */
  private readonly inHand = new Map<string, Roster<number>>();

  /** @param topics names in the contract */
  constructor(topics: readonly string[]) {
    for (const topic of topics) this.inHand.set(topic, new Roster());
  }

  /** The first record of a partition waits for its time. */
  waits(lane: Lane, dueAt: number): void {
    if (!this.first.has(lane)) this.forgetClosed();
    this.first.set(lane, dueAt);
  }

  /** It was handed over. @returns to be called when it is done */
  begins(lane: Lane, dueAt: number): () => void {
    this.first.set(lane, Infinity);
    const ofTopic = this.inHand.get(lane.place.topic);
    const member = ofTopic?.enter(dueAt);
    return () => void (member && ofTopic?.leave(member));
  }

  /** Seconds since the oldest was due, for each topic; 0 where none is. @param now epoch milliseconds */
  *overdue(now: number): Generator<readonly [topic: string, seconds: number]> {
    for (const [topic, held] of this.inHand) {
      let oldest = now;
      for (const dueAt of held) oldest = Math.min(oldest, dueAt);
      for (const [lane, dueAt] of this.first) {
        // Of one that is closed its next owner tells.
        if (!lane.closed && lane.place.topic === topic) oldest = Math.min(oldest, dueAt);
      }
      yield [topic, (now - oldest) / 1_000];
    }
  }

  private forgetClosed(): void {
    for (const lane of this.first.keys()) if (lane.closed) this.first.delete(lane);
  }
}
