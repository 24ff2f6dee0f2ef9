import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delayTiers } from '@crossdock/contracts';
import { eventually, RecordingEndpoint } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

describe('SIGTERM while an endpoint hangs', () => {
  let stage: DispatchStage;
  let receiver: RecordingEndpoint;

  beforeAll(async () => {
    stage = await DispatchStage.open();
    receiver = await RecordingEndpoint.start({ hang: true });
  });
  afterAll(async () => {
    await stage?.close();
    await receiver?.close();
  });

  it('notes no attempt that was cut, and each delivery goes on once', async () => {
    // Longer than the service waits for requests when it stops.
    await stage.endpoint('shop', receiver.url, { timeoutMs: 30_000 });
    const stopping = await stage.start();
    const ids = await stage.request('shop', 12);
    await eventually(() => receiver.requests.length === 8);
    expect(await stopping.stop()).toBe(0);

    const left = [
      'webhook.attempt-completed.v1',
      ...delayTiers.map((tier) => `webhook.delivery-delayed.${tier}.v1`),
    ];
    for (const topic of left) expect(await stage.bus.read(topic)).toEqual([]);

    receiver.behave({});
    await stage.start();
    await eventually(async () => (await stage.attempts('shop')).length >= ids.length);
    // A second chain would come with the delay of the retry policy.
    const [after] = await stage.request('shop');
    await eventually(async () => (await stage.attempts('shop')).some(({ eventId }) => eventId === after));
    const attempts = await stage.attempts('shop');
    expect(attempts.map(({ number, outcome }) => ({ number, outcome }))).toEqual(
      Array(13).fill({ number: 1, outcome: 'delivered' }),
    );
    expect(receiver.requests).toHaveLength(8 + 13);
    // What waited for its turn for a second, on a busy machine, has used up no attempt.
    const isRepeat = ({ headers }: { headers: Record<string, string> }): boolean =>
      headers.cd_attempt !== '0';
    for (const topic of left.slice(1)) expect((await stage.bus.read(topic)).filter(isRepeat)).toEqual([]);
  });
});
