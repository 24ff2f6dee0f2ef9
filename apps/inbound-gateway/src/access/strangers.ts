import { strangerRefused, type Outgoing } from '../admission/records.js';

/**
 * Strangers can knock as often as they like; they must not write to the bus as often. Per window and remote address one
 * record is made at once and, if more came, one at the end of the window with their number. Addresses beyond the limit
 * are counted together. So a window makes at most `2 × maxAddresses + 1` records, whatever happens outside.
 */
export class Strangers {
  private readonly further = new Map<string, number>();
  private others = 0;

  constructor(
    private readonly windowMs: number,
    private readonly maxAddresses = 500,
  ) {}

  /** A stranger was refused. Returns the record to make at once, if any. */
  refused(remoteAddress: string): Outgoing<'EntryDecided'> | null {
    const count = this.further.get(remoteAddress);
    if (count !== undefined) {
      this.further.set(remoteAddress, count + 1);
      return null;
    }
    if (this.further.size >= this.maxAddresses) {
      this.others += 1;
      return null;
    }
    this.further.set(remoteAddress, 0);
    return strangerRefused('No valid key was presented.', remoteAddress);
  }

  /** Ends the window. Returns what has to be told about it. */
  endWindow(): Outgoing<'EntryDecided'>[] {
    const records: Outgoing<'EntryDecided'>[] = [];
    for (const [remoteAddress, count] of this.further) {
      if (count > 0) records.push(strangerRefused(this.summary(count, 'requests'), remoteAddress));
    }
    if (this.others > 0) {
      records.push(strangerRefused(this.summary(this.others, 'requests from further addresses'), undefined));
    }
    this.further.clear();
    this.others = 0;
    return records;
  }

  private summary(count: number, what: string): string {
    return `No valid key was presented: ${count} more ${what} within ${this.windowMs / 1_000} s.`;
  }
}
