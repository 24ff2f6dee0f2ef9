import { describe, expect, it } from '@jest/globals';
import { headersViolation } from '@crossdock/contracts';
import { WireBytes } from '../../test/wire-bytes.js';
import type { Relation } from '../replication/messages/relation-messages.js';
import { ChangeAssembler } from './change-assembler.js';
import { LargeMessages } from './large-messages.js';
import type { LogRecord, ParkedRecord } from './log-record.js';
import { partBytes } from './parked-record.js';
import { TableShapes } from './table-shapes.js';

const large = 'x'.repeat(2 * partBytes + 1_000);
const wire = (letter: string): WireBytes => new WireBytes().letter(letter);

function relation(oid: number, table: string, identity: 'd' | 'f', names: string[]): Relation {
  const columns = names.map((name) => ({
    name,
    typeOid: 25,
    inIdentity: identity === 'f' || name === 'id',
  }));
  return { kind: 'relation', oid, schema: 'public', table, identity, columns };
}

function assembler(): ChangeAssembler {
  const shapes = new TableShapes({
    tables: ['t', 'outbox', 'behind', 'whole'].map((table) => ({ schema: 'public', table })),
    known: { 'public.whole': { oid: 5, keys: [['id']] } },
  });
  shapes.relation(relation(1, 't', 'd', ['id', 'v']), 1);
  shapes.relation(relation(2, 'outbox', 'd', ['id', 'tenant_id', 'subject', 'data']), 2);
  shapes.relation(relation(3, 'undeclared', 'd', ['id', 'v']), 3);
  shapes.relation(relation(4, 'behind', 'd', ['v', 'id']), 4);
  shapes.relation(relation(5, 'whole', 'f', ['id', 'v']), 5);
  const subject = new ChangeAssembler({
    sourceId: 'shop',
    systemIdentifier: '7',
    shapes,
    outboxTable: 'public.outbox',
    messagePrefix: 'shop.outbox',
  });
  subject.begin({ commitLsn: 0x16b3748n, committedAt: 0n, xid: 771 });
  return subject;
}

/** What goes out for a message that comes in pieces. */
function taken({ bytes }: WireBytes, subject = assembler(), pieceBytes = 131_072): LogRecord[] {
  const messages = new LargeMessages(subject);
  const records: LogRecord[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = Buffer.from(bytes.subarray(at, at + pieceBytes));
    records.push(...messages.take(piece, { at, total: bytes.length }));
    piece.fill(0);
  }
  return records;
}

const parked = (records: LogRecord[]): ParkedRecord[] => records.filter((record) => record.kind === 'parked');
const whole = (records: LogRecord[]): Buffer => Buffer.concat(parked(records).map(({ payload }) => payload));

