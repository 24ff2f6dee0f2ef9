import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';
import { MailboxStage } from './mailbox-stage.js';

describe('mailboxes of several processes', () => {
  let stage: MailboxStage;

  beforeAll(async () => {
    stage = await MailboxStage.open();
    await stage.bus.start();
    await stage.bus.start();
  });
  afterAll(() => stage?.close());

  it('are one, whichever is asked: who waits at either is answered when something comes', async () => {
    for (const id of ['east', 'west', 'north']) {
      await stage.mailbox(id);
      for (const app of stage.bus.apps) {
        await eventually(async () => (await stage.call('GET', id, 'messages', { app })).status === 200);
        const waiting = stage.fetch(id, 'waitSeconds=20', app);
        const [asked] = await stage.bus.request(id);
        const messages = await waiting;
        expect(messages.map(({ headers }) => headers['webhook-id'])).toEqual([asked]);
        const acknowledged = await stage.acknowledge(id, messages[0]!.id);
        expect(acknowledged.body.acknowledged).toEqual([messages[0]!.id]);
      }
      await eventually(async () => (await stage.bus.attempts(id)).length === 2);
    }
  });

  it('give no message to two who fetch at the same time', async () => {
    await stage.mailbox('shared');
    const asked = await stage.bus.request('shared', 60);
    await eventually(async () => (await stage.kept('shared')) === 60);
    const answers = await Promise.all(
      [0, 1, 0, 1].map((index) => stage.fetch('shared', 'limit=40&leaseSeconds=60', stage.bus.apps[index])),
    );
    const ids = answers.flat().map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = ids.length < 60 ? await stage.fetch('shared', 'limit=100&leaseSeconds=60') : [];
    expect([...ids, ...rest.map(({ headers }) => headers['webhook-id'])].sort()).toEqual([...asked].sort());
  });

  it('take back, without an attempt, what was leased to somebody who had gone by then', async () => {
    await stage.mailbox('gone');
    await stage.bus.request('gone', 3);
    await eventually(async () => (await stage.kept('gone')) === 3);
    await stage.whileLocked(async (isLeaseAwaited) => {
      const leaving = new AbortController();
      const url = `${stage.bus.apps[0]!.url}/v1/mailboxes/gone/messages?leaseSeconds=43200`;
      const headers = { authorization: `Bearer ${stage.keys.get('gone')!.key}` };
      const left = fetch(url, { headers, signal: leaving.signal }).catch(() => 'left');
      await eventually(isLeaseAwaited);
      leaving.abort();
      expect(await left).toBe('left');
      // Its process is to notice.
      await new Promise((noticed) => setTimeout(noticed, 1_000));
    });
    const messages = await stage.fetchAll('gone', 3, 'leaseSeconds=60');
    expect(messages.map(({ attempt }) => attempt)).toEqual([1, 1, 1]);
  });

  it('answer who waits when one is stopped', async () => {
    await stage.mailbox('waiting');
    const app = await stage.bus.start();
    await eventually(async () => (await stage.call('GET', 'waiting', 'messages', { app })).status === 200);
    const waiting = stage.fetch('waiting', 'waitSeconds=20', app);
    await eventually(async () => {
      const metrics = await (await fetch(`${app.url}/metrics`)).text();
      return /crossdock_mailbox_fetches_waiting [1-9]/.test(metrics);
    });
    const startedAt = performance.now();
    expect(await app.stop()).toBe(0);
    expect(await waiting).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    stage.bus.apps.pop();
  });

  it('forget nothing that was acknowledged before a kill -9, and do not give it again', async () => {
    await stage.mailbox('survives');
    await stage.bus.request('survives', 40);
    const messages = await stage.fetchAll('survives', 40, 'leaseSeconds=60');
    const ids = messages.map(({ id }) => id);
    const { body } = await stage.acknowledge('survives', ...ids);
    await Promise.all(stage.bus.apps.map((app) => app.kill('SIGKILL')));
    expect(body.acknowledged).toHaveLength(40);
    stage.bus.apps.length = 0;
    await stage.bus.start();
    await eventually(
      async () => {
        const attempts = await stage.bus.attempts('survives');
        const delivered = attempts.filter(({ outcome }) => outcome === 'delivered');
        return new Set(delivered.map(({ deliveryId }) => deliveryId)).size === 40;
      },
      { timeoutMs: 80_000 },
    );
    expect(await stage.bus.deadLetters('survives')).toEqual([]);
  }, 120_000);
});

describe('a mailbox without a database', () => {
  let stage: DispatchStage;

  beforeAll(async () => {
    stage = await DispatchStage.open();
    await stage.start();
  });
  afterAll(() => stage?.close());

  it('has its deliveries wait, and costs them no attempt', async () => {
    const keys = [{ id: 'a', hash: 'sha256:00' }] as [{ id: string; hash: string }];
    await stage.endpoint('kept-nowhere', undefined, { kind: 'poll', poll: { keys } });
    const [id] = await stage.request('kept-nowhere');
    const delayed = await eventually(async () => {
      const records = await stage.bus.read('webhook.delivery-delayed.5s.v1');
      const mine = records.find(({ headers }) => headers.ce_id === id);
      if (!mine) throw new Error('nothing waits yet');
      return mine;
    });
    expect(delayed.headers).toMatchObject({ cd_attempt: '0', cd_last_reason: 'mailbox_unavailable' });
    expect(await stage.attempts('kept-nowhere')).toEqual([]);
  });
});
