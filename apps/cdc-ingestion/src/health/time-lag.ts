import type { Lsn } from '../replication/lsn.js';

interface Mark {
  position: Lsn;
  atMs: number;
}

/** Looks are kept so close that the lag is right to one part in so many. */
const precision = 200;

/**
 * The lag in time: the age of the oldest thing that is known to lie behind the confirmed position, 0 when nothing does. What is
 * known are
 *
 *  - the ends of the log as they were looked at. So the lag is seen although nothing comes, and is at most one look short;
 *  - one commit that came and is not confirmed, with the time of its commit. So the lag is right at once when a reader begins on a
 *    log that was kept for hours.
 *
 * All times are the server's clock.
 */
export class TimeLag {
  private looks: Mark[] = [];
  private commit: Mark | null = null;

  /** The server's log ended here. */
  looked(position: Lsn, atMs: number): void {
    const newest = this.looks.at(-1);
    if (newest && position < newest.position) this.looks = [];
    if (newest?.position === position) return;
    // In an outage of days there is no room for every look, and no need.
    const closest = (atMs - (this.looks[0]?.atMs ?? atMs)) / precision;
    const last = this.looks.at(-2);
    if (newest && last && newest.atMs - last.atMs < closest) this.looks.pop();
    this.looks.push({ position, atMs });
  }

  /** A commit has come whole. Cheap, because it is called for each. */
  committed(endLsn: Lsn, confirmed: Lsn, committedAtMs: () => number): void {
    if (this.commit && this.commit.position > confirmed) return;
    this.commit = { position: endLsn, atMs: committedAtMs() };
  }

  /** What is not confirmed comes again; until then it is not known. */
  interrupted(): void {
    this.commit = null;
  }

  /** @returns seconds */
  at(confirmed: Lsn, nowMs: number): number {
    const behind = this.looks.findIndex(({ position }) => position > confirmed);
    this.looks = behind < 0 ? [] : this.looks.slice(behind);
    const oldest = [this.looks[0], this.commit].flatMap((mark) =>
      mark && mark.position > confirmed ? mark.atMs : [],
    );
    return oldest.length === 0 ? 0 : Math.max(0, nowMs - Math.min(...oldest)) / 1000;
  }
}
