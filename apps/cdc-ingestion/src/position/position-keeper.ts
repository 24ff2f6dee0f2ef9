import type { Lsn } from '../replication/lsn.js';

export interface PositionKeeperOptions {
  /** The highest position that was ever recorded for the slot. */
  bound: Lsn;
  /** What the slot stands at. */
  confirmed: Lsn;
  /** Writes the bound where it outlives this process; fulfilled when it is acknowledged. */
  record: (bound: Lsn) => Promise<void>;
  /** Tells the server. Called after the bound was recorded. */
  confirm: (position: Lsn) => void;
  failed: (error: unknown) => void;
  /** Time between the starts of two writes. */
  everyMs?: number;
}

/**
 * Writes ahead how far the slot may stand: a position is confirmed to the server only after a bound at or above it is
 * recorded. So a slot that stands above its bound was moved or recreated by someone else, and a start finds out. Only
 * safe positions are recorded, so a slot at or below its bound has lost nothing.
 *
 * Writes are coalesced: the first at once, later ones at most every 250 ms, with the newest position. A failed write is
 * tried again; until then the slot stays where it is.
 */
export class PositionKeeper {
  private bound: Lsn;
  private wanted: Lsn;
  private confirmedLsn: Lsn;
  private recording: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private lastStart = -Infinity;
  private stopped = false;

  constructor(private readonly options: PositionKeeperOptions) {
    this.bound = options.bound;
    this.confirmedLsn = options.confirmed;
    this.wanted = options.confirmed;
  }

  /** What liveness replies repeat. */
  get confirmed(): Lsn {
    return this.confirmedLsn;
  }

  /** The position is safe to confirm. */
  advance(safe: Lsn): void {
    if (safe <= this.wanted || this.stopped) return;
    this.wanted = safe;
    if (safe <= this.bound) this.confirmUpTo(safe);
    else this.schedule();
  }

  /** Records and confirms what is safe now, without waiting for the pace, and takes no more. */
  async finish(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.recording;
    if (!this.stopped && this.wanted > this.bound) await this.write();
    this.stop();
  }

  /** Takes no more and confirms nothing more. */
  stop(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private schedule(): void {
    if (this.recording || this.timer || this.stopped || this.wanted <= this.bound) return;
    const wait = this.lastStart + (this.options.everyMs ?? 250) - performance.now();
    if (wait <= 0) this.start();
    else {
      this.timer = setTimeout(() => {
        this.timer = null;
        this.start();
      }, wait);
    }
  }

  private start(): void {
    this.recording = this.write().finally(() => {
      this.recording = null;
      this.schedule();
    });
  }

  private async write(): Promise<void> {
    const target = this.wanted;
    this.lastStart = performance.now();
    try {
      await this.options.record(target);
    } catch (error) {
      this.options.failed(error);
      return;
    }
    this.bound = target;
    this.confirmUpTo(target);
  }

  private confirmUpTo(position: Lsn): void {
    if (this.stopped || position <= this.confirmedLsn) return;
    this.confirmedLsn = position;
    this.options.confirm(position);
  }
}
