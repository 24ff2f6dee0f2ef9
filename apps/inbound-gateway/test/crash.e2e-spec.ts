import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { publishedEventId } from '@crossdock/identifiers';
import { eventually, startApp, type RunningApp } from '@crossdock/testing';
import { send, startGateway, type Gateway } from './gateway.js';

const senders = 8;
/** Killed twice, and once asked to stop: what it has in hand then is answered first. */
const signals = ['SIGKILL', 'SIGTERM', 'SIGKILL'] as const;
const acceptedBetweenKills = 200;

let gateway: Gateway;
let app: RunningApp;
let finished = false;
beforeAll(async () => {
  gateway = await startGateway();
  app = gateway.app;
});
afterAll(async () => {
  finished = true;
  await app.stop();
  await gateway.close();
});

/** Guards against answers that run ahead of the brokers: ended at any moment, the gateway has promised nothing it lost. */
it('every event answered 202 is on the bus, however often the gateway ends under load', async () => {
  const { bus } = gateway;
  const accepted = new Set<string>();
  const attempted = new Set<string>();

  /** As a careful sender: an event without an answer is sent again with its id. */
  const sender = async (name: number): Promise<void> => {
    for (let number = 0; !finished; number += 1) {
      const sentId = `s${name}-${number}`;
      attempted.add(sentId);
      await eventually(
        async () => {
          const { status, body } = await send(app, {
            headers: { 'ce-id': sentId, 'ce-subject': `S-${name}` },
          });
          expect(status).toBe(202);
          accepted.add(String(body.id));
        },
        { timeoutMs: 40_000, everyMs: 20 },
      );
    }
  };
  const sending = Array.from({ length: senders }, (_, name) => sender(name));

  for (const [index, signal] of signals.entries()) {
    await eventually(() => accepted.size >= (index + 1) * acceptedBetweenKills, {
      timeoutMs: 40_000,
      everyMs: 5,
    });
    await app.kill(signal);
    app = await startApp('inbound-gateway', bus.env);
    await app.ready({ timeoutMs: 60_000 });
  }
  await eventually(() => accepted.size >= (signals.length + 1) * acceptedBetweenKills, {
    timeoutMs: 40_000,
    everyMs: 5,
  });
  finished = true;
  await Promise.all(sending);

  const published = (await bus.read('event.published.v1')).map(({ headers }) => headers.ce_id ?? '');
  const onTheBus = new Set(published);
  expect([...accepted].filter((id) => !onTheBus.has(id))).toEqual([]);
  const ids = [...attempted].map((sentId) => publishedEventId('crm', 'crm', '/crm', sentId));
  expect(onTheBus).toEqual(new Set(ids));
  // Only what was in hand at a kill can have been written twice.
  expect(published.length - onTheBus.size).toBeLessThanOrEqual(signals.length * senders);
}, 180_000);
