import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GateChanged } from '@crossdock/contracts';
import { eventually, RecordingEndpoint } from '@crossdock/testing';
import { percentile, timesToArrive } from './arrivals.js';
import { DispatchStage } from './dispatch-stage.js';

const backlog = 400;
/** Enough to be delivered though the endpoint is broken for a while, as nothing but probes may burn one. */
const retry = { delaysMs: Array<number>(6).fill(1_000), jitter: 0, horizonMs: 3_600_000 };

describe('an endpoint that is broken', () => {
  let stage: DispatchStage;
  let broken: RecordingEndpoint;
  let other: RecordingEndpoint;

  beforeAll(async () => {
    stage = await DispatchStage.open();
    broken = await RecordingEndpoint.start({ statuses: [500] });
    other = await RecordingEndpoint.start();
    await stage.start();
  });
  afterAll(async () => {
    await stage?.close();
    await broken?.close();
    await other?.close();
  });

  const told = async (endpointId: string) =>
    (await stage.bus.read('webhook.gate-changed.v1'))
      .filter(({ key }) => key === endpointId)
      .map((record) => (record.bytes === null ? null : record.json<GateChanged>()));

  it('sees little but probes, costs its deliveries few attempts and another nothing, and gets all of them on a ramp', async () => {
    await stage.endpoint('broken', broken.url, { retry });
    await stage.endpoint('other', other.url);
    const measure = () => timesToArrive(other, () => stage.request('other', 2));
    await measure();
    const before = await measure();
    const asked = new Set(await stage.request('broken', backlog));
    await eventually(async () => (await told('broken')).some((gate) => gate?.state === 'open'));
    const whenOpened = broken.requests.length;
    const during = await measure();
    await eventually(async () => (await told('broken')).some((gate) => (gate?.openings ?? 0) >= 3), {
      timeoutMs: 30_000,
    });
    const whileBroken = broken.requests.length;
    broken.behave({});
    const recoveredAt = broken.requests.length;
    const delivered = () =>
      new Set(broken.requests.slice(recoveredAt).map(({ headers }) => String(headers['webhook-id'])));
    await eventually(() => delivered().size === asked.size, { timeoutMs: 90_000, everyMs: 100 });
    process.stdout.write(
      `broken: ${whenOpened} requests until it was left alone, ${whileBroken - whenOpened} more until it was mended, ` +
        `then ${broken.requests.length - recoveredAt} for ${asked.size} deliveries; the other, ms from request to arrival: ` +
        `p50 ${percentile(before, 0.5)} → ${percentile(during, 0.5)}, longest ${before.at(-1)} → ${during.at(-1)}\n`,
    );
    // Behind what is put off it would be a second and more; the rest is room for a busy machine.
    expect(percentile(during, 0.5)).toBeLessThan(percentile(before, 0.5) + 500);
    expect(during.at(-1)).toBeLessThan(before.at(-1)! + 1_000);
    // One deliberate request for each pause, and what was under way when it opened.
    expect(whileBroken).toBeLessThan(60);
    expect(delivered()).toEqual(asked);
    expect(await stage.deadLetters('broken')).toHaveLength(0);
    // The first answer after the ramp says that it is over.
    await eventually(
      async () => {
        await stage.request('broken', 1);
        return (await told('broken')).includes(null);
      },
      { timeoutMs: 60_000, everyMs: 500 },
    );
  }, 240_000);

  it('is left alone by a process that takes over, too', async () => {
    const dead = await RecordingEndpoint.start({ statuses: [503], retryAfter: 120 });
    await stage.endpoint('dead', dead.url, { retry });
    await stage.request('dead');
    await eventually(async () => (await told('dead')).some((gate) => gate?.state === 'open'));
    await stage.apps[0]!.kill();
    const next = await stage.start();
    await stage.request('dead', 30);
    await eventually(async () => {
      const metrics = await (await fetch(`${next.url}/metrics`)).text();
      return Number(/^crossdock_deferrals_total\{reason="endpoint_busy"\} (\d+)$/m.exec(metrics)?.[1]) >= 30;
    });
    expect(dead.requests).toHaveLength(1);
    await dead.close();
  });

  it('is tried at once when it was changed, and told to be over when it is deleted', async () => {
    const closed = await stage.receiver({ statuses: [503], retryAfter: 600 });
    await stage.endpoint('moved', closed.url, { retry });
    await stage.request('moved');
    await eventually(async () => (await told('moved')).some((gate) => gate?.state === 'open'));
    const mended = await stage.receiver({});
    await stage.endpoint('moved', mended.url, { retry, version: 2 });
    // Until the new version has come, deliveries are put off.
    await eventually(
      async () => {
        await stage.request('moved');
        return mended.requests.length > 0;
      },
      { timeoutMs: 30_000, everyMs: 250 },
    );
    expect(closed.requests).toHaveLength(1);

    await stage.endpoint('gone', closed.url, { retry });
    await stage.request('gone');
    await eventually(async () => (await told('gone')).some((gate) => gate?.state === 'open'));
    await stage.configure('endpoint', 'gone', null);
    await eventually(async () => (await told('gone')).at(-1) === null);
  });
});
