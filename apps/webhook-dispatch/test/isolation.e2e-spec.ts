import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delayTiers } from '@crossdock/contracts';
import { eventually, RecordingEndpoint } from '@crossdock/testing';
import { percentile, timesToArrive } from './arrivals.js';
import { DispatchStage, type AttemptRecord } from './dispatch-stage.js';

const hangingEndpoints = 20;
const deliveriesEach = 100;

describe('endpoints that hang', () => {
  let stage: DispatchStage;
  let hanging: RecordingEndpoint;
  let healthy: RecordingEndpoint;

  beforeAll(async () => {
    stage = await DispatchStage.open();
    hanging = await RecordingEndpoint.start({ hang: true });
    healthy = await RecordingEndpoint.start();
    await stage.start();
  });
  afterAll(async () => {
    await stage?.close();
    await hanging?.close();
    await healthy?.close();
  });

  /** A hundred deliveries to the healthy endpoints; answers how long each took. */
  const measure = () =>
    timesToArrive(healthy, async () =>
      (await Promise.all(Array.from({ length: 10 }, (_, i) => stage.request(`healthy-${i}`)))).flat(),
    );

  const deferrals = async () => {
    const metrics = await (await fetch(`${stage.apps[0]?.url}/metrics`)).text();
    return Number(/^crossdock_deferrals_total\{reason="endpoint_busy"\} (\d+)$/m.exec(metrics)?.[1] ?? 0);
  };

  const deferred = async () => {
    const tiers = delayTiers.map((tier) => stage.bus.read(`webhook.delivery-delayed.${tier}.v1`));
    const records = (await Promise.all(tiers)).flat();
    return records.filter(({ headers }) => headers['cd_last_reason'] === 'endpoint_busy');
  };

  it('change nothing for the others, though they have far more to deliver', async () => {
    for (let i = 0; i < 10; i++) await stage.endpoint(`healthy-${i}`, healthy.url);
    for (let i = 0; i < hangingEndpoints; i++) {
      await stage.endpoint(`hanging-${i}`, hanging.url, {
        timeoutMs: 3_000,
        maxInFlight: 200,
        retry: { delaysMs: Array(20).fill(1_000), jitter: 0, horizonMs: 3_600_000 },
      });
    }
    await measure();
    const before = await measure();

    await Promise.all(
      Array.from({ length: hangingEndpoints }, (_, i) => stage.request(`hanging-${i}`, deliveriesEach)),
    );
    // The first of them are under way and those that found no room are put off.
    await eventually(async () => (await deferrals()) > 0 && hanging.requests.length >= hangingEndpoints * 8);
    const during = await measure();

    process.stdout.write(
      `healthy endpoints, ms from request to arrival: p50 ${percentile(before, 0.5)} → ${percentile(during, 0.5)}, ` +
        `p99 ${percentile(before, 0.99)} → ${percentile(during, 0.99)} while ${hangingEndpoints} hang\n`,
    );
    // Behind a hanging request it would be the 3,000 ms of its time-out; the rest is room for a busy machine.
    expect(percentile(during, 0.5)).toBeLessThan(percentile(before, 0.5) + 500);
    expect(percentile(during, 0.99)).toBeLessThan(percentile(before, 0.99) + 1_000);
  });

  it('burn no attempt when a delivery finds no room', async () => {
    for (const { headers } of await deferred()) {
      const history = JSON.parse(headers['cd_history'] ?? '[]') as unknown[];
      expect(history).toHaveLength(Number(headers['cd_attempt']));
    }
  });

  it('get everything once they answer', async () => {
    hanging.behave({});
    const delivered = async () => {
      const attempts = await stage.bus.read('webhook.attempt-completed.v1');
      const ids = attempts.map((record) => record.json<AttemptRecord>());
      return ids.filter(
        ({ outcome, endpointId }) => outcome === 'delivered' && endpointId.startsWith('hanging'),
      );
    };
    await eventually(
      async () =>
        new Set((await delivered()).map(({ eventId }) => eventId)).size === hangingEndpoints * deliveriesEach,
      { timeoutMs: 60_000, everyMs: 250 },
    );
    expect(await stage.bus.read('webhook.delivery-dead-lettered.v1')).toEqual([]);
  });
});
