import { RecentResults, type RateLimits } from './recent-results.js';

export interface BreakerLimits {
  /** As many requests in a row must fail until nothing but probes is sent. */
  failuresToOpen: number;
  /** Or so many of the last ones, with successes among them. */
  rate: RateLimits;
  /** While an endpoint recovers, as many do. */
  failuresToOpenAgain: number;
  /** How long nothing is sent after that; twice as long after each probe that fails. */
  firstPauseMs: number;
  longestPauseMs: number;
  /** Requests a second that start when a probe has succeeded, and twice as many after each step without failures. */
  firstPerSecond: number;
  stepMs: number;
  /** An endpoint that takes as many has recovered. */
  recoveredPerSecond: number;
  /** Nothing is held back for longer because of one answer. */
  longestHoldMs: number;
}

/** Instants are told in whole milliseconds. */
const roundingMs = 1;

/**
 * - `closed`: requests are sent.
 * - `open`: nothing is sent until an instant, and then a probe: the first delivery that comes.
 * - `ramping`: a probe has succeeded, and the rate grows.
 */
export type BreakerState = 'closed' | 'open' | 'ramping';

/** What another process needs to go on from here. Instants are epoch milliseconds. */
export interface BreakerReading {
  readonly state: BreakerState;
  /** Since when. */
  readonly since: number;
  /** Open: when the next probe may be sent. */
  readonly until: number;
  /** How often it has opened without having been closed in between. */
  readonly openings: number;
  /** Of the endpoint's configuration that it was learnt about, where that is known. */
  readonly version?: number | undefined;
}

/**
 * Keeps a broken endpoint from being hit with everything that waits for it, and its deliveries from burning their attempts:
 * the circuit breaker of M. Nygard ("Release It!", 2nd edition, 5.3) with one probe at a time and a ramp behind it,
 * because a service that has just come up is the one that a backlog throws over again.
 *
 * It opens after failures in a row, which an endpoint that is away shows soonest, and at a rate of failures, which one that is half away
 * shows: of five attempts it would burn four for ever. Others look at a rate alone, 50 % of 20 calls (Hystrix) or 100 (resilience4j), 70 % of 10 (Convoy),
 * 85 % of 50 (Envoy). Theirs is a caller with somewhere else to go. Who delivers gets through to one that fails at half, and its
 * retries do the rest; at four fifths each delivery takes five attempts, and a schedule has ten.
 *
 * A failure here is one of the endpoint: no usable answer, or one that says that it is broken or has too much to do. An
 * answer that refuses one delivery is not.
 */
export class Breaker {
  private state: BreakerState = 'closed';
  /** Before anything that is told, also by a process that was there before this one began to count. */
  private since = -Infinity;
  private until = 0;
  private openings = 0;
  private failures = 0;
  private readonly results: RecentResults;
  private probing = false;
  /** The endpoint itself named `until`. */
  private isHeld = false;

  constructor(private readonly limits: BreakerLimits) {
    this.results = new RecentResults(limits.rate);
  }

  /** Whether a request may start: when it is open, a probe. */
  mayStart(now: number): boolean {
    return this.state !== 'open' || (!this.probing && now >= this.until);
  }

  /** Nobody can say when more than a probe may start. */
  get isOpen(): boolean {
    return this.state === 'open';
  }

  /** Closed, the last request did not fail, and those before it are too long ago to be held against the endpoint. */
  knowsNothing(now: number): boolean {
    return this.state === 'closed' && this.failures === 0 && !this.results.matter(now);
  }

  get isRamping(): boolean {
    return this.state === 'ramping';
  }

  /** The earliest instant at which a request may start; 0 when that is now. */
  get opensAt(): number {
    return this.state === 'open' ? this.until : 0;
  }

  /** Requests a second that may start; undefined for any number. */
  perSecond(now: number): number | undefined {
    if (this.state !== 'ramping') return undefined;
    const steps = Math.max(0, Math.floor((now - this.since) / this.limits.stepMs));
    return this.limits.firstPerSecond * 2 ** Math.min(steps, 30);
  }

  noteStart(): void {
    if (this.state === 'open') this.probing = true;
  }

  /** A turn ended without a request: nothing was learnt, and the next may be the probe. */
  noteUnused(): void {
    this.probing = false;
  }

  /** @returns whether the state has changed */
  noteSuccess(now: number): boolean {
    this.failures = 0;
    this.results.note(now, false);
    this.probing = false;
    if (this.state === 'closed') return false;
    // It asked to be left alone after it had taken this one.
    if (this.isHeld && now < this.until) return false;
    if (this.state === 'open') return this.enter('ramping', now);
    if ((this.perSecond(now) ?? 0) < this.limits.recoveredPerSecond) return false;
    this.openings = 0;
    return this.enter('closed', now);
  }

  /** @returns whether the state has changed */
  noteFailure(now: number): boolean {
    this.failures++;
    // Of those under way when it opened, all but the probe say what is known already.
    if (this.state === 'open' && !this.probing) return false;
    const { failuresToOpen, failuresToOpenAgain } = this.limits;
    const enough = { closed: failuresToOpen, ramping: failuresToOpenAgain, open: 1 }[this.state];
    this.results.note(now, true);
    const isEnough = this.failures >= enough || this.results.areBad(now);
    return isEnough && this.open(now, now + this.pauseMs());
  }

  /**
   * The endpoint itself named the time before which it wants nothing.
   *
   * @returns whether that is later than now and than what is in force
   */
  hold(now: number, until: number): boolean {
    this.probing = false;
    if (until <= Math.max(now, this.opensAt)) return false;
    // As many answers as requests were under way name an instant: that is one opening.
    if (this.state === 'open') this.openings--;
    this.open(now, until);
    this.isHeld = true;
    return true;
  }

  /** The endpoint was changed, and may be mended: the next delivery is the probe, and pauses begin with the first one again. */
  renew(now: number): void {
    this.failures = 0;
    this.results.clear();
    this.openings = Math.min(this.openings, 1);
    if (this.state !== 'open') return;
    this.until = Math.min(this.until, now);
    this.probing = false;
    this.isHeld = false;
  }

  read(): BreakerReading {
    const { state, since, until, openings } = this;
    return { state, since, until, openings };
  }

  /** Goes on from what another process had read, unless this one knows as much: its own readings come back to it, too. */
  restore(reading: BreakerReading): void {
    if (this.probing || reading.since <= this.since + roundingMs) return;
    // That is no news, and would have failures counted anew.
    if (reading.state === 'closed' && this.state === 'closed') return;
    const { state, since, until, openings } = reading;
    Object.assign(this, { state, since, until, openings });
    this.failures = 0;
    this.results.clear();
    this.isHeld = false;
  }

  private pauseMs(): number {
    const { firstPauseMs, longestPauseMs } = this.limits;
    return Math.min(firstPauseMs * 2 ** Math.min(this.openings, 30), longestPauseMs);
  }

  private open(now: number, until: number): true {
    this.until = until;
    this.openings++;
    this.failures = 0;
    this.results.clear();
    this.probing = false;
    this.isHeld = false;
    return this.enter('open', now);
  }

  private enter(state: BreakerState, now: number): true {
    this.state = state;
    this.since = now;
    return true;
  }
}
