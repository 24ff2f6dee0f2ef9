/**
 * The offsets above the committed one that are done already, as text in the metadata of an offset commit.
 *
 * Kafka keeps up to 4,096 bytes of metadata per partition (`offset.metadata.max.bytes`). Offsets are written relative
 * to the committed offset, bit `n` standing for `committed + n`:
 *
 *     ""            nothing above the committed offset is done
 *     "1r" + runs   lengths of alternating runs of not-done and done, beginning with not-done, in base 36, joined by "."
 *     "1b" + bits   the bit set, lowest bit first, in base64
 *
 * The shorter of the two is written. Bits of at most `WINDOW` offsets always fit, with 4 × WINDOW / 24 + 2 = 3,998
 * characters; further than that it must be runs, and `OffsetTracker.admits` sees to it that they fit. Where neither does,
 * which takes a former owner with other bounds, what lies beyond the window is left out. Text that is not in this form
 * (another client committed) means that nothing is known to be done, which is safe: records are repeated, not lost.
 */
export const WINDOW = 23_976;

/** Offsets from `start` up to `end`, without that. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** What is written at most; the rest of what Kafka keeps is room. */
export const MAX_CHARS = 4_000;

/** In base 36 it has one digit more than any length that is believed. */
const TOO_LONG = 36 ** 5;

/** @param finished runs that end above `committed`, ascending, no two of them touching */
export function encodeFinished(committed: number, finished: readonly Run[]): string {
  const last = finished[finished.length - 1];
  if (!last) return '';
  const bitsChars = 2 + 4 * Math.ceil((last.end - committed) / 24);
  const most = Math.min(bitsChars, MAX_CHARS);
  // Each run takes four characters or more: so many are not worth writing to see how long they are.
  const runs = 4 * finished.length < most + 2 ? encodeRuns(committed, finished) : null;
  return runs !== null && runs.length <= most ? runs : encodeBits(committed, finished);
}

/** The runs, ascending, no two of them touching; none for text in a foreign form. */
export function decodeFinished(committed: number, metadata: string | null): Run[] {
  if (!metadata) return [];
  if (metadata.startsWith('1r')) return decodeRuns(committed, metadata.slice(2));
  if (metadata.startsWith('1b')) return decodeBits(committed, metadata.slice(2));
  return [];
}

/** Characters that a run takes: its length in base 36, and what parts it from the next one. */
export function charsOf(length: number): number {
  if (length < 36) return 2;
  let chars = 3;
  for (let least = 1_296; length >= least; least *= 36) chars++;
  return chars;
}

function encodeRuns(committed: number, finished: readonly Run[]): string {
  let text = '1r';
  let at = committed;
  for (const { start, end } of finished) {
    const from = Math.max(start, committed);
    if (end - from >= TOO_LONG) break;
    if (at !== committed) text += '.';
    text += `${(from - at).toString(36)}.${(end - from).toString(36)}`;
    at = end;
  }
  return at === committed ? '' : text;
}

function decodeRuns(committed: number, text: string): Run[] {
  const lengths = text.split('.').map((length) => parseInt(length, 36));
  if (lengths.some((length) => !(length >= 0 && length < TOO_LONG))) return [];
  const runs: Run[] = [];
  let at = committed;
  for (let i = 0; i + 1 < lengths.length; i += 2) {
    const start = at + lengths[i]!;
    at = start + lengths[i + 1]!;
    append(runs, start, at);
  }
  return runs;
}

function encodeBits(committed: number, finished: readonly Run[]): string {
  const last = finished[finished.length - 1]!;
  const bytes = Buffer.alloc(Math.ceil(Math.min(last.end - committed, WINDOW) / 8));
  let used = 0;
  for (const { start, end } of finished) {
    const to = Math.min(end - committed, WINDOW);
    for (let bit = Math.max(start - committed, 0); bit < to; bit++) bytes[bit >> 3]! |= 1 << (bit & 7);
    if (start - committed < WINDOW) used = Math.ceil(to / 8);
  }
  return used === 0 ? '' : `1b${bytes.toString('base64', 0, used)}`;
}

function decodeBits(committed: number, text: string): Run[] {
  const bytes = Buffer.from(text, 'base64');
  const runs: Run[] = [];
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    if (bytes[bit >> 3]! & (1 << (bit & 7))) append(runs, committed + bit, committed + bit + 1);
  }
  return runs;
}

function append(runs: Run[], start: number, end: number): void {
  if (start === end) return;
  const last = runs[runs.length - 1];
  if (last?.end === start) runs[runs.length - 1] = { start: last.start, end };
  else runs.push({ start, end });
}
