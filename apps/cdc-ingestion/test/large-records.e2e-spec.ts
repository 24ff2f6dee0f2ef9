import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type BusRecord } from '@crossdock/testing';
import { headersViolation } from '@crossdock/contracts';
import { Capture, type RowChanged } from './capture-fixture.js';
import { numbers, rows, sightsOf, tally } from './tally.js';

const parkTopic = 'bus.record-parked.v1';

describe('a row larger than its topic takes', () => {
  let capture: Capture;

  beforeAll(async () => {
    capture = await Capture.create({ tables: ['t'], schema: 'CREATE TABLE t (id int PRIMARY KEY, v text)' });
    const app = await capture.start();
    await app.ready();
    await capture.streaming(app);
  });

  afterAll(() => capture.close());

  /** Every part of what was parked for a row, in the order in which they lie. */
  async function partsOf(id: number): Promise<BusRecord[]> {
    return eventually(
      async () => {
        const records = await capture.bus.read(parkTopic);
        const parts = records.filter(({ key }) => key === `shop/public.t/{"id":${id}}`);
        if (parts.length === 0 || parts.length < Number(parts[0]?.headers.cd_parts))
          throw new Error(`${parts.length} parts`);
        return parts;
      },
      { timeoutMs: 30_000 },
    );
  }

  it('is parked whole, in parts, and stops nothing', async () => {
    await capture.db.query(`INSERT INTO t VALUES (1, 'before'), (2, repeat('x€', 4000000)), (3, 'after')`);
    await capture.db.query(`INSERT INTO t SELECT i, repeat('y', 3000000) FROM generate_series(4, 7) i`);
    const changes = await capture.changed(6, 30_000);
    expect(changes.map(({ key }) => key?.id)).toEqual([1, 3, 4, 5, 6, 7]);
    const parts = await partsOf(2);
    const whole = JSON.parse(
      Buffer.concat(parts.map(({ bytes }) => bytes ?? Buffer.alloc(0))).toString(),
    ) as RowChanged;
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
    const { rows: kept } = await capture.db.query<{ same: boolean }>(
      'SELECT v = $1 AS same FROM t WHERE id = 2',
      [whole.after?.v],
    );
    expect(kept[0]?.same).toBe(true);
    await capture.caughtUp();
  });
});
