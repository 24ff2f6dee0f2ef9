import { describe, expect, it } from '@jest/globals';
import { examples, operations, type EventPublishedHeaders } from '@crossdock/contracts';
import type { Part } from '@crossdock/kafka';
import type { RoutedEvent } from '@crossdock/routing';
import type { CapturedEvent } from '../mapping/captured-event.js';
import { RoutingBatch } from '../routing/routing-batch.js';
import { CapturedBatch } from './captured-batch.js';

const headers = examples.find(({ message }) => message === 'EventPublished')
  ?.headers as unknown as EventPublishedHeaders;

/** A batch whose events go to so many subscriptions, with a body of so many bytes each; and what it writes. */
function batchOf(subscriptions: number, bodyBytes: number) {
  const writes: { name: string; records: number }[][] = [];
  const publisher = {
    publishTogether: (parts: readonly Part[]) => {
      writes.push(parts.map(({ operation, outgoing }) => ({ name: operation.id, records: outgoing.length })));
      return Promise.resolve();
    },
  };
  const routed = ({ ce_id: eventId }: EventPublishedHeaders, routedAt: string): RoutedEvent => ({
    deliveries: Array.from({ length: subscriptions }, (_, n) => ({
      key: 'shop',
      headers: { cd_delivery_id: `${eventId}-${n}` } as never,
      payload: Buffer.alloc(bodyBytes),
    })),
    routed: { eventId, eventType: 'a', tenantId: 'b', routedAt, deliveries: [] },
  });
  const router = {
    batch: (at: string) =>
      new RoutingBatch((event, _, routedAt) => routed(event, routedAt), publisher, { warn: () => {} }, at),
  };
  return { batch: new CapturedBatch(router, new Map()), writes };
}

const event = (n: number, bytes = 10): CapturedEvent => ({
  key: `k${n}`,
  headers: { ...headers, ce_id: `evt_${n}` },
  payload: Buffer.alloc(bytes),
});

describe('a batch of captured records', () => {
  it('is one write: the deliveries, where each event went, the events, and what was parked', async () => {
    const { batch, writes } = batchOf(3, 10);
    await batch.publish(event(1));
    const record = { topic: 'cdc.row-changed.v1', partition: 0, offset: '7', timestamp: 0, key: 'k' };
    await batch.park(
      { ...record, headers, bytes: Buffer.alloc(1) },
      operations.transformationReceivesRowChanged,
      { reason: 'mapping_failed', detail: '' },
    );
    await batch.publish(event(2));
    expect(writes).toEqual([]);
    await batch.write();
    expect(writes).toEqual([
      [
        { name: 'transformationSendsDeliveryRequested', records: 6 },
        { name: 'transformationSendsEventRouted', records: 2 },
        { name: 'transformationSendsEventPublished', records: 2 },
        { name: 'transformationSendsRecordParked', records: 1 },
      ],
    ]);
  });

  it.each([
    ['many records', 1_500, 1, 2],
    ['large bodies', 5, 900_000, 1],
  ])('is written in parts where it would hold %s, each event with its deliveries', async (_, ...sizes) => {
    const [subscriptions, bodyBytes, eventsHeld] = sizes;
    const { batch, writes } = batchOf(subscriptions, bodyBytes);
    for (let n = 0; n < 10; n += 1) await batch.publish(event(n));
    await batch.write();
    const count = (wanted: string) =>
      writes.map((parts) => parts.find(({ name }) => name === `transformationSends${wanted}`)?.records ?? 0);
    expect(Math.max(...count('EventPublished'))).toBeLessThanOrEqual(eventsHeld + 1);
    expect(count('EventPublished').reduce((sum, records) => sum + records)).toBe(10);
    expect(count('EventRouted')).toEqual(count('EventPublished'));
    expect(count('DeliveryRequested')).toEqual(count('EventPublished').map((each) => each * subscriptions));
  });
});
