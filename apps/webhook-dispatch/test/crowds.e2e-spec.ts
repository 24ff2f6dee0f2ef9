import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type RecordingEndpoint } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

const hangingEndpoints = 300;
const deliveriesEach = 12;
/** As long as may be, so that a quick machine is through before any request that hangs ends. */
const timeoutMs = 60_000;

const repeats = () => ({
  cd_attempt: '1',
  cd_first_attempt_at: new Date(Date.now() - 60_000).toISOString(),
  cd_due_at: new Date(Date.now() - 1_000).toISOString(),
  cd_horizon_at: new Date(Date.now() + 3_600_000).toISOString(),
  cd_last_reason: 'timeout',
  cd_history: '[]',
});

/** More than a process has hands for, at endpoints that hang, and others behind them. */
describe.each([
  ['retries that are due at once', repeats, 'company-b', 768],
  ['deliveries of another tenant', () => ({}), 'company-c', 1_024],
])('thousands of %s, at endpoints that hang,', (_, headers, tenantId, mostAtOnce) => {
  let stage: DispatchStage;
  let hanging: RecordingEndpoint;
  let healthy: RecordingEndpoint;

  beforeAll(async () => {
    stage = await DispatchStage.open();
    hanging = await stage.receiver({ hang: true });
    healthy = await stage.receiver({});
    await stage.start();
  });
  afterAll(() => stage?.close());

  const deferrals = async () => {
    const metrics = await (await fetch(`${stage.apps[0]?.url}/metrics`)).text();
    return Number(/^crossdock_deferrals_total\{reason="endpoint_busy"\} (\d+)$/m.exec(metrics)?.[1] ?? 0);
  };

  it('keep no delivery that was never tried from the hands of the consumer', async () => {
    const crowd = Array.from({ length: hangingEndpoints }, (_, i) => `hanging-${i}`);
    await Promise.all(crowd.map((id) => stage.endpoint(id, hanging.url, { timeoutMs, tenantId })));
    const others = Array.from({ length: 10 }, (_, i) => `healthy-${i}`);
    await Promise.all(others.map((id) => stage.endpoint(id, healthy.url)));
    await Promise.all(crowd.map((id) => stage.request(id, deliveriesEach, headers())));
    // All are under way, wait or were put off, and these have come again and found no room.
    await eventually(() => hanging.requests.length >= 600, { timeoutMs: 30_000 });
    await eventually(async () => (await deferrals()) >= 2 * hangingEndpoints * deliveriesEach, {
      timeoutMs: 30_000,
      everyMs: 100,
    });

    const ids = (await Promise.all(others.map((id) => stage.request(id, 5)))).flat();
    const arrived = () => new Set(healthy.requests.map((request) => request.headers['webhook-id']));
    await eventually(() => ids.every((id) => arrived().has(id)), { timeoutMs: 20_000 });
    // Before any of those that hang can have ended, however slow the machine is.
    const until = (hanging.requests[0]?.receivedAt ?? 0) + timeoutMs / 2;
    const atOnce = hanging.requests.filter(({ receivedAt }) => receivedAt < until);
    expect(atOnce.length).toBeLessThanOrEqual(mostAtOnce);
  });
});
