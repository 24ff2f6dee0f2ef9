import { processLoad } from '@crossdock/kafka';
import { handLimits } from './limits.js';

/**
 * How many records the consumer may have in hand. While the process is busy, requests that last long do not count: it is the
 * endpoint that they wait for, and they must not keep others out.
 *
 * One process has one pair of hands: the consumer's decorator asks here, before there is a gate to ask.
 */
class Hands {
  private slowRequests = (): number => 0;
  private gathered = (): number => 0;
  private early = (): number => 0;

  get most(): number {
    const { most, mostWhenBusy } = handLimits;
    const own = processLoad.isBusy ? Math.min(most, mostWhenBusy + this.slowRequests()) : most;
    return own + this.gathered() + this.early();
  }

  /** @param count tells how many requests under way have lasted long */
  countSlowBy(count: () => number): void {
    this.slowRequests = count;
  }

  /** @param count tells how many records wait for others to go with: they keep no hand from anybody */
  countGatheredBy(count: () => number): void {
    this.gathered = count;
  }

  /** @param count tells how many records wait until they are due: they keep no hand from anybody either */
  countEarlyBy(count: () => number): void {
    this.early = count;
  }
}

export const hands = new Hands();
