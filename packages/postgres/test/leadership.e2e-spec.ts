import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, eventually, queryOnce, type TestDatabase } from '@crossdock/testing';
import { Leadership } from '../src/index.js';

describe('Leadership', () => {
  let database: TestDatabase;
  const started: Leadership[] = [];
  const terms: string[] = [];

  beforeAll(async () => {
    database = await createDatabase('leadership');
  });

  afterEach(async () => {
    await Promise.all(started.splice(0).map((leadership) => leadership.stop()));
    terms.length = 0;
  });

  afterAll(() => database.drop());

  function candidate(name: string, lead = until): Leadership {
    const leadership = new Leadership({
      url: database.url,
      name: 'test.things',
      retryMs: 50,
      lead: async (_session, signal) => {
        terms.push(`${name} begins`);
        await lead(signal);
        terms.push(`${name} ends`);
      },
    });
    started.push(leadership);
    leadership.start();
    return leadership;
  }

  it('has one leader, and the next one begins only after the first has ended', async () => {
    const first = candidate('first');
    await eventually(() => first.isLeader);
    const second = candidate('second');
    await eventually(async () => (await sessions(database.url)) === 2);
    expect(second.isLeader).toBe(false);
    await first.stop();
    await eventually(() => second.isLeader);
    expect(terms).toEqual(['first begins', 'first ends', 'second begins']);
  });

  it('ends leading when its session is lost, and leads again', async () => {
    const only = candidate('only');
    await eventually(() => only.isLeader);
    await queryOnce(
      database.url,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'test.things'`,
    );
    await eventually(() => terms.length === 3);
    expect(terms).toEqual(['only begins', 'only ends', 'only begins']);
  });

  it('lets the lock go when leading fails', async () => {
    let failures = 0;
    candidate('failing', async (signal) => {
      failures += 1;
      if (failures < 3) throw new Error('not yet');
      await until(signal);
    });
    await eventually(() => failures === 3);
    expect(terms).toEqual(['failing begins', 'failing begins', 'failing begins']);
  });
});

const until = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

async function sessions(url: string): Promise<number> {
  const rows = await queryOnce(
    url,
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'test.things'",
  );
  return (rows[0] as { n: number }).n;
}
