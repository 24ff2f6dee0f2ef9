import { describe, expect, it } from '@jest/globals';
import { WireBytes } from '../../../test/wire-bytes.js';
import { ByteCursor } from '../byte-cursor.js';
import { readMessageHead, type MessageHead } from './message-head.js';
import { unchangedToast } from './row-messages.js';

const large = 'x'.repeat(100_000);
const wire = (letter: string): WireBytes => new WireBytes().letter(letter);
/** What is read where no more than these bytes of it have come. */
const head = (wire: WireBytes, bytes = wire.bytes.length): MessageHead =>
  readMessageHead(new ByteCursor().reset(wire.bytes.subarray(0, bytes), 0));

describe('the head of a message', () => {
  it('has the columns before what is too large, and behind it if they have come', () => {
    const insert = wire('I').int32(5).letter('N').tuple('1', null, large, 'behind');
    const read = { kind: 'insert', relationOid: 5, oldKey: null, old: null };
    expect(head(insert)).toEqual({ ...read, new: ['1', null, unchangedToast, 'behind'] });
    expect(head(insert, 50_000)).toEqual({ ...read, new: ['1', null, unchangedToast, unchangedToast] });
    // The last column's length is cut in two.
    expect(head(insert, insert.bytes.length - 8)).toEqual({
      ...read,
      new: ['1', null, unchangedToast, unchangedToast],
    });
  });

  it('has the new row where the old one has ended, which is read at any length', () => {
    const update = wire('U').int32(5).letter('O').tuple('1', large).letter('N').tuple('1', large);
    expect(head(update)).toEqual({
      kind: 'update',
      relationOid: 5,
      oldKey: null,
      old: ['1', large],
      new: ['1', unchangedToast],
    });
    expect(head(update, 90_000)).toMatchObject({ old: ['1', unchangedToast], new: null });
    const moved = wire('U').int32(5).letter('K').tuple('1', null).letter('N').tuple('2', large);
    expect(head(moved)).toMatchObject({ oldKey: ['1', null], old: null, new: ['2', unchangedToast] });
    const gone = wire('D').int32(5).letter('O').tuple(large, '1');
    expect(head(gone, 100_000)).toMatchObject({
      kind: 'delete',
      old: [unchangedToast, unchangedToast],
      new: null,
    });
  });

  it('has what is told of a logical message before its content', () => {
    expect(head(wire('M').int8(1).int64(9n).string('p').int32(100_000).letter(large))).toEqual({
      kind: 'message',
      transactional: true,
      lsn: 9n,
      prefix: 'p',
    });
  });

  it('is refused of a message that cannot be large', () => {
    expect(() => head(wire('C').letter(large))).toThrow(RangeError);
  });
});
