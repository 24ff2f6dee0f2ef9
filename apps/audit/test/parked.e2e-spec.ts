import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operations, type MessageName } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { Audit, way } from './audit.js';
import { received } from './records.js';

const PARK_TOPIC = 'bus.record-parked.v1';
const consumed = Object.values(operations).filter(
  ({ action, service }) => action === 'receive' && service === 'audit',
);

let audit: Audit;
beforeAll(async () => {
  audit = await Audit.start();
});
afterAll(() => audit?.end(), 30_000);

describe('an undecodable record', () => {
  it.each(consumed.map(({ topics: [topic], message }) => ({ topic: topic as string, message })))(
    'on $topic is parked with a reason, and the partition goes on',
    async ({ topic, message }) => {
      const before = await audit.summary();
      await audit.bus.publish(topic, { key: 'broken', payload: Buffer.from('{"not":'), partition: 0 });
      await publishGood(topic, message);

      await eventually(async () => {
        const parked = (await audit.bus.read(PARK_TOPIC)).filter(
          ({ headers }) => headers.cd_origin_topic === topic && headers.cd_reason !== 'example',
        );
        expect(parked).toHaveLength(1);
        expect(parked[0]?.headers).toMatchObject({ cd_reason: expect.stringMatching(/^[a-z_]+$/) });
        expect(parked[0]?.bytes?.toString()).toBe('{"not":');
      });
      await goodIsKept(message, before.parked);
    },
    60_000,
  );

  it('is told in the journey of the event whose id it carries', async () => {
    const { eventId, published } = way('parked');
    await audit.publish('EventPublished', published);
    await audit.bus.publish('webhook.attempt-completed.v1', { key: eventId, payload: 'nothing' });
    await eventually(async () =>
      expect((await audit.journey(eventId)).stages.at(-1)).toMatchObject({
        stage: 'parked',
        topic: 'webhook.attempt-completed.v1',
        parkedBy: 'auditReceivesAttemptCompleted',
      }),
    );
  });

  it('does not go round in circles on the topic of parked records', async () => {
    await audit.bus.publish(PARK_TOPIC, {
      key: 'broken',
      headers: { cd_origin_topic: PARK_TOPIC },
      payload: 'nothing',
      partition: 0,
    });
    const before = (await audit.bus.read(PARK_TOPIC)).length;
    const { parked } = await audit.summary();
    await audit.publish('RecordParked', { headers: { ce_id: 'prk_after', cd_reason: 'example' } });
    await eventually(async () => expect((await audit.summary()).parked).toBe(parked + 1));
    expect(await audit.bus.read(PARK_TOPIC)).toHaveLength(before + 1);
  });
});

describe('a record that keeps the contract and cannot be stored', () => {
  it('is parked, and those beside it are kept', async () => {
    const before = await audit.summary();
    const { delivered } = way('storable');
    const tooLong = received('AttemptCompleted').bytes.toString('hex').repeat(20);
    await audit.publish(
      'AttemptCompleted',
      delivered(1),
      { key: delivered(1).key, payload: { eventId: scrambled(tooLong), attemptId: 'att_toolong' } },
      { ...delivered(2), payload: { ...delivered(2).payload, deliveryId: 'dlv_storable2' } },
    );
    await eventually(async () =>
      expect(await audit.summary()).toMatchObject({
        delivered: before.delivered + 2,
        parked: before.parked + 1,
      }),
    );
    const parked = (await audit.bus.read(PARK_TOPIC)).map(({ headers }) => headers.cd_reason);
    expect(parked).toContain('not_storable');
  });
});

/** An index row must not be compressible to become too long. */
function scrambled(text: string): string {
  let seed = 42;
  return [...text]
    .map(() => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return String.fromCharCode(33 + (seed % 90));
    })
    .join('');
}

async function publishGood(topic: string, message: MessageName): Promise<void> {
  const record = received(message, {
    key: `good-${topic}`,
    ...(message === 'RecordParked' ? { headers: { ce_id: 'prk_good', cd_reason: 'example' } } : {}),
  });
  await audit.bus.publish(topic, {
    key: record.key,
    headers: { ...record.headers },
    payload: record.bytes,
    partition: 0,
  });
}

/** Every message leaves its own trace. */
async function goodIsKept(message: MessageName, parkedBefore: number): Promise<void> {
  await eventually(async () => {
    const { parked, ...summary } = await audit.summary();
    expect(parked).toBe(parkedBefore + (message === 'RecordParked' ? 2 : 1));
    switch (message) {
      case 'EventPublished':
        return expect(summary.eventsPublished).toBe(1);
      case 'EventRouted':
        return expect(summary.deliveriesRequested).toBe(1);
      case 'AttemptCompleted':
        return expect(summary.attempts).toBe(1);
      case 'DeliveryDeadLettered':
        // The example is of the delivery that the example of an attempt delivered.
        return expect(summary.deadLetters + summary.delivered).toBe(1);
      case 'EntryDecided':
        return expect(summary.refused).toBe(1);
      case 'EventQuarantined':
        return expect(summary.quarantined).toBe(1);
      default:
        // Configuration: the keys that ask for all this are still known.
        return;
    }
  });
}
