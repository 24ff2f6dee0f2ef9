import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { examples, type DeliveryRequestedHeaders } from '@crossdock/contracts';
import type { Received } from '@crossdock/kafka';
import type { Batches } from '../src/batching/batches.js';
import { Configuration } from '../src/configuration/configuration.js';
import { DeliveryRequestedConsumer } from '../src/consumers/delivery-requested.consumer.js';
import type { Attempts } from '../src/delivery/attempt.js';
import type { Emissions } from '../src/delivery/emissions.js';
import type { Gate } from '../src/gate/gate.js';
import { EndpointHealth } from '../src/health/endpoint-health.js';
import type { LiningUp } from '../src/lanes/lining-up.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it.each([
  ['is left to the next owner of its partition when it went there meanwhile', true, 0],
  ['goes to the wheel', false, 1],
])('what was held for an endpoint that stays unknown %s', async (_, halted, deferrals) => {
  const deferred = jest.fn(() => Promise.resolve());
  const consumer = new DeliveryRequestedConsumer(
    new Configuration(new EndpointHealth()),
    {} as Gate,
    {} as Attempts,
    { deferred } as unknown as Emissions,
    {} as LiningUp,
    {} as Batches,
  );
  const holding = { halted: false, closed: false, since: 0 };
  const outcome = consumer.deliver(requested(), holding).then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  );
  await jest.advanceTimersByTimeAsync(1_000);
  holding.halted = halted;
  await jest.advanceTimersByTimeAsync(3_000);
  expect(await outcome).toBe(halted ? 'stopping' : 'done');
  expect(deferred).toHaveBeenCalledTimes(deferrals);
});

function requested(): Received<'DeliveryRequested'> {
  const example = examples.find(({ message }) => message === 'DeliveryRequested')?.headers;
  const headers = {
    ...(example as unknown as DeliveryRequestedHeaders),
    cd_endpoint_id: 'coming',
    cd_requested_at: new Date().toISOString(),
  };
  return {
    topic: 'webhook.delivery-requested.v1',
    partition: 0,
    offset: '0',
    timestamp: Date.now(),
    key: 'coming',
    headers,
    payload: null,
    bytes: Buffer.from('{}'),
  };
}
