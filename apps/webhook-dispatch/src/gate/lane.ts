/** One admitted delivery; handed back when its request has ended. */
export interface Turn {
  readonly lane: Lane;
  readonly bytes: number;
  readonly startedAt: number;
}

export interface Waiting {
  readonly bytes: number;
  readonly since: number;
  readonly settle: (entry: Turn | null) => void;
}

/** How much of a new measurement counts: the average follows a change within some ten requests. */
const weight = 0.1;
/** Assumed of an endpoint that nothing is known about. */
const unknownDurationMs = 50;

/** What one endpoint has under way and waiting, and how fast it is. */
export class Lane {
  /** In the order in which they started, so the first one is the oldest. */
  readonly running = new Set<Turn>();
  readonly queue: Waiting[] = [];
  heldBytes = 0;
  private maxInFlight = 1;
  private window = 1;
  /** Where the next delivery that finds no room is put off to. */
  private nextSlot = 0;
  private averageMs = unknownDurationMs;

  constructor(readonly endpointId: string) {}

  /** Requests that may be under way at the same time now. */
  get limit(): number {
    return Math.floor(this.window);
  }

  /** Sets the limit that is configured. What the endpoint has shown since stays in force below it. */
  configure(maxInFlight: number): void {
    if (maxInFlight === this.maxInFlight) return;
    this.window = Math.max(1, (this.window * maxInFlight) / this.maxInFlight);
    this.maxInFlight = maxInFlight;
  }

  /**
   * Learns from a request that has ended. The limit is halved by each one that ran into its time-out and grows by one
   * with each that did not (additive increase, multiplicative decrease): a hanging endpoint soon holds a single slot.
   */
  note(tookMs: number, timedOut: boolean): void {
    this.averageMs += (Math.max(tookMs, 0.5) - this.averageMs) * weight;
    this.window = timedOut ? Math.max(1, this.window / 2) : Math.min(this.maxInFlight, this.window + 1);
  }

  /** Milliseconds per request; the age of the oldest one under way when it is slower than what was usual. */
  expectedDurationMs(now: number): number {
    const [oldest] = this.running;
    return oldest ? Math.max(this.averageMs, now - oldest.startedAt) : this.averageMs;
  }

  /** How long a delivery that joins the queue now would wait. */
  expectedWaitMs(now: number): number {
    return ((this.queue.length + 1) * this.expectedDurationMs(now)) / this.limit;
  }

  /**
   * When a delivery that finds no room should come back: at least a second from now, and one after the other at the
   * pace of the endpoint, so that they do not all come back to find no room again. The limit lets an endpoint that has
   * recovered get its backlog soon.
   */
  deferralDueAt(now: number, maxDeferralMs: number): number {
    const paceMs = this.expectedDurationMs(now) / this.limit;
    this.nextSlot = Math.min(Math.max(this.nextSlot, now + 1_000) + paceMs, now + maxDeferralMs);
    return Math.ceil(this.nextSlot);
  }
}
