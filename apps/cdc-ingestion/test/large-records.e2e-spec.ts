import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { found } from '@crossdock/testing';
import { headersViolation } from '@crossdock/contracts';
import { Capture } from './capture-fixture.js';
import { numbers, rows, sightsOf, tally } from './tally.js';

describe('a row larger than its topic takes', () => {
  let capture: Capture;

  beforeAll(async () => {
    capture = await Capture.create({ tables: ['t'], schema: 'CREATE TABLE t (id int PRIMARY KEY, v text)' });
    const app = await capture.start();
    await app.ready();
    await capture.streaming(app);
  });

  afterAll(() => capture.close());

  it('is parked with its key and its beginning, and stops nothing', async () => {
    await capture.db.query(`INSERT INTO t VALUES (1, 'before'), (2, repeat('x', 9000000)), (3, 'after')`);
    await capture.db.query(`INSERT INTO t SELECT i, repeat('y', 3000000) FROM generate_series(4, 7) i`);
    const changes = await capture.changed(6, 30_000);
    expect(changes.map(({ key }) => key?.id)).toEqual([1, 3, 4, 5, 6, 7]);
    const parked = await found(async () => (await capture.bus.read('bus.record-parked.v1'))[0]);
    const [, changeId = ''] = /"changeId":"([^"]+)"/.exec(parked.bytes?.toString('utf8') ?? '') ?? [];
    tally('large-records', [...sightsOf(changes), { row: 2, changeId }], rows(numbers(1, 7)), {
      measured: '1 parked',
    });
    expect(headersViolation('RecordParked', parked.headers)).toBeNull();
    expect(parked.key).toBe('shop/public.t/{"id":2}');
    expect(parked.headers.cd_reason).toBe('record_too_large');
    expect(parked.bytes?.toString('utf8', 0, 200)).toContain('"changeId"');
    await capture.caughtUp();
  });
});
