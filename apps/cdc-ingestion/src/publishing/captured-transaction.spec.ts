import { describe, expect, it } from '@jest/globals';
import { headersViolation, payloadViolation } from '@crossdock/contracts';
import {
  assembler,
  changesOf,
  insert,
  message,
  parsed,
  tableShapes,
  transaction,
  update,
} from '../../test/assembled.js';
import { capturedTransaction } from './captured-transaction.js';
import { committedTransaction } from './committed-transaction.js';
import type { ChangeRecord } from './log-record.js';

describe('the place of a record in its transaction', () => {
  const placeOf = ({ headers }: Pick<ChangeRecord, 'headers'>): unknown[] => [
    headers.ce_transactionid,
    headers.ce_transactionindex,
    headers.ce_tableorder,
  ];
  const id = 'txn_7312345678901234567-00000000016b3748-771';

  it('is the id of the transaction, the index, and the order among the changes of the table', () => {
    const subject = assembler();
    const records = [
      ...subject.insert(insert(1, ['1', 'a', null])),
      ...subject.insert(insert(4, ['1', 'a', null])),
      ...subject.update(update(1, ['2', 'a', 'b'], ['1', null, null])),
      ...subject.insert(insert(2, ['1', 'a', null])),
      ...subject.truncate({ kind: 'truncate', relationOids: [1, 2] }),
    ];
    expect(changesOf(records).map(placeOf)).toEqual([
      [id, '0', '1'],
      [id, '4', '2'],
      [id, '5', '3'],
      [id, '6', '1'],
      [id, '8', '4'],
      [id, '10', '2'],
    ]);
    for (const { headers } of changesOf(records)) expect(headersViolation('RowChanged', headers)).toBeNull();
  });

  it('is told of a message without a table, and of nothing that is of no transaction', () => {
    const shapes = tableShapes();
    const subject = assembler(shapes);
    const [own] = subject.message(message('payments.outbox', true));
    expect(own?.headers).toMatchObject({ ce_transactionid: id, ce_transactionindex: '0' });
    expect(own?.headers).toMatchObject({ ce_tableorder: undefined });
    const [alone] = subject.message(message('payments.outbox', false));
    const [row] = changesOf(subject.read(shapes.of(1), ['7', 'a', null], 'bkf_1'));
    for (const record of [alone, row])
      expect(placeOf(record as ChangeRecord)).toEqual([undefined, undefined, undefined]);
    const [change] = changesOf(subject.insert(insert(1, ['1', 'a', null])));
    expect(change?.headers.ce_tableorder).toBe('1');
    expect(change?.alike).not.toBe(row?.alike);
  });
});

describe('a transaction in numbers', () => {
  it('counts what is captured of it, by table, and what of that is parked', () => {
    const shapes = tableShapes();
    const subject = assembler(shapes, true);
    subject.insert(insert(1, ['1', 'a', null]));
    subject.update(update(1, ['2', 'a', 'b'], ['1', null, null]));
    subject.insert(insert(2, ['1', 'x'.repeat(9_000_000), null]));
    subject.insert(insert(4, ['1', null, null]));
    subject.read(shapes.of(1), ['7', 'a', null], 'bkf_1');
    subject.insert(insert(5, ['1', 'shop', null]));
    subject.update(update(5, ['1', 'b', 'b']));
    subject.message(message('payments.outbox', true));
    subject.message(message('payments.outbox', true, Buffer.from([0xff])));
    subject.message(message('payments.outbox', false));
    subject.message(message('other', true));
    subject.message(message('crossdock.annotations', true, 'no object'));
    const [told, ...more] = subject.commit();
    expect(more).toEqual([]);
    expect(told?.key).toBe('payments');
    const payload = parsed(told);
    expect(payloadViolation('TransactionCommitted', payload)).toBeNull();
    expect(headersViolation('TransactionCommitted', told?.headers)).toBeNull();
    expect(told?.headers.ce_id).toBe(payload.transactionId);
    expect(payload).toMatchObject({ commitLsn: '0/16B3748', xid: 771, changes: 5, messages: 2, parked: 2 });
    expect(payload.tables).toEqual([
      { schema: 'public', table: 't', changes: 3, parked: 0 },
      { schema: 'public', table: 'whole', changes: 1, parked: 1 },
      { schema: 'public', table: 'outbox', changes: 1, parked: 0 },
    ]);
  });

  it('name 2,000 tables at most and count all of them', () => {
    const source = { sourceId: 'payments', systemIdentifier: '7312345678901234567' };
    const captured = capturedTransaction(source, transaction);
    const name = '"'.repeat(63);
    for (let i = 0; i < 2_500; i++) captured.totals.change({ schema: name, table: `${name}${i}`.slice(-63) });
    const told = committedTransaction(source, captured, '2026-11-24T09:30:00.131Z');
    const payload = parsed(told ?? undefined);
    expect(payloadViolation('TransactionCommitted', payload)).toBeNull();
    expect(payload).toMatchObject({ changes: 2_500, tables: { length: 2_000 } });
    expect(told?.payload.length).toBeLessThan(1_048_576);
  });

  it('is told where it is wanted and something of it is captured', () => {
    const unwanted = assembler();
    unwanted.insert(insert(1, ['1', 'a', null]));
    expect(unwanted.commit()).toEqual([]);
    const empty = assembler(tableShapes(), true);
    empty.insert(insert(4, ['1', null, null]));
    expect(empty.commit()).toEqual([]);
  });
});

