import { processLoad } from '@crossdock/kafka';
import { gateLimits } from './limits.js';

/** More than the gate holds, so that a record whose result is being written keeps no other from the gate. */
const most = gateLimits.maxInFlight + gateLimits.maxQueued + 256;

/**
 * As many keep a busy process busy: at 8,000 deliveries a second some 150 are under way, as each takes some twenty milliseconds with
 * the record of its result. Each further one waits here instead of in Kafka, where it costs nothing: what stays in
 * memory for longer than a collection of the young generation is copied at every one.
 */
const mostWhenBusy = 224;

/**
 * How many records the consumer may have in hand. While the process is busy, requests that last long do not count: it is the
 * endpoint that they wait for, and they must not keep others out.
 *
 * One process has one pair of hands: the consumer's decorator asks here, before there is a gate to ask.
 */
class Hands {
  private slowRequests = (): number => 0;
  private gathered = (): number => 0;

  get most(): number {
    const own = processLoad.isBusy ? Math.min(most, mostWhenBusy + this.slowRequests()) : most;
    return own + this.gathered();
  }

  /** @param count tells how many requests under way have lasted long */
  countSlowBy(count: () => number): void {
    this.slowRequests = count;
  }

  /** @param count tells how many records wait for others to go with: they keep no hand from anybody */
  countGatheredBy(count: () => number): void {
    this.gathered = count;
  }
}

export const hands = new Hands();
