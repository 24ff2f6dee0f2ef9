import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type RecordingEndpoint } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

const hangingEndpoints = 300;
const repeatsEach = 12;
/** Far longer than the test: no request that hangs ends before the healthy endpoints have theirs. */
const timeoutMs = 60_000;

describe('thousands of retries that are due at once, at endpoints that hang', () => {
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

  it('keep no delivery that was never tried from the hands of the consumer', async () => {
    await Promise.all(
      Array.from({ length: hangingEndpoints }, (_, i) =>
        stage.endpoint(`hanging-${i}`, hanging.url, { timeoutMs }),
      ),
    );
    for (let i = 0; i < 10; i++) await stage.endpoint(`healthy-${i}`, healthy.url);
    await Promise.all(
      Array.from({ length: hangingEndpoints }, (_, i) =>
        stage.request(`hanging-${i}`, repeatsEach, {
          cd_attempt: '1',
          cd_first_attempt_at: new Date(Date.now() - 60_000).toISOString(),
          cd_due_at: new Date(Date.now() - 1_000).toISOString(),
          cd_horizon_at: new Date(Date.now() + 3_600_000).toISOString(),
          cd_last_reason: 'timeout',
          cd_history: '[]',
        }),
      ),
    );
    await eventually(() => hanging.requests.length >= 600, { timeoutMs: 60_000 });

    const asked = await Promise.all(Array.from({ length: 10 }, (_, i) => stage.request(`healthy-${i}`, 5)));
    const ids = new Set(asked.flat());
    const arrived = () => healthy.requests.filter(({ headers }) => ids.has(String(headers['webhook-id'])));
    await eventually(() => arrived().length === ids.size, { timeoutMs: 45_000 });
    // Repeats have a part of the slots only, and nothing that hangs has ended meanwhile.
    expect(hanging.requests.length).toBeLessThanOrEqual(768);
    expect(hanging.connections).toBe(hanging.requests.length);
  });
});
