import { describe, expect, it } from '@jest/globals';
import { LargeDataRow } from './large-data-row.js';

function dataRow(values: readonly (string | null)[]): Buffer {
  const parts: Buffer[] = [Buffer.from([0, values.length])];
  for (const value of values) {
    const length = Buffer.alloc(4);
    length.writeInt32BE(value?.length ?? -1);
    parts.push(length, Buffer.from(value ?? ''));
  }
  return Buffer.concat(parts);
}

const long = 'x'.repeat(70_000);

describe('a row that is too large to be held', () => {
  it.each([1, 3, 7, 1_000, 1_000_000])('keeps what is short, in pieces of %d bytes', (pieceBytes) => {
    const content = dataRow(['1', long, null, '', long, 'key']);
    const row = new LargeDataRow();
    for (let at = 0; at < content.length; at += pieceBytes) {
      const piece = Buffer.from(content.subarray(at, at + pieceBytes));
      row.take(piece);
      piece.fill(0);
    }
    expect(row.leftOut).toEqual([1, 4]);
    const short = dataRow(['1', null, null, '', null, 'key']);
    expect(row.message.subarray(5)).toEqual(short);
    expect([row.message.toString('latin1', 0, 1), row.message.readInt32BE(1)]).toEqual([
      'D',
      short.length + 4,
    ]);
  });
});
