import { describe, expect, it } from '@jest/globals';
import { ByteCursor } from './byte-cursor.js';
import { readKeepalive, standbyStatus } from './messages/copy-data.js';
import { unchangedToast } from './messages/row-messages.js';
import { readPgOutput } from './pgoutput.js';
import { postgresMicros } from './postgres-time.js';
import { WireBytes } from '../../test/wire-bytes.js';

const read = (wire: WireBytes) => readPgOutput(new ByteCursor().reset(wire.bytes, 0));
const wire = (letter: string): WireBytes => new WireBytes().letter(letter);

describe('pgoutput', () => {
  it('reads the beginning and the end of a transaction', () => {
    expect(read(wire('B').int64(0x16b3748n).int64(1n).int32(4_000_000_000))).toEqual({
      kind: 'begin',
      commitLsn: 0x16b3748n,
      committedAt: 1n,
      xid: 4_000_000_000,
    });
    expect(read(wire('C').int8(0).int64(0x16b3748n).int64(0x16b3778n).int64(1n))).toEqual({
      kind: 'commit',
      commitLsn: 0x16b3748n,
      endLsn: 0x16b3778n,
      committedAt: 1n,
    });
    expect(read(wire('O').int64(5n).string('other'))).toEqual({ kind: 'origin', name: 'other' });
  });

  it('reads the shape of a table', () => {
    const bytes = wire('R').int32(16_390).string('public').string('t').letter('d').int16(2);
    bytes.int8(1).string('id').int32(20).int32(0xffffffff);
    bytes.int8(0).string('näme').int32(25).int32(0xffffffff);
    expect(read(bytes)).toEqual({
      kind: 'relation',
      oid: 16_390,
      schema: 'public',
      table: 't',
      identity: 'd',
      columns: [
        { name: 'id', typeOid: 20, inIdentity: true },
        { name: 'näme', typeOid: 25, inIdentity: false },
      ],
    });
    expect(read(wire('Y').int32(16_400).string('').string('mood'))).toMatchObject({
      kind: 'type',
      name: 'mood',
    });
  });

  it('reads rows with text, null and what did not change', () => {
    expect(read(wire('I').int32(1).letter('N').tuple('7', null, 'é'))).toEqual({
      kind: 'insert',
      relationOid: 1,
      new: ['7', null, 'é'],
    });
    expect(read(wire('U').int32(1).letter('N').tuple('7', undefined))).toEqual({
      kind: 'update',
      relationOid: 1,
      oldKey: null,
      old: null,
      new: ['7', unchangedToast],
    });
    expect(read(wire('U').int32(1).letter('K').tuple('6', null).letter('N').tuple('7', 'a'))).toMatchObject({
      oldKey: ['6', null],
      old: null,
      new: ['7', 'a'],
    });
    expect(read(wire('U').int32(1).letter('O').tuple('6', 'z').letter('N').tuple('7', 'a'))).toMatchObject({
      oldKey: null,
      old: ['6', 'z'],
    });
    expect(read(wire('D').int32(1).letter('K').tuple('6', null))).toMatchObject({
      oldKey: ['6', null],
      old: null,
    });
    expect(read(wire('D').int32(1).letter('O').tuple('6', 'z'))).toMatchObject({
      oldKey: null,
      old: ['6', 'z'],
    });
  });

  it('reads truncations and logical messages', () => {
    expect(read(wire('T').int32(2).int8(1).int32(10).int32(11))).toEqual({
      kind: 'truncate',
      relationOids: [10, 11],
    });
    expect(read(wire('M').int8(1).int64(9n).string('p').int32(2).letter('hi'))).toEqual({
      kind: 'message',
      transactional: true,
      lsn: 9n,
      prefix: 'p',
      content: 'hi',
    });
  });

  it('leaves the content of a message as it is where it is no UTF-8', () => {
    const message = (content: string): object => {
      const bytes = wire('M').int8(0).int64(9n).string('p').int32(content.length).letter(content).bytes;
      const read = readPgOutput(new ByteCursor().reset(bytes, 0));
      // The socket's buffer is used again.
      bytes.fill(0);
      return read;
    };
    expect(message('a\xff\0')).toMatchObject({ content: Buffer.from([0x61, 0xff, 0]) });
    expect(message('\xe2\x82\xac\0')).toMatchObject({ content: '€\0' });
    // A character that is cut in two, and a surrogate.
    expect(message('\xe2\x82')).toMatchObject({ content: Buffer.from([0xe2, 0x82]) });
    expect(message('\xed\xa0\x80')).toMatchObject({ content: Buffer.from([0xed, 0xa0, 0x80]) });
  });

  it.each<[string, WireBytes]>([
    ['a letter it does not know', wire('?')],
    ['a message that ends too early', wire('B').int32(1)],
    ['a text that ends too early', wire('I').int32(1).letter('N').int16(1).letter('t').int32(99)],
    ['a binary column', wire('I').int32(1).letter('N').int16(1).letter('b').int32(0)],
    ['an insert without its row', wire('I').int32(1).letter('K').tuple('1')],
    ['a name without an end', wire('O').int64(1n).letter('x')],
  ])('refuses %s', (_, bytes) => {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ name: 'RangeError' }));
  });

  it('reads a keepalive and writes a status', () => {
    const keepalive = new WireBytes().int64(0x16b3778n).int64(1n).int8(1).bytes;
    expect(readKeepalive(new ByteCursor().reset(keepalive, 0))).toEqual({
      walEnd: 0x16b3778n,
      replyRequested: true,
    });
    const nowMs = Date.UTC(2026, 10, 24);
    const expected = wire('r').int64(5n).int64(5n).int64(5n).int64(postgresMicros(nowMs)).int8(0).bytes;
    expect(standbyStatus(5n, false, nowMs)).toEqual(expected);
  });
});
