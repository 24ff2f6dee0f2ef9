import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { topics, type Topic } from '@crossdock/contracts';
import { provisionTopics } from '@crossdock/kafka';
import { eventually } from '@crossdock/testing';
import kafkajs from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import { send, startGateway, type Gateway } from './gateway.js';

const publishTimeoutMs = 1_000;
let gateway: Gateway;
let admin: kafkajs.Admin;

beforeAll(async () => {
  gateway = await startGateway({ PUBLISH_TIMEOUT_MS: String(publishTimeoutMs) });
  admin = new kafkajs.Kafka({ brokers: gateway.bus.brokers, logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
});
afterAll(async () => {
  await admin.disconnect();
  await gateway.close();
});

/** Takes a topic away from the brokers for the length of `meanwhile`: what is sent there cannot be acknowledged. */
async function without(topic: string, meanwhile: () => Promise<void>): Promise<void> {
  const { brokers, topicPrefix } = gateway.bus;
  await admin.deleteTopics({ topics: [topicPrefix + topic] });
  // The answer comes when the controller has decided; the broker takes records for a moment longer.
  await eventually(async () => !(await admin.listTopics()).includes(topicPrefix + topic));
  await pause(100);
  try {
    await meanwhile();
  } finally {
    const wanted: readonly Topic[] = topics;
    await provisionTopics(
      { brokers, topicPrefix },
      wanted.filter(({ name }) => name === topic),
    );
  }
}

const unavailable = { status: 503, body: { code: 'bus_unavailable' } };

describe('while the brokers cannot keep it', () => {
  it('no event is called accepted; the retry with the same id is the same event', async () => {
    const request = { headers: { 'ce-id': 'kept', 'ce-subject': 'D-1' } };
    await without('event.published.v1', async () => {
      const startedAt = Date.now();
      const answer = await send(gateway.app, request);
      expect(answer).toMatchObject(unavailable);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(Date.now() - startedAt).toBeLessThan(publishTimeoutMs + 2_000);
    });
    const id = await eventually(async () => {
      const { status, body } = await send(gateway.app, request);
      expect(status).toBe(202);
      return body.id;
    });
    const published = await gateway.bus.read('event.published.v1');
    expect(new Set(published.map((record) => record.headers.ce_id))).toEqual(new Set([id]));
  });

  it('no entry is called quarantined', async () => {
    await without('inbound.event-quarantined.v1', async () =>
      expect(await send(gateway.app, { body: '{}' })).toMatchObject(unavailable),
    );
    const quarantined = async () => expect((await send(gateway.app, { body: '{}' })).status).toBe(422);
    await eventually(quarantined);
  });

  it('no refusal is given that would leave no record', async () => {
    const forbidden = { headers: { 'ce-type': 'payment.settled.v1' } };
    await without('inbound.entry-decided.v1', async () =>
      expect(await send(gateway.app, forbidden)).toMatchObject(unavailable),
    );
    await eventually(async () => expect((await send(gateway.app, forbidden)).status).toBe(403), {
      timeoutMs: 20_000,
    });
  });
});