describe('a message that is too large to be read', () => {
  it('is parked byte for byte, with what it is in each of its parts', () => {
    const insert = wire('I').int32(1).letter('N').tuple('42', large);
    const [description, ...parts] = taken(insert);
    expect(description?.kind).toBe('description');
    expect(whole(parts).equals(insert.bytes)).toBe(true);
    expect(parts).toHaveLength(3);
    for (const { key, headers } of parked(parts)) {
      expect(headersViolation('RecordParked', headers)).toBeNull();
      expect(key).toBe('shop/public.t/{"id":"42"}');
      expect(headers).toMatchObject({
        cd_parked_id: 'prk_chg_7-00000000016b3748-0',
        cd_content: 'pgoutput',
        cd_change_id: 'chg_7-00000000016b3748-0',
        cd_commit_lsn: '0/16B3748',
        cd_table: 'public.t',
        cd_shape: expect.stringMatching(/^[0-9a-f]{8}$/),
        cd_reason: 'record_too_large',
        cd_origin_topic: 'cdc.row-changed.v1',
      });
    }
    expect(parked(parts).map(({ headers }) => [headers.cd_part, headers.ce_id])).toEqual([
      ['1', 'prk_chg_7-00000000016b3748-0-1'],
      ['2', 'prk_chg_7-00000000016b3748-0-2'],
      ['3', 'prk_chg_7-00000000016b3748-0-3'],
    ]);
    expect(parked(parts).map(({ row, last }) => [row, last])).toEqual([
      [{ table: 'public.t', key: '{"id":"42"}' }, false],
      [undefined, false],
      [undefined, true],
    ]);
  });

  it('takes the indexes of a row, whether it is wanted or not', () => {
    const subject = assembler();
    expect(taken(wire('I').int32(3).letter('N').tuple('1', large), subject)).toEqual([]);
    expect(taken(wire('M').int8(1).int64(9n).string('other').int32(9).letter(large), subject)).toEqual([]);
    const update = wire('U').int32(2).letter('N').tuple('1', 'shop', '7', large);
    expect(taken(update, subject)).toEqual([]);
    const [part] = parked(taken(wire('U').int32(1).letter('N').tuple('42', large), subject));
    expect(part?.headers.cd_change_id).toBe('chg_7-00000000016b3748-6');
  });

  it('is parked as annotations that are not valid, where it annotates, and ends those before it', () => {
    const subject = assembler();
    const [prefix, content] = ['crossdock.annotations', '{"actor":"before"}'];
    subject.message({ kind: 'message', transactional: true, lsn: 9n, prefix, content });
    const message = wire('M').int8(1).int64(9n).string(prefix).int32(large.length).letter(large);
    const parts = taken(message, subject);
    expect(whole(parts).equals(message.bytes)).toBe(true);
    for (const { headers } of parked(parts)) {
      expect(headersViolation('RecordParked', headers)).toBeNull();
      expect(headers).toMatchObject({ cd_reason: 'annotations_invalid', cd_content: 'pgoutput' });
    }
    const [, record] = subject.insert({ kind: 'insert', relationOid: 1, new: ['1', 'a'] });
    expect(record?.payload.toString()).not.toContain('annotations');
  });

  it('ends the row under its former key, where its key changed', () => {
    const records = taken(wire('U').int32(1).letter('K').tuple('42', null).letter('N').tuple('43', large));
    expect(records.map(({ kind }) => kind)).toEqual(['description', 'change', 'parked', 'parked', 'parked']);
    expect(JSON.parse(String(records[1]?.payload))).toMatchObject({
      operation: 'delete',
      index: 0,
      key: { id: '42' },
      keyChange: { changeId: 'chg_7-00000000016b3748-1', key: { id: '43' } },
    });
    expect(records[2]).toMatchObject({
      key: 'shop/public.t/{"id":"43"}',
      headers: { cd_change_id: 'chg_7-00000000016b3748-1' },
    });
  });

  const moved = (former: (string | null)[], next: string[]): LogRecord[] =>
    taken(
      wire('U')
        .int32(5)
        .letter('O')
        .tuple(...former)
        .letter('N')
        .tuple(...next),
    );

  it('ends it with all that the row was, where the replica identity is the whole row', () => {
    const former = 'y'.repeat(100_000);
    const records = moved(['42', former], ['43', large]);
    const [deleted, [part]] = [records[1], parked(records)];
    expect(JSON.parse(String(deleted?.payload))).toMatchObject({
      operation: 'delete',
      key: { id: '42' },
      before: { id: '42', v: former },
      unchanged: [],
      keyChange: { changeId: part?.headers.cd_change_id, key: { id: '43' } },
    });
    expect(part).toMatchObject({
      key: 'shop/public.whole/{"id":"43"}',
      row: { table: 'public.whole', key: '{"id":"43"}' },
    });
  });

  // Nothing else tells a back-fill that the row under its former key is gone.
  it('names no row where the former key has no delete of its own', () => {
    const key = (id: string) => `shop/public.whole/{"id":"${id}"}`;
    const row = (id: string | null) => ({ table: 'public.whole', key: id && `{"id":"${id}"}` });
    expect(parked(moved(['42', 'a'], ['42', large]))[0]).toMatchObject({ key: key('42'), row: row('42') });
    expect(parked(moved([null, 'a'], ['43', large]))[0]).toMatchObject({ key: key('43'), row: row(null) });
    expect(parked(moved(['42', large], ['43', 'a']))[0]).toMatchObject({ key: key('42'), row: row('42') });
  });

  it('goes by its table alone where the key lies too far behind', () => {
    const [part] = parked(taken(wire('I').int32(4).letter('N').tuple(large, '42')));
    expect(part).toMatchObject({ key: 'shop/public.behind', row: { table: 'public.behind', key: null } });
    const near = 'x'.repeat(partBytes - 1_000);
    const [known] = parked(taken(wire('I').int32(4).letter('N').tuple(near, '42', large)));
    expect(known?.key).toBe('shop/public.behind/{"id":"42"}');
  });

  it('keeps the order of its subject in an outbox, and that of its prefix', () => {
    const [row] = parked(taken(wire('I').int32(2).letter('N').tuple('1', 'shop', '7', large)));
    expect(row?.key).toBe('shop/public.outbox/["shop","7"]');
    const message = wire('M').int8(1).int64(9n).string('shop.outbox').int32(large.length).letter(large);
    const [part] = parked(taken(message));
    expect(part).toMatchObject({
      key: 'shop/shop.outbox',
      headers: { cd_origin_topic: 'cdc.message-captured.v1', cd_content: 'pgoutput' },
    });
    expect(part?.headers).not.toHaveProperty('cd_table');
    expect(whole(taken(message)).equals(message.bytes)).toBe(true);
  });
});
