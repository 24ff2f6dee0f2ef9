import { charsOf, MAX_CHARS, WINDOW, type Run } from './finished-offsets.js';
import { FinishedRuns } from './finished-runs.js';

/**
 * How far a partition is read beyond its low-water mark at most, give or take a fetch: far enough for a record to hang for a
 * minute while 4,000 others are read each second. It is not for memory, which goes by the runs, but since all of it is
 * repeated if the metadata of the commit is lost, and whoever recognises what is repeated must remember as much.
 */
export const MAX_OFFSETS_AHEAD = 250_000;

/**
 * Which records of one partition are done. Records are taken in the order of their offsets and finished in any order;
 * the low-water mark is the offset that a consumer starting anew must read first.
 *
 * Nothing is kept for each record, only runs of offsets that are done. From the mark to the end of what was taken,
 * whatever is in no run is a record under way; offsets that hold no record (compaction and transaction markers leave
 * gaps) count as done, since nothing will ever be read there. Runs above that end are what a former owner had finished: a new
 * owner starts from its mark and its runs, which count as finished the moment they are taken.
 *
 * What is done must fit the metadata of a commit, whatever order the records under way finish in. This is seen to when
 * records are taken (`admits`), and is so while one of these holds:
 *
 * - No run ends and no record was taken further than `WINDOW` from the mark: then bits fit. Finishing moves only the mark, and
 *   that upwards.
 * - `need` is at most `MAX_CHARS`: then runs fit. It counts the lengths of the runs that are done, of those that are not and
 *   not taken yet, and two characters for each record under way. A run of `n` records under way takes at most `2n` characters, and
 *   where it goes on into what is not taken, no more than both by themselves, as a sum has no more digits than its
 *   parts together. So the text is no longer than `need`. And finishing a record never raises `need`: the
 *   two characters of the record become those of a run of one, or the digit by which a run grows, or are freed with those of one
 *   of the runs that it joins. Neither does giving back what was taken, by the first of these reasons.
 * - Only one record is under way: all below it is done and all above it as it was before, when it fitted; that text begins
 *   here, and has become no longer. So there is always one that may be taken, and no partition stands still for good.
 */
export class OffsetTracker {
  private readonly runs: FinishedRuns;
  private mark: number;
  /** The offset after the last record that was taken. */
  private read: number;
  /** The same, or what `skipTo` moved it to. */
  private next: number;
  private underWay = 0;
  /** What the gaps between runs that are not taken yet take, as of the start: they only become fewer and shorter. */
  private charsAhead: number;
  private changes = 0;

  /**
   * @param start first offset that will be read, or the low-water mark that was committed
   * @param finished what is done above it already: ascending runs, no two of them touching
   */
  constructor(start: number, finished: readonly Run[] = []) {
    this.mark = this.read = this.next = start;
    this.runs = new FinishedRuns(finished);
    this.charsAhead = this.runs.charsOfGapsFrom(start);
  }

  /** The offset after the last one taken. */
  get position(): number {
    return this.next;
  }

  /** All records below this offset are done. */
  get lowWaterMark(): number {
    return this.mark;
  }

  /** Everything that was taken is done. */
  get allDone(): boolean {
    return this.underWay === 0;
  }

  /** Rises whenever there is something new to commit. */
  get version(): number {
    return this.changes;
  }

  /** What is done above the low-water mark: ascending runs, no two of them touching. */
  finished(): Run[] {
    return this.runs.all();
  }

  /** How much is used of what may lie above the low-water mark: nothing at 0, all of it at 1. */
  get fill(): number {
    if (this.allDone) return 0;
    const inMetadata = Math.min(this.reach / WINDOW, this.need / MAX_CHARS);
    return Math.max(inMetadata, (this.next - this.mark) / MAX_OFFSETS_AHEAD);
  }

  /** Whether the next record may be taken: with it, too, what is done will fit a commit, whatever order all finish in. */
  admits(offset: number): boolean {
    if (this.allDone || Math.max(this.reach, offset + 1 - this.mark) <= WINDOW) return true;
    const gap = offset > this.read ? charsOf(offset - this.read) : 0;
    return this.need + gap + 2 <= MAX_CHARS;
  }

  /** Notes that a record was read. False when it is done already and must not be handled again. */
  take(offset: number): boolean {
    const isNew = !this.runs.has(offset);
    if (this.allDone) this.moveMark(isNew ? offset : offset + 1);
    else if (offset > this.read) this.runs.addRun(this.read, offset);
    this.read = this.next = offset + 1;
    if (isNew) this.underWay++;
    else this.changes++;
    return isNew;
  }

  /** Moves the position over offsets that hold no record, such as transaction markers. */
  skipTo(offset: number): void {
    if (offset <= this.next) return;
    this.next = offset;
    if (!this.allDone) return;
    this.moveMark(offset);
    this.changes++;
  }

  /** Gives back what was taken from this offset on; none of it may have been handed over. */
  rewindTo(offset: number): void {
    if (offset < this.read) this.underWay -= this.read - offset - this.runs.countIn(offset, this.read);
    this.read = this.next = offset;
    if (this.allDone) this.moveMark(offset);
    this.charsAhead = this.runs.charsOfGapsFrom(offset);
  }

  /** Notes that the record is done. Offsets that were never taken, or finished before, change nothing. */
  finish(offset: number): void {
    if (offset < this.mark || offset >= this.read) return;
    // What stands at the mark is under way, so that it is in no run.
    if (offset > this.mark && !this.runs.add(offset)) return;
    this.underWay--;
    this.changes++;
    if (this.allDone) this.moveMark(this.next);
    else if (offset === this.mark) this.moveMark(this.runs.gapFrom(offset + 1));
  }

  private moveMark(offset: number): void {
    this.mark = offset;
    this.runs.dropBelow(offset);
  }

  /** How far from the mark the highest offset lies that bits may have to tell of. */
  private get reach(): number {
    return Math.max(this.read, this.runs.end) - this.mark;
  }

  private get need(): number {
    // "1r", and nothing to part the last run from.
    const around = 1;
    const ahead = this.runs.end > this.read ? this.charsAhead : 0;
    return around + this.runs.chars + ahead + 2 * this.underWay;
  }
}
