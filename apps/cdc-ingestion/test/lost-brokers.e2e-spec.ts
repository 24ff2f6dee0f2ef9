import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually, type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { OwnBroker } from './own-broker.js';
import { numbers, seconds, sightsOf, tally } from './tally.js';

/** `CAPTURE_OUTAGE_MS=300000` is the extended run. */
const outageMs = Number(process.env.CAPTURE_OUTAGE_MS ?? 12_000);

/** A broker of the test's own goes away under writers: nothing is confirmed meanwhile, and all of it comes afterwards. */
describe(`with the only broker away for ${outageMs} ms`, () => {
  let broker: OwnBroker;
  let capture: Capture;
  let app: RunningApp;

  beforeAll(async () => {
    broker = await OwnBroker.start();
  });

  afterAll(() => broker.remove(), 60_000);

  beforeEach(async () => {
    capture = await Capture.create({ tables: ['t'], schema: 'CREATE TABLE t (id int PRIMARY KEY, n int)' });
    const name = new URL(capture.databaseUrl).pathname.slice(1);
    await capture.db.query(`ALTER DATABASE "${name}" SET wal_sender_timeout = '3s'`);
    app = await capture.start();
    await app.ready();
    await capture.streaming(app);
    await capture.db.query('INSERT INTO t VALUES (1, 0)');
    await capture.changed(1);
  });

  afterEach(() => capture.close());

  const count = (): Promise<unknown> => capture.db.query('UPDATE t SET n = n + 1');

  /** Writes while the outage lasts. Answers how often, and where the slot stood at its end. */
  async function writeMeanwhile(): Promise<{ writes: number; confirmed: string | undefined }> {
    const until = Date.now() + outageMs;
    let writes = 0;
    for (; Date.now() < until; writes++) {
      await count();
      await pause(100);
    }
    return { writes, confirmed: (await capture.slotRow())?.confirmed };
  }

  async function expectAll(fault: string, writes: number): Promise<void> {
    await capture.caughtUp(60_000);
    const changes = await eventually(() => capture.changes());
    tally(
      `lost-brokers: ${fault}`,
      sightsOf(changes, ({ after }) => after?.n),
      numbers(0, writes).map((state) => ({ row: 1, state })),
      { measured: `away for ${seconds(outageMs)}` },
    );
  }

  it(
    'frozen, it costs neither the session nor a change',
    async () => {
      broker.signal('SIGSTOP');
      try {
        await count();
        const { rows } = await capture.db.query<{ lsn: string }>('SELECT pg_current_wal_lsn()::text AS lsn');
        const { writes, confirmed } = await writeMeanwhile();
        const { rows: behind } = await capture.db.query<{ behind: boolean }>(
          'SELECT $1::pg_lsn < $2::pg_lsn AS behind',
          [confirmed, rows[0]?.lsn],
        );
        expect(behind).toEqual([{ behind: true }]);
        broker.signal('SIGCONT');
        await expectAll('frozen', writes + 1);
        expect(app.logged().filter(({ msg }) => msg === 'source.interrupted')).toEqual([]);
      } finally {
        broker.signal('SIGCONT');
      }
    },
    120_000 + 2 * outageMs,
  );

  it(
    'killed and started again, over and over, it costs no change',
    async () => {
      const kills = (async () => {
        for (let kill = 0; kill < 2; kill++) {
          broker.signal('SIGKILL');
          await pause(outageMs / 2);
          await eventually(() => broker.isThere);
        }
      })();
      const { writes } = await writeMeanwhile();
      await kills;
      await expectAll('killed', writes);
    },
    120_000 + 2 * outageMs,
  );
});