describe('annotations', () => {
  const annotate = (content: string | Buffer, transactional = true) =>
    message('crossdock.annotations', transactional, content);

  it('go with what follows them in the transaction, until the next', () => {
    const shapes = tableShapes();
    const subject = assembler(shapes);
    const inserted = (): Record<string, unknown> =>
      parsed(changesOf(subject.insert(insert(1, ['1', 'a', null])))[0]);
    const before = inserted();
    expect(subject.message(annotate(' {"actor":"ü","n":9007199254740993} '))).toEqual([]);
    const [record] = changesOf(subject.update(update(1, ['2', 'a', null], ['1', null, null])));
    expect(record?.payload).toContain('"annotations":{"actor":"ü","n":9007199254740993}}');
    expect(payloadViolation('RowChanged', parsed(record))).toBeNull();
    const [own] = subject.message(message('payments.outbox', true));
    expect(payloadViolation('MessageCaptured', parsed(own))).toBeNull();
    const [alone] = subject.message(message('payments.outbox', false));
    const [read] = changesOf(subject.read(shapes.of(1), ['7', 'a', null], 'bkf_1'));
    subject.message(annotate('{"actor":"b"}'));
    const next = inserted();
    subject.message(annotate('{}'));
    const none = inserted();
    subject.message(annotate('{"actor":"c"}'));
    subject.commit();
    subject.begin({ commitLsn: 0x16b3800n, committedAt: 0n, xid: 772 });
    expect(parsed(own).annotations).toMatchObject({ actor: 'ü' });
    expect(next.annotations).toEqual({ actor: 'b' });
    for (const bare of [before, none, parsed(alone), parsed(read), inserted()])
      expect(bare).not.toHaveProperty('annotations');
  });

  it.each<[string, string | Buffer, string]>([
    ['no JSON', '{"actor":', 'no JSON object'],
    ['an array', '[1]', 'no JSON object'],
    ['null', 'null', 'no JSON object'],
    ['nothing', '', 'no JSON object'],
    ['no text', Buffer.from([0x7b, 0xff]), 'no UTF-8'],
    ['too much', `{"a":"${'é'.repeat(2_045)}"}`, 'more than 4096 bytes'],
  ])('that are %s are parked, and nobody is said to have done what follows', (_what, content, problem) => {
    const subject = assembler();
    subject.message(annotate('{"actor":"before"}'));
    const parked = subject.message(annotate(content));
    expect(parked).toMatchObject([{ kind: 'parked', payload: Buffer.from(content), last: true }]);
    expect(headersViolation('RecordParked', parked[0]?.headers)).toBeNull();
    expect(parked[0]?.headers).toMatchObject({
      cd_reason: 'annotations_invalid',
      cd_content: 'message',
      cd_detail: expect.stringContaining(problem),
      cd_change_id: 'chg_7312345678901234567-00000000016b3748-2',
    });
    const [record] = changesOf(subject.insert(insert(1, ['1', 'a', null])));
    expect(parsed(record)).not.toHaveProperty('annotations');
  });

  it('take up to 4,096 bytes, and a transaction', () => {
    const subject = assembler();
    expect(subject.message(annotate(`{"a":"${'é'.repeat(2_044)}"}`))).toEqual([]);
    const parked = subject.message(annotate('{"actor":"nobody"}', false));
    expect(parked[0]?.headers).toMatchObject({ cd_detail: expect.stringContaining('outside') });
    const [record] = changesOf(subject.insert(insert(1, ['1', 'a', null])));
    expect(parsed(record).annotations).toHaveProperty('a');
  });
});
