import { Pace } from './pace.js';

/** One admitted delivery; handed back when its request has ended. */
export interface Turn {
  readonly lane: Lane;
  readonly bytes: number;
  readonly startedAt: number;
  /** What it took of the lane's pace. */
  readonly pacedMs: number;
}

/** What is configured for an endpoint. */
export interface EndpointLimits {
  readonly maxInFlight: number;
  /** Requests that start; undefined for any number. */
  readonly maxPerSecond?: number | undefined;
}

export interface Waiting {
  readonly bytes: number;
  readonly since: number;
  readonly settle: (entry: Turn | null) => void;
}

/** How much of a new measurement counts: the average follows a change within a few requests. */
const weight = 0.2;
/** Requests at once to an endpoint that has not answered yet. */
const firstWindow = 8;
/** Assumed of an endpoint that nothing is known about. */
const unknownDurationMs = 50;
/** As many may wait for it. */
const maxQueuedUntried = 32;

/** What one endpoint has under way and waiting, and how fast it is. */
export class Lane {
  /** In the order in which they started, so the first one is the oldest. */
  readonly running = new Set<Turn>();
  readonly queue: Waiting[] = [];
  readonly pace = new Pace();
  heldBytes = 0;
  private maxInFlight = 0;
  private window = firstWindow;
  private averageMs = unknownDurationMs;
  private lastTimedOut = false;
  private lastEndAt = 0;
  /** Where the delivery that was put off last was put off to. */
  private lastSlot = 0;

  /** Requests that may be under way at the same time now. */
  get limit(): number {
    return Math.floor(this.window);
  }

  /** Sets the limits that are configured. What the endpoint has shown stays in force below them. */
  configure({ maxInFlight, maxPerSecond }: EndpointLimits): void {
    this.pace.configure(maxPerSecond);
    this.maxInFlight = maxInFlight;
    this.window = Math.min(this.window, maxInFlight);
  }

  /**
   * Learns from a request that has ended. The limit is halved by each one that ran into its time-out and grows by one
   * with each that did not (additive increase, multiplicative decrease). So a hanging endpoint soon holds a single slot, and
   * one that answers has all of its own within a few round trips.
   */
  note(tookMs: number, timedOut: boolean, now: number): void {
    this.lastEndAt = now;
    this.lastTimedOut = timedOut;
    if (timedOut) {
      this.window = Math.max(1, this.window / 2);
    } else {
      this.window = Math.min(this.maxInFlight, this.window + 1);
      this.averageMs += (Math.max(tookMs, 0.5) - this.averageMs) * weight;
    }
  }

  /**
   * Nothing can be said of when a slot becomes free: the last request timed out, or requests are under way and for far
   * longer than usual none has ended.
   */
  isStuck(now: number): boolean {
    if (this.lastTimedOut) return true;
    const [oldest] = this.running;
    if (!oldest) return false;
    const silentMs = now - Math.max(oldest.startedAt, this.lastEndAt);
    return silentMs > Math.max(1_000, 10 * this.averageMs);
  }

  /** No request has ended yet, so it may be an endpoint that hangs, and as many wait as may wait for such a one. */
  get isUntried(): boolean {
    return this.lastEndAt === 0 && this.queue.length >= maxQueuedUntried;
  }

  /** Milliseconds between two requests that can start, while the endpoint is as fast as it has been. */
  get servingMs(): number {
    return this.averageMs / this.limit;
  }

  /** How long a delivery that joins the queue now would wait. */
  expectedWaitMs(now: number): number {
    const untilReady = Math.max(0, this.pace.readyAt(now) - now) + this.queue.length * this.pace.spacingMs;
    return Math.max((this.queue.length + 1) * this.servingMs, untilReady);
  }

  /** Deliveries are on their way back from where they were put off to. */
  hasBacklog(now: number): boolean {
    return this.lastSlot > now;
  }

  /** When a delivery that finds no room should come back: the given time after the one before it. */
  nextSlot(now: number, spacingMs: number, { minMs, maxMs }: { minMs: number; maxMs: number }): number {
    this.lastSlot = Math.min(Math.max(this.lastSlot, now + minMs) + spacingMs, now + maxMs);
    return Math.ceil(this.lastSlot);
  }
}
