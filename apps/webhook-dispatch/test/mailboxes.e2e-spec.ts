import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newApiKey } from '@crossdock/credentials';
import { eventually, found } from '@crossdock/testing';
import { Webhook } from 'standardwebhooks';
import { MailboxStage } from './mailbox-stage.js';

describe('a mailbox', () => {
  let stage: MailboxStage;

  beforeAll(async () => {
    stage = await MailboxStage.open();
    await stage.bus.start();
  });
  afterAll(() => stage?.close());

  const attempts = (endpointId: string, count: number) =>
    found(async () => {
      const made = await stage.bus.attempts(endpointId);
      return made.length >= count ? made : undefined;
    });

  it('gives each message to one who fetches, in order, signed, and takes it back with its lease', async () => {
    await stage.mailbox('office');
    const ids = await stage.bus.request('office', 5);
    const fetched = await stage.fetchAll('office', 5, 'leaseSeconds=4');
    expect(fetched.map(({ headers }) => headers['webhook-id'])).toEqual(ids);
    const [first] = fetched;
    expect(first).toMatchObject({
      attempt: 1,
      bodyEncoding: 'text',
      id: first!.headers['crossdock-delivery'],
    });
    expect(() => new Webhook(stage.bus.secret).verify(first!.body, first!.headers)).not.toThrow();
    expect(first!.headers).not.toHaveProperty('user-agent');
    expect(await stage.fetch('office', 'limit=100')).toEqual([]);

    const [again] = await stage.fetch('office');
    const made = await attempts('office', 1);
    expect(made[0]).toMatchObject({
      number: 1,
      outcome: 'retry',
      reason: 'lease_expired',
      address: '127.0.0.1',
    });
    expect(again).toMatchObject({ attempt: 2 });
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(made[0]!.nextAttemptAt!));
  });

  it('is done with what is acknowledged, and a second time changes nothing', async () => {
    await stage.mailbox('twice');
    await stage.mailbox('neighbour');
    await stage.bus.request('twice', 2);
    const [one, two] = await stage.fetchAll('twice', 2, 'leaseSeconds=30');
    const strange = await stage.acknowledge('neighbour', one!.id);
    expect([strange.status, strange.body]).toEqual([
      200,
      { acknowledged: [], released: [], notOpen: [one!.id] },
    ]);
    const first = await stage.acknowledge('twice', one!.id, 'dlv_unknown');
    expect(first.body).toEqual({ acknowledged: [one!.id], released: [], notOpen: ['dlv_unknown'] });
    const made = await attempts('twice', 1);
    expect(made[0]).toMatchObject({ deliveryId: one!.id, number: 1, outcome: 'delivered' });
    const second = await stage.acknowledge('twice', one!.id);
    expect([second.status, second.body.notOpen]).toEqual([200, [one!.id]]);
    await stage.acknowledge('twice', two!.id);
    await attempts('twice', 2);
    expect((await stage.bus.attempts('twice')).map(({ outcome }) => outcome)).not.toContain('dead-lettered');
  });

  it('gives what is released again when its policy says so, and not before it was asked to', async () => {
    await stage.mailbox('busy');
    await stage.bus.request('busy');
    // Until it is configured nobody may fetch from it.
    const [message] = await eventually(() => stage.fetch('busy'));
    const signature = message!.headers['webhook-signature'];
    const detail = `the stock system is away (https://ours:pass@stock.example/?api_key=k1&page=2), after ${signature}`;
    await stage.release('busy', { id: message!.id, delaySeconds: 3, detail });
    const [made] = await attempts('busy', 1);
    const kept = 'the stock system is away (https://***@stock.example/?api_key=***&page=2), after ***';
    expect(made).toMatchObject({ outcome: 'retry', reason: 'released', detail: kept });
    const waitedMs = Date.parse(made!.nextAttemptAt!) - Date.parse(made!.startedAt);
    expect(waitedMs).toBeGreaterThanOrEqual(3_000);
    expect(await stage.fetch('busy', 'waitSeconds=1')).toEqual([]);
    const [again] = await stage.fetch('busy');
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(made!.nextAttemptAt!));
    expect(again).toMatchObject({ id: message!.id, attempt: 2 });
  });

  it('makes a dead letter of what nobody fetched, at its horizon and without an attempt', async () => {
    await stage.mailbox('holiday', { retry: { delaysMs: [1_000], jitter: 0, horizonMs: 2_000 } });
    const [id] = await stage.bus.request('holiday');
    const { headers, bytes } = await stage.bus.deadLetter('holiday', 40_000);
    expect(headers).toMatchObject({ ce_id: id, cd_cause: 'not_fetched', cd_attempt: '0' });
    expect(headers.cd_cause_detail).toMatch(/^Nobody had fetched it/);
    expect(bytes!.toString()).toContain(id);
    expect(await stage.bus.attempts('holiday')).toEqual([]);
    expect(await stage.fetch('holiday', '')).toEqual([]);
  });

  it('opens for its own live keys alone, and says nothing else to anybody', async () => {
    const old = newApiKey();
    const expired = newApiKey();
    const key = await stage.mailbox('guarded');
    const later = (ms: number) => new Date(Date.now() + ms).toISOString();
    const keys = (second: object) => ({
      poll: { keys: [{ id: key.id, hash: key.hash }, { ...second }] } as { keys: [typeof key, typeof key] },
    });
    await stage.mailbox('guarded', {
      version: 2,
      ...keys({ id: old.id, hash: old.hash, expiresAt: later(3_600_000) }),
    });
    await eventually(
      async () => (await stage.call('GET', 'guarded', 'messages', { key: old.key })).status === 200,
    );
    expect((await stage.call('GET', 'guarded', 'messages')).status).toBe(200);
    const second = { id: expired.id, hash: expired.hash, expiresAt: later(-1_000) };
    await stage.mailbox('guarded', { version: 3, ...keys(second) });
    await eventually(
      async () => (await stage.call('GET', 'guarded', 'messages', { key: old.key })).status === 401,
    );
    await stage.mailbox('other');
    await stage.bus.endpoint('no-mailbox', 'https://203.0.114.7/');
    const answers: unknown[] = [];
    for (const [endpointId, presented] of [
      ['guarded', undefined],
      ['guarded', ''],
      ['guarded', `${key.key}0`],
      ['guarded', expired.key],
      ['guarded', stage.keys.get('other')!.key],
      ['no-mailbox', key.key],
      ['unknown', key.key],
      [encodeURIComponent('../../x\u0000'), key.key],
    ] as const) {
      for (const [method, path] of [
        ['GET', 'messages'],
        ['POST', 'acknowledgements'],
      ] as const) {
        const body = method === 'POST' ? { body: { acknowledge: ['dlv_1'] } } : {};
        const answer = await stage.call(method, endpointId, path, { ...body, key: presented ?? '' });
        answers.push([answer.status, answer.body]);
      }
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject([401, { code: 'unauthenticated' }]);
  });

  it('refuses what it cannot do, each with a code of its own', async () => {
    await stage.mailbox('strict');
    await eventually(async () => (await stage.call('GET', 'strict', 'messages')).status === 200);
    for (const query of [
      'limit=0',
      'limit=101',
      'waitSeconds=21',
      'leaseSeconds=0',
      'leaseSeconds=x',
      'max=3',
    ]) {
      const { status, body } = await stage.call('GET', 'strict', `messages?${query}`);
      expect([query, status, body.code]).toEqual([query, 400, 'parameter_invalid']);
    }
    for (const body of [
      [],
      { acknowledge: 'a' },
      { acknowledge: [1] },
      { acknowledge: ['a', 'a'] },
      { ids: [] },
    ]) {
      const { status, body: told } = await stage.call('POST', 'strict', 'acknowledgements', { body });
      expect([body, status, told.code]).toEqual([body, 422, 'validation_failed']);
    }
    const bad = await stage.release('strict', { id: 'a', delaySeconds: 604_801 }, { id: '' });
    expect(bad.body.errors).toMatchObject([
      { field: '/release/0/delaySeconds', code: 'range' },
      { field: '/release/1/id', code: 'wrong_format' },
    ]);
    const waiting = Array.from({ length: 5 }, () => stage.call('GET', 'strict', 'messages?waitSeconds=2'));
    expect((await Promise.race(waiting)).status).toBe(429);
    // Those who wait are in nobody's way who has done something.
    expect((await stage.acknowledge('strict', 'dlv_unknown')).status).toBe(200);
    const ends = await Promise.all(waiting);
    expect(ends.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429]);
    expect(ends.find(({ status }) => status === 429)).toMatchObject({ body: { code: 'too_many_fetches' } });
  });

  it('ends with its endpoint: what is disabled is told so, and what waits goes on as is configured now', async () => {
    const receiver = await stage.bus.receiver({});
    await stage.mailbox('closing');
    await stage.bus.request('closing', 3);
    await eventually(async () => (await stage.kept('closing')) === 3);
    const [done] = await stage.fetchAll('closing', 1, 'leaseSeconds=60');
    await stage.mailbox('closing', { version: 2, status: 'disabled' });
    // Refused while it is enabled as well, so that nothing is kept for a minute.
    const told = async () => (await stage.call('GET', 'closing', 'messages?limit=0')).body.code;
    await eventually(async () => (await told()) === 'endpoint_disabled');
    // What was done before counts.
    const { body } = await stage.acknowledge('closing', done!.id);
    expect(body.acknowledged).toEqual([done!.id]);
    expect((await attempts('closing', 1))[0]).toMatchObject({ deliveryId: done!.id, outcome: 'delivered' });
    await eventually(async () => (await stage.bus.deadLetters('closing')).length === 2, {
      timeoutMs: 40_000,
    });
    const causes = (await stage.bus.deadLetters('closing')).map(({ headers }) => headers.cd_cause);
    expect(new Set(causes)).toEqual(new Set(['endpoint_disabled']));

    await stage.mailbox('becoming');
    await stage.bus.request('becoming', 2);
    await eventually(async () => (await stage.kept('becoming')) === 2);
    await stage.bus.endpoint('becoming', receiver.url, { version: 2 });
    await eventually(() => receiver.requests.length === 2, { timeoutMs: 40_000 });
  });
});
