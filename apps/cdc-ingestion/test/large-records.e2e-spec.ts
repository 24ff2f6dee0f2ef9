import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type BusRecord, type RunningApp } from '@crossdock/testing';
import { headersViolation } from '@crossdock/contracts';
import { ByteCursor } from '../src/replication/byte-cursor.js';
import type { LogicalMessage } from '../src/replication/messages/logical-message.js';
import type { Insert, Update } from '../src/replication/messages/row-messages.js';
import { readPgOutput } from '../src/replication/pgoutput.js';
import { Capture, inLogOrder, type RowChanged } from './capture-fixture.js';
import { numbers, rows, sightsOf, tally } from './tally.js';

const parkTopic = 'bus.record-parked.v1';
const ceilingMb = 250;

describe('a row larger than its topic takes', () => {
  let capture: Capture;
  let app: RunningApp;

  beforeAll(async () => {
    capture = await Capture.create({
      tables: ['t', 'plain', 'old', 'moved'],
      // What is stored as it is, is as large in the log: above logical_decoding_work_mem it comes while its transaction is open.
      schema: `CREATE TABLE t (id int PRIMARY KEY, v text);
        CREATE TABLE plain (id int PRIMARY KEY, v text);
        ALTER TABLE plain ALTER v SET STORAGE EXTERNAL;
        CREATE TABLE moved (id int PRIMARY KEY, v text);
        ALTER TABLE moved REPLICA IDENTITY FULL;
        CREATE TABLE old (id int PRIMARY KEY, v text, behind text);
        INSERT INTO old VALUES (1, 'a', 'b'), (2, repeat('x', 100000000), 'y'), (3, 'c', 'd')`,
      source: { outbox: { messagePrefix: 'shop.outbox' }, snapshot: 'initial', tellTransactions: true },
    });
    // As the local stack starts it: what is above this ends the process.
    app = await capture.start({ NODE_OPTIONS: '--max-old-space-size=96 --max-semi-space-size=8' });
    await app.ready();
    await capture.streaming(app);
  });

  afterAll(() => capture.close());

  /** Every part of what was parked for a row, in the order in which they lie. */
  async function partsOf(table: string, id: number): Promise<BusRecord[]> {
    return eventually(async () => {
      const records = await capture.bus.read(parkTopic);
      const parts = records.filter(({ key }) => key === `shop/public.${table}/{"id":${id}}`);
      if (parts.length === 0 || parts.length < Number(parts[0]?.headers.cd_parts))
        throw new Error(`${parts.length} parts`);
      return parts;
    });
  }

  const together = (parts: readonly BusRecord[]): Buffer =>
    Buffer.concat(parts.map(({ bytes }) => bytes ?? Buffer.alloc(0)));

  /** What was parked is what the table has. */
  async function expectValue(table: string, id: number, value: unknown): Promise<void> {
    const { rows: kept } = await capture.db.query<{ md5: string }>(
      `SELECT md5(v) AS md5 FROM ${table} WHERE id = $1`,
      [id],
    );
    expect(createHash('md5').update(String(value)).digest('hex')).toBe(kept[0]?.md5);
  }

  /** The most that the process ever held, in MB. */
  const peakMb = (): number =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${app.pid}/status`, 'utf8'))?.[1]) / 1024;

  async function streamedTransactions(): Promise<number> {
    const text = await (await fetch(`${app.url}/metrics`)).text();
    return Number(/crossdock_capture_transactions_total\{.*streamed="true".*\} (\d+)/.exec(text)?.[1]);
  }

  it('is known by its key alone where a snapshot finds it, as it is in its table', async () => {
    const [part] = await partsOf('old', 2);
    expect(part?.bytes).toHaveLength(0);
    expect(headersViolation('RecordParked', part?.headers)).toBeNull();
    expect(part?.headers).toMatchObject({
      cd_content: 'absent',
      cd_reason: 'record_too_large',
      cd_table: 'public.old',
      cd_detail: expect.stringContaining('["v"]'),
    });
    const read = await capture.changed(2);
    expect(read.map(({ operation, key, after }) => [operation, key?.id, after?.behind]).sort()).toEqual([
      ['read', 1, 'b'],
      ['read', 3, 'd'],
    ]);
  });

  it.each([
    ['t', 'that comes after its commit', 0],
    ['plain', 'that comes while its transaction is open', 1],
  ])('is parked from its bytes above that (%s: one %s)', async (table, _how, streamed) => {
    const before = await streamedTransactions();
    await capture.db.query(
      `BEGIN; INSERT INTO ${table} VALUES (30, 'small'), (31, repeat('0123456789abcdef', 6250000)); SAVEPOINT a;
         INSERT INTO ${table} VALUES (32, repeat('never', 4000000)); ROLLBACK TO a; INSERT INTO ${table} VALUES (33, 'small'); COMMIT`,
    );
    const parts = await partsOf(table, 31);
    const bytes = together(parts);
    const { kind, new: row } = readPgOutput(new ByteCursor().reset(bytes, 0)) as Insert;
    expect([kind, row[0], bytes.length]).toEqual(['insert', '31', expect.any(Number)]);
    await expectValue(table, 31, row[1]);
    expect(parts.map(({ headers }) => Number(headers.cd_part))).toEqual(numbers(1, 15));
    expect(new Set(parts.map(({ partition }) => partition)).size).toBe(1);
    for (const { headers } of parts)
      expect(headers).toMatchObject({ cd_content: 'pgoutput', cd_table: `public.${table}` });
    const all = await eventually(async () => {
      const found = (await capture.changes()).filter((change) => change.table === table);
      if (!found.some(({ key }) => key?.id === 33)) throw new Error('the row behind it is missing');
      return found;
    });
    const indexOf = (id: number): number | undefined => all.find(({ key }) => key?.id === id)?.index;
    const [index] = /\d+$/.exec(parts[0]?.headers.cd_change_id ?? '') ?? [];
    expect([indexOf(30), Number(index)]).toEqual([0, 2]);
    expect(all.some(({ key }) => key?.id === 32)).toBe(false);
    await capture.caughtUp(30_000);
    const told = (await capture.transactions()).at(-1);
    expect(told?.tables).toEqual([{ schema: 'public', table, changes: 3, parked: 1 }]);
    expect((await streamedTransactions()) - before).toBe(streamed);
    expect(peakMb()).toBeLessThan(ceilingMb);
  });

  it('ends under its former key by a change of its own, where its replica identity is the whole row', async () => {
    await capture.db.query(`INSERT INTO moved VALUES (1, repeat('b', 200000))`);
    await capture.db.query(`UPDATE moved SET id = 2, v = repeat('0123456789abcdef', 1250000)`);
    const parts = await partsOf('moved', 2);
    const deleted = await eventually(async () => {
      const changes = (await capture.changes()).filter(({ table }) => table === 'moved');
      return changes.find(({ operation }) => operation === 'delete');
    });
    expect(deleted).toMatchObject({
      key: { id: 1 },
      before: { id: 1, v: 'b'.repeat(200_000) },
      keyChange: { changeId: parts[0]?.headers.cd_change_id, key: { id: 2 } },
    });
    const { new: row } = readPgOutput(new ByteCursor().reset(together(parts), 0)) as Update;
    expect(row[0]).toBe('2');
    await expectValue('moved', 2, row[1]);
  });

  it('is parked whole, in parts, and stops nothing', async () => {
    await capture.db.query(`INSERT INTO t VALUES (1, 'before'), (2, repeat('x€', 4000000)), (3, 'after')`);
    await capture.db.query(`INSERT INTO t SELECT i, repeat('y', 3000000) FROM generate_series(4, 7) i`);
    const changes = await eventually(async () => {
      const found = (await capture.changes()).filter(
        ({ table, key }) => table === 't' && Number(key?.id) < 10,
      );
      expect(found).toHaveLength(6);
      return found.sort(inLogOrder);
    });
    expect(changes.map(({ key }) => key?.id)).toEqual([1, 3, 4, 5, 6, 7]);
    const parts = await partsOf('t', 2);
    const whole = JSON.parse(together(parts).toString()) as RowChanged;
    const { changeId, commitLsn } = whole;
    tally('large-records', [...sightsOf(changes), { row: 2, changeId }], rows(numbers(1, 7)), {
      measured: '1 parked',
    });
    expect(parts.map(({ headers }) => headers.cd_part)).toEqual(['1', '2', '3']);
    expect(new Set(parts.map(({ partition }) => partition)).size).toBe(1);
    expect(new Set(parts.map(({ headers }) => headers.ce_id)).size).toBe(3);
    for (const { headers } of parts) {
      expect(headersViolation('RecordParked', headers)).toBeNull();
      expect(headers).toMatchObject({
        cd_reason: 'record_too_large',
        cd_parked_id: `prk_${changeId}`,
        cd_parts: '3',
        cd_content: 'record',
        cd_change_id: changeId,
        cd_commit_lsn: commitLsn,
        cd_table: 'public.t',
      });
    }
    await expectValue('t', 2, whole.after?.v);
    await capture.caughtUp();
    const told = await capture.transactions();
    expect(told.find((transaction) => transaction.commitLsn === commitLsn)).toMatchObject({
      changes: 3,
      parked: 1,
      tables: [{ table: 't', changes: 3, parked: 1 }],
    });
  });

  it('is read as a whole where its text takes up to 16 MiB of memory, and else parked from its bytes', async () => {
    await capture.db.query(`INSERT INTO t SELECT i, repeat('z', 16000000) FROM generate_series(20, 22) i`);
    // One character that is not Latin makes V8 take two bytes for each of the others; control characters are six as JSON.
    await capture.db.query(
      `INSERT INTO t VALUES (23, repeat('z', 16000000) || '🎈'), (24, repeat(chr(1), 16000000))`,
    );
    for (const id of [20, 22]) {
      const whole = JSON.parse(together(await partsOf('t', id)).toString()) as RowChanged;
      await expectValue('t', id, whole.after?.v);
    }
    for (const id of [23, 24]) {
      const parts = await partsOf('t', id);
      expect(parts[0]?.headers.cd_content).toBe('pgoutput');
      const { new: row } = readPgOutput(new ByteCursor().reset(together(parts), 0)) as Insert;
      await expectValue('t', id, row[1]);
    }
    await capture.caughtUp(30_000);
    expect(app.output()).not.toContain('source.interrupted');
  });

  it('is parked as it is, where it is a logical message that its topic cannot hold', async () => {
    const emit = (transactional: boolean, sql: string) =>
      capture.db.query(`SELECT pg_logical_emit_message(${transactional}, 'shop.outbox', ${sql})`);
    const before = (await capture.bus.read(parkTopic)).length;
    await emit(true, `'\\xff00fe'::bytea`);
    await emit(false, `'\\x61c3'::bytea`);
    await emit(true, `'text'`);
    await emit(true, `repeat('m', 20000000)`);
    const parked = await eventually(async () => {
      const records = (await capture.bus.read(parkTopic)).slice(before);
      expect(records).toHaveLength(5);
      return records;
    });
    const told = parked.map(({ key, headers }) => [key, headers.cd_reason, headers.cd_content]);
    const message = ['shop/shop.outbox', 'content_not_utf8', 'message'];
    const large = ['shop/shop.outbox', 'record_too_large', 'pgoutput'];
    expect(told).toEqual([message, message, large, large, large]);
    expect(parked.slice(0, 2).map(({ bytes }) => bytes)).toEqual([
      Buffer.from([0xff, 0, 0xfe]),
      Buffer.from([0x61, 0xc3]),
    ]);
    for (const { headers } of parked) {
      expect(headersViolation('RecordParked', headers)).toBeNull();
      expect(headers.cd_origin_topic).toBe('cdc.message-captured.v1');
    }
    const read = readPgOutput(new ByteCursor().reset(together(parked.slice(2)), 0)) as LogicalMessage;
    expect([read.kind, read.prefix, read.content]).toEqual([
      'message',
      'shop.outbox',
      'm'.repeat(20_000_000),
    ]);
    const messages = await capture.bus.read('cdc.message-captured.v1');
    expect(messages.map((record) => record.json().content)).toEqual(['text']);
    await capture.caughtUp();
  });
});
