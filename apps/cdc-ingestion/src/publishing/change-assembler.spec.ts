import { describe, expect, it } from '@jest/globals';
import { examples, headersViolation, payloadViolation } from '@crossdock/contracts';
import { unchangedToast, type Tuple } from '../replication/messages/row-messages.js';
import type { Relation, ReplicaIdentity } from '../replication/messages/relation-messages.js';
import { ChangeAssembler, type AssemblerOptions } from './change-assembler.js';
import type { ChangeRecord } from './change-record.js';

const int8 = 20;
const text = 25;

function relation(table: string, identity: ReplicaIdentity, oid: number): Relation {
  const columns = ['id', 'name', 'note'].map((name) => ({
    name,
    typeOid: name === 'id' ? int8 : text,
    inIdentity: identity === 'f' || (identity === 'd' && name === 'id'),
  }));
  return { kind: 'relation', oid, schema: 'public', table, identity, columns };
}

function assembler(
  primaryKeys = new Map([['public.whole', ['id']]]),
  identityChanged?: AssemblerOptions['identityChanged'],
): ChangeAssembler {
  const subject = new ChangeAssembler({
    sourceId: 'payments',
    systemIdentifier: '7312345678901234567',
    tables: new Set(['public.t', 'public.whole', 'public.keyless']),
    primaryKeys,
    ...(identityChanged ? { identityChanged } : {}),
  });
  subject.relation(relation('t', 'd', 1));
  subject.relation(relation('whole', 'f', 2));
  subject.relation(relation('keyless', 'f', 3));
  subject.relation(relation('other', 'd', 4));
  subject.begin({ kind: 'begin', commitLsn: 0x16b3748n, committedAt: 0n, xid: 771 });
  return subject;
}

const insert = (relationOid: number, row: Tuple) => ({ kind: 'insert' as const, relationOid, new: row });
const update = (relationOid: number, row: Tuple, oldKey: Tuple | null = null, old: Tuple | null = null) => ({
  kind: 'update' as const,
  relationOid,
  oldKey,
  old,
  new: row,
});
const parsed = (record: ChangeRecord | undefined): Record<string, unknown> =>
  JSON.parse(record?.payload.toString() ?? 'null') as Record<string, unknown>;

describe('the record of a change', () => {
  it('keeps the contract and names its origin', () => {
    const [record] = assembler().insert(insert(1, ['42', 'a', null]));
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
    const records = assembler().update(update(1, ['43', 'a', 'b'], ['42', null, null]));
    expect(records.map(parsed)).toMatchObject([
      { operation: 'delete', index: 0, key: { id: '42' }, before: { id: '42' }, after: null },
      {
        operation: 'insert',
        index: 1,
        key: { id: '43' },
        before: null,
        after: { id: '43', name: 'a', note: 'b' },
      },
    ]);
    expect(records.map(({ key }) => key)).toEqual([
      'payments/public.t/{"id":"42"}',
      'payments/public.t/{"id":"43"}',
    ]);
  });

  it('splits a change of the key with the replica identity full, and only then', () => {
    const same = assembler().update(update(2, ['1', 'b', 'n'], null, ['1', 'a', 'n']));
    expect(same.map(parsed)).toMatchObject([
      { operation: 'update', key: { id: '1' }, before: { name: 'a' } },
    ]);
    const other = assembler().update(update(2, ['2', 'a', 'n'], null, ['1', 'a', 'n']));
    expect(other.map(parsed)).toMatchObject([
      { operation: 'delete', key: { id: '1' } },
      { operation: 'insert', key: { id: '2' } },
    ]);
  });

  it('lists what did not change, or takes it from the old row', () => {
    const [listed] = assembler().update(update(1, ['1', 'b', unchangedToast]));
    expect(parsed(listed)).toMatchObject({ after: { id: '1', name: 'b' }, unchanged: ['note'] });
    expect(parsed(listed).after).not.toHaveProperty('note');
    const [known] = assembler().update(update(2, ['1', 'b', unchangedToast], null, ['1', 'a', 'long']));
    expect(parsed(known)).toMatchObject({ after: { note: 'long' }, unchanged: [] });
  });

  // A large key is sent as the old key even if it did not change, and as unchanged in the new row.
  it('does not take a large key that did not change for a new one', () => {
    const records = assembler().update(update(1, [unchangedToast, 'b', 'c'], ['1', null, null]));
    expect(records.map(parsed)).toMatchObject([
      { operation: 'update', key: { id: '1' }, after: { id: '1' } },
    ]);
  });

  it('has no key where the table has none', () => {
    const [record] = assembler().insert(insert(3, ['1', 'a', 'b']));
    expect(parsed(record).key).toBeNull();
    expect(record?.key).toBe('payments/public.keyless');
  });

  it('tells a truncation once per table', () => {
    const records = assembler().truncate({ kind: 'truncate', relationOids: [1, 4, 2] });
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
    const [record] = subject.insert(insert(1, ['1', null, null]));
    expect(parsed(record).index).toBe(4);
  });

  it('counts alike whether or not it knows the key of a table', () => {
    const [after, otherwise] = [assembler(), assembler(new Map())].map((subject) => {
      subject.update(update(2, ['2', 'a', 'n'], null, ['1', 'a', 'n']));
      return parsed(subject.insert(insert(1, ['1', null, null]))[0]);
    });
    expect(after?.changeId).toBe(otherwise?.changeId);
  });

  it('begins to count anew with each transaction', () => {
    const subject = assembler();
    subject.insert(insert(1, ['1', null, null]));
    subject.commit();
    subject.begin({ kind: 'begin', commitLsn: 0x16b3800n, committedAt: 0n, xid: 772 });
    const [record] = subject.insert(insert(1, ['2', null, null]));
    expect(parsed(record)).toMatchObject({ index: 0, xid: 772, commitLsn: '0/16B3800' });
  });

  it('takes the key as the stream described it last, and tells of the change', () => {
    const told: unknown[] = [];
    const subject = assembler(undefined, (change) => told.push(change));
    expect(subject.needsPrimaryKey(relation('t', 'd', 1))).toBe(false);
    expect(subject.needsPrimaryKey(relation('t', 'f', 1))).toBe(true);
    expect(subject.needsPrimaryKey(relation('t', 'n', 1))).toBe(true);
    expect(subject.needsPrimaryKey(relation('other', 'f', 4))).toBe(false);
    subject.relation(relation('t', 'f', 1), new Map([['public.t', ['name']]]));
    const [record] = subject.insert(insert(1, ['1', 'a', null]));
    expect(parsed(record)).toMatchObject({ key: { name: 'a' } });
    subject.relation(relation('t', 'f', 1));
    expect(told).toEqual([
      {
        table: 'public.t',
        from: { identity: 'd', key: ['id'] },
        to: { identity: 'f', key: ['name'] },
      },
    ]);
  });

  it('refuses a row outside a transaction and of a table that was not described', () => {
    const subject = assembler();
    expect(() => subject.insert(insert(9, ['1']))).toThrow('did not describe');
    subject.commit();
    expect(() => subject.insert(insert(1, ['1', null, null]))).toThrow('outside a transaction');
  });
});
