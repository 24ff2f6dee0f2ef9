import { describe, expect, it } from '@jest/globals';
import { examples, headersViolation, payloadViolation } from '@crossdock/contracts';
import {
  assembler,
  changesOf,
  insert,
  message,
  parsed,
  relation,
  tableShapes,
  transaction,
  update,
} from '../../test/assembled.js';
import { unchangedToast } from '../replication/messages/row-messages.js';
import type { ChangeRecord } from './log-record.js';

describe('the record of a change', () => {
  it('keeps the contract and names its origin', () => {
    const [record] = changesOf(assembler().insert(insert(1, ['42', 'a', null])));
    const payload = parsed(record);
    expect(payloadViolation('RowChanged', payload)).toBeNull();
    expect(headersViolation('RowChanged', record?.headers)).toBeNull();
    expect(record?.key).toBe('payments/public.t/{"id":"42"}');
    const example = examples.find(({ message }) => message === 'RowChanged')?.payload as object;
    expect(Object.keys(payload)).toEqual(Object.keys(example));
    expect(payload).toMatchObject({
      changeId: 'chg_7312345678901234567-00000000016b3748-0',
      commitLsn: '0/16B3748',
      committedAt: '2000-01-01T00:00:00.000000Z',
      xid: 771,
      key: { id: '42' },
      after: { id: '42', name: 'a', note: null },
    });
  });

  it('splits a change of the key', () => {
    const records = changesOf(assembler().update(update(1, ['43', 'a', 'b'], ['42', null, null])));
    expect(records.map(parsed)).toMatchObject([
      {
        operation: 'delete',
        index: 0,
        key: { id: '42' },
        before: { id: '42' },
        after: null,
        keyChange: { changeId: 'chg_7312345678901234567-00000000016b3748-1', key: { id: '43' } },
      },
      {
        operation: 'insert',
        index: 1,
        key: { id: '43' },
        before: null,
        after: { id: '43', name: 'a', note: 'b' },
        keyChange: { changeId: 'chg_7312345678901234567-00000000016b3748-0', key: { id: '42' } },
      },
    ]);
    for (const record of records) expect(payloadViolation('RowChanged', parsed(record))).toBeNull();
    expect(records.map(({ key }) => key)).toEqual([
      'payments/public.t/{"id":"42"}',
      'payments/public.t/{"id":"43"}',
    ]);
  });

  it('splits a change of the key with the replica identity full, and only then', () => {
    const same = changesOf(assembler().update(update(2, ['1', 'b', 'n'], null, ['1', 'a', 'n'])));
    expect(same.map(parsed)).toMatchObject([
      { operation: 'update', key: { id: '1' }, before: { name: 'a' } },
    ]);
    const other = changesOf(assembler().update(update(2, ['2', 'a', 'n'], null, ['1', 'a', 'n'])));
    expect(other.map(parsed)).toMatchObject([
      { operation: 'delete', key: { id: '1' }, keyChange: { key: { id: '2' } } },
      { operation: 'insert', key: { id: '2' }, keyChange: { key: { id: '1' } } },
    ]);
    expect(parsed(same[0])).not.toHaveProperty('keyChange');
  });

  it('lists what did not change, or takes it from the old row', () => {
    const [listed] = changesOf(assembler().update(update(1, ['1', 'b', unchangedToast])));
    expect(parsed(listed)).toMatchObject({ after: { id: '1', name: 'b' }, unchanged: ['note'] });
    expect(parsed(listed).after).not.toHaveProperty('note');
    const [known] = changesOf(
      assembler().update(update(2, ['1', 'b', unchangedToast], null, ['1', 'a', 'long'])),
    );
    expect(parsed(known)).toMatchObject({ after: { note: 'long' }, unchanged: [] });
  });

  // A large key is sent as the old key even if it did not change, and as unchanged in the new row.
  it('does not take a large key that did not change for a new one', () => {
    const records = changesOf(assembler().update(update(1, [unchangedToast, 'b', 'c'], ['1', null, null])));
    expect(records.map(parsed)).toMatchObject([
      { operation: 'update', key: { id: '1' }, after: { id: '1' } },
    ]);
  });

  it('has no key where the table has none', () => {
    const [record] = changesOf(assembler().insert(insert(3, ['1', 'a', 'b'])));
    expect(parsed(record).key).toBeNull();
    expect(record?.key).toBe('payments/public.keyless');
  });

  it('tells a truncation once per table', () => {
    const records = changesOf(assembler().truncate({ kind: 'truncate', relationOids: [1, 4, 2] }));
    expect(records.map(parsed)).toMatchObject([
      { table: 't', operation: 'truncate', index: 0, key: null, before: null, after: null },
      { table: 'whole', operation: 'truncate', index: 4 },
    ]);
  });

  // The same change must have the same id when it comes again, though the declared tables may differ then.
  it('counts changes that it does not take', () => {
    const subject = assembler();
    expect(subject.insert(insert(4, ['1', null, null]))).toEqual([]);
    expect(subject.update(update(4, ['2', null, null], ['1', null, null]))).toEqual([]);
    const [record] = changesOf(subject.insert(insert(1, ['1', null, null])));
    expect(parsed(record).index).toBe(4);
  });

  it('counts alike whether or not it knows the key of a table', () => {
    const [after, otherwise] = [assembler(), assembler(tableShapes({}))].map((subject) => {
      subject.update(update(2, ['2', 'a', 'n'], null, ['1', 'a', 'n']));
      return parsed(changesOf(subject.insert(insert(1, ['1', null, null])))[0]);
    });
    expect(after?.changeId).toBe(otherwise?.changeId);
  });

  it('begins to count anew with each transaction', () => {
    const subject = assembler();
    subject.insert(insert(1, ['1', null, null]));
    subject.commit();
    subject.begin({ commitLsn: 0x16b3800n, committedAt: 0n, xid: 772 });
    const [record] = changesOf(subject.insert(insert(1, ['2', null, null])));
    expect(parsed(record)).toMatchObject({ index: 0, xid: 772, commitLsn: '0/16B3800' });
  });

  it('takes the key as the stream described it last, and tells of the change', () => {
    const told: unknown[] = [];
    const shapes = tableShapes(undefined, (change) => told.push(change));
    const subject = assembler(shapes);
    expect(shapes.needsPrimaryKey(relation('t', 'd', 1))).toBe(false);
    expect(shapes.needsPrimaryKey(relation('t', 'f', 1))).toBe(true);
    expect(shapes.needsPrimaryKey(relation('t', 'n', 1))).toBe(true);
    expect(shapes.needsPrimaryKey(relation('other', 'f', 4))).toBe(false);
    shapes.relation(relation('t', 'f', 1), 6, { 'public.t': { oid: 1, keys: [['name']] } });
    const [record] = changesOf(subject.insert(insert(1, ['1', 'a', null])));
    expect(parsed(record)).toMatchObject({ key: { name: 'a' } });
    shapes.relation(relation('t', 'f', 1), 7);
    expect(told).toEqual([
      {
        table: 'public.t',
        from: { identity: 'd', key: ['id'] },
        to: { identity: 'f', key: ['name'] },
      },
    ]);
  });

  it('tells the shape of a table before its first row, once', () => {
    const subject = assembler();
    const [shape, row] = subject.insert(insert(1, ['1', 'a', null]));
    expect(subject.insert(insert(1, ['2', 'a', null])).map(({ kind }) => kind)).toEqual(['change']);
    const description = parsed(shape);
    expect(payloadViolation('TableDescribed', description)).toBeNull();
    expect(headersViolation('TableDescribed', shape?.headers)).toBeNull();
    expect(description).toMatchObject({
      table: 't',
      shape: parsed(row).shape,
      columns: [
        { name: 'id', type: 'int8', typeOid: 20, inKey: true },
        { name: 'name', type: 'text', inKey: false },
        { name: 'note' },
      ],
    });
  });

  it('gives a row that was read an id that follows from back-fill and key', () => {
    const read = (lsn: bigint): ChangeRecord | undefined => {
      const subject = assembler(shapes);
      subject.begin({ ...transaction, commitLsn: lsn });
      return changesOf(subject.read(shapes.of(1), ['7', 'a', null], 'bkf_1'))[0];
    };
    const shapes = tableShapes();
    const payload = parsed(read(1n));
    expect(payloadViolation('RowChanged', payload)).toBeNull();
    expect(payload).toMatchObject({
      operation: 'read',
      backfillId: 'bkf_1',
      after: { id: '7' },
      key: { id: '7' },
    });
    expect(parsed(read(2n)).changeId).toBe(payload.changeId);
    expect(payload.changeId).toMatch(/^bfr_/);
  });

  it('takes inserts of an outbox and nothing else of it', () => {
    const subject = assembler();
    const [row] = changesOf(subject.insert(insert(5, ['1', 'shop', 'order-7'])));
    expect(row?.key).toBe('payments/public.outbox/["shop","order-7"]');
    expect(parsed(row).key).toEqual({ id: '1' });
    const [alone] = changesOf(subject.insert(insert(5, ['2', 'shop', null])));
    expect(alone?.key).toBe('payments/public.outbox/{"id":"2"}');
    expect(subject.update(update(5, ['1', 'b', 'b']))).toEqual([]);
    expect(subject.delete({ kind: 'delete', relationOid: 5, oldKey: ['1', null, null], old: null })).toEqual(
      [],
    );
    expect(subject.truncate({ kind: 'truncate', relationOids: [5] })).toEqual([]);
  });

  it('takes messages of its prefix, counts all that belong to a transaction', () => {
    const subject = assembler();
    expect(subject.message(message('other', true))).toEqual([]);
    const [record] = subject.message(message('payments.outbox', true));
    expect(payloadViolation('MessageCaptured', parsed(record))).toBeNull();
    expect(parsed(record)).toMatchObject({ index: 2, commitLsn: '0/16B3748', content: '{"a":"ü"}' });
    const [alone] = subject.message(message('payments.outbox', false));
    expect(parsed(alone)).toMatchObject({ index: 0, commitLsn: '0/16B3700', xid: 0 });
    expect(alone?.headers.ce_id).not.toBe(record?.headers.ce_id);
    expect(parsed(changesOf(subject.insert(insert(1, ['1', null, null])))[0]).index).toBe(4);
  });

  it('refuses a row outside a transaction and of a table that was not described', () => {
    const subject = assembler();
    expect(() => subject.insert(insert(9, ['1']))).toThrow('did not describe');
    subject.commit();
    expect(() => subject.insert(insert(1, ['1', null, null]))).toThrow('outside a transaction');
  });
});
