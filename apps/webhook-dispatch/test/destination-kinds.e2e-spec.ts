import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { delayTiers } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { Webhook } from 'standardwebhooks';
import { DispatchStage, type AttemptRecord } from './dispatch-stage.js';
import {
  mailboxes,
  topics,
  webhooks,
  type Arrived,
  type KindOnTest,
  type Receiver,
} from './destination-kinds.js';

jest.setTimeout(240_000);

const tiers = delayTiers.map((tier) => `webhook.delivery-delayed.${tier}.v1`);
/** Commits are written every 200 ms, behind a fetch that may wait for 100 ms; the rest is room for a busy machine. */
const commitMs = 1_500;
const retry = { delaysMs: [1_000, 1_000, 1_000], jitter: 0, horizonMs: 3_600_000 };

/** What every kind of destination keeps, whatever it does with a message. */
describe.each([
  ['webhook', webhooks],
  ['topic', topics],
  ['poll', mailboxes],
] as const)('a destination of the kind %s', (name, open) => {
  let kind: KindOnTest;
  let stage: DispatchStage;

  beforeAll(async () => {
    kind = await open(() => stage.apps.at(-1)!.url);
    stage = await DispatchStage.open(kind.env);
    await stage.start();
  });
  afterAll(async () => {
    await stage?.close();
    await kind?.close();
  });

  const endpoint = (id: string, { endpoint: { url, ...where } }: Pick<Receiver, 'endpoint'>, more = {}) =>
    stage.endpoint(id, url, { ...where, retry, ...more });
  const ends = (endpointId: string, count: number): Promise<AttemptRecord[]> =>
    eventually(async () => {
      const attempts = await stage.attempts(endpointId);
      const ended = attempts.filter(({ outcome }) => outcome !== 'retry');
      if (ended.length < count) throw new Error(`${ended.length} of ${count} have ended`);
      return attempts;
    });
  const ids = (arrived: readonly Arrived[]) => arrived.map(({ headers }) => headers['webhook-id']);

  it('gets each delivery once, with its ids, exact bytes and a signature, and leaves evidence', async () => {
    const receiver = await kind.receiver('usual');
    const known = await endpoint('usual', receiver);
    const asked = await stage.request('usual', 20, {}, (id) => ({
      id,
      text: 'Zoë ✓\u2028 "quoted"',
      n: 1.1,
    }));
    const attempts = await ends('usual', 20);
    const arrived = await receiver.taken();
    expect(ids(arrived).sort()).toEqual([...asked].sort());
    const requested = await stage.bus.read('webhook.delivery-requested.v1');
    for (const { headers, body } of arrived) {
      const delivery = requested.find(({ headers: { ce_id } }) => ce_id === headers['webhook-id'])!;
      expect(body.equals(delivery.bytes!)).toBe(true);
      expect(headers).toMatchObject({
        'content-type': 'application/json',
        'crossdock-delivery': delivery.headers.cd_delivery_id,
        'crossdock-attempt': '1',
      });
      expect(() => new Webhook(stage.secret).verify(body, { ...headers })).not.toThrow();
    }
    expect(attempts).toHaveLength(20);
    expect(new Set(attempts.map(({ deliveryId }) => deliveryId)).size).toBe(20);
    for (const attempt of attempts) {
      expect(attempt).toMatchObject({ number: 1, outcome: 'delivered', endpointVersion: known.version });
      expect(attempt).not.toHaveProperty('reason');
    }
    expect(await stage.deadLetters('usual')).toEqual([]);
  });

  it('is tried again at the time of its policy and not before, under the same ids', async () => {
    const receiver = await kind.receiver('mended', true);
    await endpoint('mended', receiver);
    const [id] = await stage.request('mended');
    await eventually(async () => (await stage.attempts('mended')).length === 1);
    await receiver.mend();
    const [first, ...others] = await ends('mended', 1);
    expect(first).toMatchObject({ number: 1, outcome: 'retry', reason: kind.failure });
    let before = first!;
    for (const attempt of others) {
      expect(Date.parse(attempt.startedAt)).toBeGreaterThanOrEqual(Date.parse(before.nextAttemptAt!));
      expect(attempt.deliveryId).toBe(first!.deliveryId);
      before = attempt;
    }
    const arrived = await receiver.taken();
    expect(ids(arrived)).toEqual([id]);
    expect(arrived[0]!.headers['crossdock-attempt']).toBe(String(1 + others.length));
    expect(await stage.deadLetters('mended')).toEqual([]);
  });

  it('has a dead letter with its history when no attempt is left', async () => {
    const receiver = await kind.receiver('never', true);
    await endpoint('never', receiver, { retry: { ...retry, delaysMs: [1_000, 1_000] } });
    const [id] = await stage.request('never');
    const { headers, bytes } = await stage.deadLetter('never', 40_000);
    expect(headers).toMatchObject({
      ce_id: id,
      cd_cause: 'attempts_exhausted',
      cd_attempt: '3',
      cd_last_reason: kind.failure,
    });
    const history = JSON.parse(headers.cd_history!) as { number: number; reason: string }[];
    expect(history.map(({ number, reason }) => [number, reason])).toEqual(
      [1, 2, 3].map((number) => [number, kind.failure]),
    );
    expect(JSON.parse(bytes!.toString())).toMatchObject({ data: { id } });
    expect((await stage.attempts('never')).map(({ outcome }) => outcome)).toEqual([
      'retry',
      'retry',
      'dead-lettered',
    ]);
    expect(await receiver.taken()).toEqual([]);
  });

  const isFetchedFrom = name === 'poll';
  if (!isFetchedFrom)
    it('that may not be used ends a delivery at once, with the code of its refusal', async () => {
      const { code, endpoint: refused } = kind.refused!;
      await endpoint('refused', { endpoint: refused });
      await stage.request('refused');
      const { headers } = await stage.deadLetter('refused');
      expect(headers).toMatchObject({ cd_cause: code, cd_attempt: '1' });
      expect(headers.cd_cause_detail).toMatch(new RegExp(`^${code}: .{20}`));
      expect((await stage.attempts('refused')).map(({ number, reason }) => [number, reason])).toEqual([
        [1, code],
      ]);
    });

  it('that is disabled gets nothing, and its deliveries end', async () => {
    const receiver = await kind.receiver('disabled');
    await endpoint('disabled', receiver, { status: 'disabled' });
    await stage.request('disabled');
    expect((await stage.deadLetter('disabled')).headers.cd_cause).toBe('endpoint_disabled');
    expect(await receiver.taken()).toEqual([]);
  });

  it('is used as it is configured at the next attempt', async () => {
    const [before, after] = [await kind.receiver('moving', true), await kind.receiver('moving')];
    await endpoint('moving', before);
    const [id] = await stage.request('moving');
    await eventually(async () => (await stage.attempts('moving')).length === 1);
    await endpoint('moving', after, { version: 2, headers: [{ name: 'x-shelf', value: '7' }] });
    const attempts = await ends('moving', 1);
    expect(attempts.at(-1)).toMatchObject({ outcome: 'delivered', endpointVersion: 2 });
    const arrived = await after.taken();
    expect(ids(arrived)).toEqual([id]);
    expect(arrived[0]!.headers['x-shelf']).toBe('7');
    expect(await before.taken()).toEqual([]);
  });

  it('has its secrets in messages, and neither in records nor in logs', async () => {
    const token = 'f1ddlestick-7f3a-secret';
    const secret = { headers: [{ name: 'x-token', sealedValue: stage.sealed(token) }] };
    const well = await kind.receiver('secret');
    const failing = await kind.receiver('secret-failing', true);
    await endpoint('secret', well, { ...secret, evidenceOf: 'all' });
    await endpoint('secret-failing', failing, { ...secret, retry: { delaysMs: [], jitter: 0 } });
    await stage.request('secret');
    await stage.request('secret-failing');
    const [delivered] = await ends('secret', 1);
    expect(delivered).toMatchObject({
      outcome: 'delivered',
      decision: { verdict: 'delivered' },
      requestHeaders: { 'x-token': '***', 'webhook-signature': '***' },
    });
    await stage.deadLetter('secret-failing', 30_000);
    expect((await well.taken())[0]!.headers['x-token']).toBe(token);
    const names = ['webhook.attempt-completed.v1', 'webhook.delivery-dead-lettered.v1', ...tiers];
    const records = (await Promise.all(names.map((name) => stage.bus.read(name)))).flat();
    const written = records
      .map(({ headers, bytes }) => JSON.stringify(headers) + bytes?.toString())
      .join('\n');
    expect(written).toContain('"x-token":"***"');
    const logs = stage.apps.map((app) => app.output()).join('\n');
    for (const text of [token, stage.secret, stage.secret.replace('whsec_', '')]) {
      expect(written).not.toContain(text);
      expect(logs).not.toContain(text);
    }
  });

  it('loses nothing by kill -9, and gets again only what was in hand or not committed yet', async () => {
    const receiver = await kind.receiver('killed');
    await endpoint('killed', receiver, { maxInFlight: 2, maxPerSecond: 200 });
    const asked = await stage.request('killed', 900);
    const kills: number[] = [];
    for (const enough of [300, 600]) {
      // At the pace that a busy machine had in its first second.
      await eventually(async () => (await receiver.taken()).length > enough, { timeoutMs: 120_000 });
      kills.push(Date.now());
      await stage.apps.at(-1)!.kill('SIGKILL');
      await stage.start();
    }
    await eventually(async () => new Set(ids(await receiver.taken())).size === asked.length, {
      timeoutMs: 120_000,
    });
    const arrived = await receiver.taken();
    expect(new Set(ids(arrived))).toEqual(new Set(asked));
    const delayed = (await Promise.all(tiers.map((tier) => stage.bus.read(tier)))).flat();
    const times = [...arrived.map(({ at }) => at), ...delayed.map(({ timestamp }) => timestamp)];
    const uncommitted = times.filter((time) =>
      kills.some((kill) => time > kill - commitMs && time < kill + 200),
    );
    expect(arrived.length - asked.length).toBeLessThanOrEqual(1.2 * uncommitted.length);
    expect(await stage.deadLetters('killed')).toEqual([]);
  }, 400_000);
});
