import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, letConnect, openSession, type RecordingEndpoint } from '@crossdock/testing';
import { LaneStage, numbersOf, strict, upTo } from './lane-stage.js';

let lanes: LaneStage;
let ordered: RecordingEndpoint;
let free: RecordingEndpoint;

beforeAll(async () => {
  lanes = await LaneStage.open();
  ordered = await lanes.stage.receiver({});
  free = await lanes.stage.receiver({});
  await lanes.stage.endpoint('ordered', ordered.url, { order: strict });
  await lanes.stage.endpoint('free', free.url);
});
afterAll(() => lanes?.close());

it('starts, and serves endpoints that want no order, while the database is away; the others wait, and lose and mix up nothing', async () => {
  await letConnect(lanes.database, false);
  const app = await lanes.stage.start();
  await lanes.request('ordered', Array<string>(5).fill('a'));
  await lanes.stage.request('free', 300);
  await eventually(() => free.requests.length === 300);
  expect(ordered.requests).toHaveLength(0);

  await letConnect(lanes.database, true);
  await eventually(() => ordered.requests.length === 5);

  ordered.behave({ delayMs: 300 });
  await lanes.request('ordered', Array<string>(5).fill('a'));
  await eventually(() => ordered.requests.length >= 6);
  await letConnect(lanes.database, false);
  await lanes.request('ordered', Array<string>(5).fill('a'));
  for (let batch = 0; batch < 8; batch++) await lanes.stage.request('free', 250);
  await eventually(() => free.requests.length === 2_300, { timeoutMs: 60_000 });
  // What was under way when the database went has ended, and nothing has begun after it.
  expect(ordered.requests.length).toBeLessThan(15);
  expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);

  await letConnect(lanes.database, true);
  await eventually(() => new Set(numbersOf(ordered, 'a')).size === 15);
  // The end of each was kept in memory, so nothing was made twice.
  expect(numbersOf(ordered, 'a')).toEqual(upTo(15));
}, 180_000);

it('goes on with what is due in lanes while mailboxes wait for the database', async () => {
  const keys: [{ id: string; hash: string }] = [{ id: 'k1', hash: `sha256:${'0'.repeat(64)}` }];
  const mailboxes = Array.from({ length: 8 }, (_, index) => `mailbox-${index}`);
  for (const id of mailboxes) await lanes.stage.endpoint(id, undefined, { kind: 'poll', poll: { keys } });
  const session = await openSession(lanes.database.url);
  const waiting = async () => {
    const [row] = await lanes.query<{ count: string }>(
      `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return Number(row?.count);
  };
  ordered.behave({});
  const before = ordered.requests.length;
  try {
    await session.query('BEGIN');
    await session.query('LOCK TABLE mailbox_messages IN ACCESS EXCLUSIVE MODE');
    for (const id of mailboxes) await lanes.stage.request(id);
    await eventually(async () => (await waiting()) >= 3);
    await lanes.request('ordered', Array<string>(5).fill('b'));
    await eventually(() => ordered.requests.length === before + 5, { timeoutMs: 20_000 });
    expect(await waiting()).toBeGreaterThan(0);
  } finally {
    await session.end();
  }
}, 60_000);

it('has the deliveries wait in their topic where none is configured, until it is', async () => {
  await Promise.all(lanes.stage.apps.splice(0).map((app) => app.stop()));
  const before = ordered.requests.length;
  ordered.behave({});
  const without = await lanes.stage.start({ DATABASE_URL: '' });
  await lanes.request('ordered', ['a', 'a']);
  await lanes.stage.request('free', 50);
  await eventually(() => free.requests.length >= 2_350);
  await eventually(() =>
    expect(without.logged()).toContainEqual(expect.objectContaining({ code: 'database_not_configured' })),
  );
  expect(ordered.requests).toHaveLength(before);
  await without.stop();
  await lanes.stage.start();
  await eventually(() => ordered.requests.length === before + 2);
  expect(numbersOf(ordered, 'a')).toEqual(upTo(17));
}, 120_000);
