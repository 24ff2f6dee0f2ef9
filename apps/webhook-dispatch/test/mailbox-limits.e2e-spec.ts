import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, letConnect } from '@crossdock/testing';
import { MailboxStage } from './mailbox-stage.js';

describe('a mailbox that cannot take more', () => {
  let stage: MailboxStage;

  beforeAll(async () => {
    stage = await MailboxStage.open({ MAILBOX_MAX_MESSAGES: '20' });
    await stage.bus.start();
  });
  afterAll(() => stage?.close());

  /** Attempts made of those that wait for this reason. */
  const waiting = async (endpointId: string, reason: string): Promise<string[]> =>
    (await stage.bus.bus.read('webhook.delivery-delayed.5s.v1'))
      .filter(({ key, headers }) => key === endpointId && headers.cd_last_reason === reason)
      .map(({ headers }) => headers.cd_attempt!);
  const takeAll = async (endpointId: string, count: number): Promise<Set<string>> => {
    const taken = new Set<string>();
    await eventually(
      async () => {
        const messages = await stage.fetch(endpointId, 'limit=100&waitSeconds=2');
        for (const { headers, attempt } of messages) {
          expect(attempt).toBe(1);
          taken.add(headers['webhook-id']!);
        }
        if (messages.length > 0) await stage.acknowledge(endpointId, ...messages.map(({ id }) => id));
        return taken.size === count;
      },
      { timeoutMs: 60_000 },
    );
    return taken;
  };

  it('is full: what comes beyond waits outside without an attempt, and comes in when there is room', async () => {
    await stage.mailbox('full', { maxInFlight: 4 });
    const asked = await stage.bus.request('full', 60);
    await eventually(async () => (await waiting('full', 'mailbox_full')).length > 0);
    // A few more than the limit may come in at the same time.
    await eventually(
      async () => (await stage.kept('full')) + (await waiting('full', 'mailbox_full')).length >= 60,
    );
    expect(await stage.kept('full')).toBeLessThanOrEqual(20 + 4);
    expect(await takeAll('full', 60)).toEqual(new Set(asked));
    expect(new Set(await waiting('full', 'mailbox_full'))).toEqual(new Set(['0']));
  });

  it('has lost its database: fetching is told so, what comes waits outside, and nothing is lost when it is back', async () => {
    await stage.mailbox('away');
    const before = await stage.bus.request('away', 5);
    await eventually(async () => (await stage.kept('away')) === 5);
    await letConnect(stage.database, false);
    const refused = await stage.call('GET', 'away', 'messages');
    expect([refused.status, refused.body.code]).toEqual([503, 'database_unavailable']);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    const meanwhile = await stage.bus.request('away', 5);
    await eventually(async () => (await waiting('away', 'mailbox_unavailable')).length >= 5, {
      timeoutMs: 30_000,
    });
    expect(new Set(await waiting('away', 'mailbox_unavailable'))).toEqual(new Set(['0']));
    await letConnect(stage.database, true);
    await eventually(
      async () => (await stage.call('GET', 'away', 'messages?limit=1&leaseSeconds=1')).status === 200,
      {
        timeoutMs: 20_000,
      },
    );
    const taken = new Set<string>();
    await eventually(
      async () => {
        const messages = await stage.fetch('away', 'limit=100&waitSeconds=2');
        for (const { headers } of messages) taken.add(headers['webhook-id']!);
        if (messages.length > 0) await stage.acknowledge('away', ...messages.map(({ id }) => id));
        return taken.size === 10;
      },
      { timeoutMs: 60_000 },
    );
    expect(taken).toEqual(new Set([...before, ...meanwhile]));
    expect(await stage.bus.deadLetters('away')).toEqual([]);
  });
});
