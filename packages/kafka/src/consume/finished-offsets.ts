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
 * The shorter of the two is written. Bits cover at most `WINDOW` offsets, which is why no consumer may read further than
 * that beyond its low-water mark; then 4 × WINDOW / 24 + 2 = 3,998 bytes
 * always suffice; what a fetch brings in excess is left out. Text that is not in this form
 * (another client committed) means that nothing is known to be done, which is safe: records are repeated, not lost.
 */
export const WINDOW = 23_976;

/** @param finished offsets above `committed`, ascending */
export function encodeFinished(committed: number, finished: readonly number[]): string {
  if (finished.length === 0) return '';
  if (finished[finished.length - 1]! - committed >= WINDOW) {
    return encodeFinished(
      committed,
      finished.filter((offset) => offset - committed < WINDOW),
    );
  }
  const runs = encodeRuns(committed, finished);
  if (runs.length < 48) return runs;
  const bits = encodeBits(committed, finished);
  return runs.length <= bits.length ? runs : bits;
}

/** The offsets, ascending; empty for text in a foreign form. */
export function decodeFinished(committed: number, metadata: string | null): number[] {
  if (!metadata) return [];
  if (metadata.startsWith('1r')) return decodeRuns(committed, metadata.slice(2));
  if (metadata.startsWith('1b')) return decodeBits(committed, metadata.slice(2));
  return [];
}

function encodeRuns(committed: number, finished: readonly number[]): string {
  const lengths: string[] = [];
  let expected = committed;
  for (let i = 0; i < finished.length;) {
    let end = i + 1;
    while (end < finished.length && finished[end] === finished[end - 1]! + 1) end++;
    lengths.push((finished[i]! - expected).toString(36), (end - i).toString(36));
    expected = finished[end - 1]! + 1;
    i = end;
  }
  return `1r${lengths.join('.')}`;
}

function decodeRuns(committed: number, text: string): number[] {
  const lengths = text.split('.').map((length) => parseInt(length, 36));
  if (lengths.some((length) => !(length >= 0 && length <= WINDOW))) return [];
  const offsets: number[] = [];
  let at = committed;
  for (let i = 0; i < lengths.length; i += 2) {
    at += lengths[i]!;
    for (let left = lengths[i + 1] ?? 0; left > 0; left--) offsets.push(at++);
  }
  return offsets;
}

function encodeBits(committed: number, finished: readonly number[]): string {
  const bytes = Buffer.alloc(Math.floor((finished[finished.length - 1]! - committed) / 8) + 1);
  for (const offset of finished) {
    const bit = offset - committed;
    bytes[bit >> 3]! |= 1 << (bit & 7);
  }
  return `1b${bytes.toString('base64')}`;
}

function decodeBits(committed: number, text: string): number[] {
  const bytes = Buffer.from(text, 'base64');
  const offsets: number[] = [];
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    if (bytes[bit >> 3]! & (1 << (bit & 7))) offsets.push(committed + bit);
  }
  return offsets;
}
