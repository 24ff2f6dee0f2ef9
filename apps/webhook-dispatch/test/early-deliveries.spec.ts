import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { examples, type DeliveryRequestedHeaders, type EndpointChanged } from '@crossdock/contracts';
import type { Received } from '@crossdock/kafka';
import type { Batches } from '../src/batching/batches.js';
import type { Configuration } from '../src/configuration/configuration.js';
import { DeliveryRequestedConsumer } from '../src/consumers/delivery-requested.consumer.js';
import type { Attempts } from '../src/delivery/attempt.js';
import type { Delivery } from '../src/delivery/delivery.js';
import type { Emissions } from '../src/delivery/emissions.js';
import { rule } from '../src/delivery/ruling.js';
import type { Gate } from '../src/gate/gate.js';
import type { LiningUp } from '../src/lanes/lining-up.js';

const hour = 3_600_000;
const example = (name: string) => examples.find(({ message }) => message === name)!;
const endpoint = { ...(example('EndpointChanged').payload as unknown as EndpointChanged), status: 'enabled' };

/** The wheel's clock is ahead of this process's: whatever is put off comes back a millisecond later. */
describe('A delivery that the wheel gives back before it is due', () => {
  let trips: number;
  let attemptedAt: number[];
  let consumer: DeliveryRequestedConsumer;
  const holding = { halted: false, closed: false, since: 0 };

  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-12-01T00:00:00Z') });
    trips = 0;
    attemptedAt = [];
    const ruled = (delivery: Delivery, now: number) =>
      rule(delivery, { endpoint: endpoint as EndpointChanged, tenant: undefined, stopped: undefined, now });
    consumer = new DeliveryRequestedConsumer(
      { orderOf: () => undefined, rulingFor: ruled } as unknown as Configuration,
      { enter: () => ({ admitted: true }), leave: () => undefined } as unknown as Gate,
      {
        make: () => {
          attemptedAt.push(Date.now());
          return Promise.reject(new Error('made'));
        },
      } as unknown as Attempts,
      {
        deferred: ({ dueAt }: Delivery) => {
          trips++;
          setTimeout(() => comes(dueAt!), 1);
          return Promise.resolve();
        },
      } as unknown as Emissions,
      {} as LiningUp,
      {} as Batches,
    );
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const comes = (dueAt: number) => void consumer.deliver(due(dueAt), holding).catch(() => undefined);

  it('is attempted at its time, within milliseconds and without a trip, where that is soon', async () => {
    const dueAt = Date.now() + 37;
    comes(dueAt);
    await jest.advanceTimersByTimeAsync(100);
    expect(attemptedAt).toHaveLength(1);
    expect(attemptedAt[0]! - dueAt).toBeGreaterThanOrEqual(0);
    expect(attemptedAt[0]! - dueAt).toBeLessThanOrEqual(10);
    expect(trips).toBe(0);
  });

  it('goes round once in five seconds while the clocks are an hour apart, and at its time in the end', async () => {
    const dueAt = Date.now() + 62_000;
    comes(dueAt);
    await jest.advanceTimersByTimeAsync(61_990);
    expect(attemptedAt).toEqual([]);
    expect(trips).toBe(12);
    await jest.advanceTimersByTimeAsync(30);
    expect(attemptedAt).toHaveLength(1);
  });

  it('is attempted soon after this clock is set right, which was an hour behind', async () => {
    comes(Date.now() + hour);
    await jest.advanceTimersByTimeAsync(12_000);
    jest.setSystemTime(Date.now() + hour);
    await jest.advanceTimersByTimeAsync(5_020);
    expect(attemptedAt).toHaveLength(1);
    expect(trips).toBeLessThanOrEqual(3);
  });
});

function due(dueAt: number): Received<'DeliveryRequested'> {
  const headers = {
    ...(example('DeliveryRequested').headers as unknown as DeliveryRequestedHeaders),
    cd_endpoint_id: endpoint.id,
    cd_requested_at: new Date().toISOString(),
    cd_due_at: new Date(dueAt).toISOString(),
  };
  return {
    topic: 'webhook.delivery-requested.v1',
    partition: 0,
    offset: '0',
    timestamp: Date.now(),
    key: endpoint.id,
    headers,
    payload: null,
    bytes: Buffer.from('{}'),
  };
}
