import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, found } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

let stage: DispatchStage;
beforeAll(async () => {
  stage = await DispatchStage.open();
  await stage.start();
});
afterAll(() => stage?.close(), 30_000);

const often = { delaysMs: [1_000, 1_000, 1_000], jitter: 0, horizonMs: 3_600_000 };
const saying = (value: string, ...statuses: number[]) =>
  stage.receiver({ statuses, headers: { 'webhook-delivery': value } });
const health = (endpointId: string) =>
  found(async () =>
    (await stage.bus.read('webhook.endpoint-health-changed.v1'))
      .filter(({ key }) => key === endpointId)
      .map((record) => record.json<{ state: string }>())
      .find(({ state }) => state === 'given-up'),
  );

it('ends a delivery with abort-message, and disables the endpoint with disable, also after a success', async () => {
  const aborting = await saying('abort-message', 503);
  await stage.endpoint('aborting', aborting.url, { retry: often });
  await stage.request('aborting', 2);
  await eventually(async () => expect(await stage.deadLetters('aborting')).toHaveLength(2));
  for (const { headers } of await stage.deadLetters('aborting'))
    expect(headers).toMatchObject({
      cd_cause: 'aborted_by_receiver',
      cd_cause_detail: 'The endpoint answered 503, and asked not to get this message again.',
      cd_attempt: '1',
    });
  const [attempt] = await stage.attempts('aborting');
  expect(attempt?.decision).toEqual({
    verdict: 'end',
    by: 'webhook-delivery',
    cause: 'aborted_by_receiver',
  });

  for (const [status, first] of [
    [200, undefined],
    [500, 'disabled_by_receiver'],
  ] as const) {
    const id = `leaving-${status}`;
    const leaving = await saying('disable', status);
    await stage.endpoint(id, leaving.url, { retry: often, onGone: 'fail' });
    await stage.request(id);
    expect(await health(id)).toMatchObject({ disabledReason: 'receiver_asked', endpointVersion: 1 });
    await stage.request(id);
    const causes = async () => (await stage.deadLetters(id)).map(({ headers }) => headers.cd_cause);
    await eventually(async () =>
      expect(await causes()).toEqual([...(first ? [first] : []), 'endpoint_disabled']),
    );
    expect(leaving.requests).toHaveLength(1);
    const outcomes = (await stage.attempts(id)).map(({ outcome }) => outcome);
    expect(outcomes).toEqual([first ? 'dead-lettered' : 'delivered']);
    const told = (await stage.bus.read('event.published.v1')).filter(
      ({ headers }) => headers['ce_subject'] === id,
    );
    expect(told.map(({ headers }) => headers['ce_type'])).toEqual(['crossdock.endpoint.disabled']);
    expect(told[0]?.json()).toMatchObject({ disabledReason: 'receiver_asked', status });
  }
});

it('takes abort-message after a success, and what it does not know, as if it were not there', async () => {
  const content = await saying('abort-message', 200);
  await stage.endpoint('content', content.url);
  await stage.request('content');
  const odd = await saying('again-please', 500, 200);
  await stage.endpoint('odd', odd.url, { retry: often });
  await stage.request('odd');
  for (const [id, outcomes] of [
    ['content', ['delivered']],
    ['odd', ['retry', 'delivered']],
  ] as const)
    await eventually(async () =>
      expect((await stage.attempts(id)).map(({ outcome }) => outcome)).toEqual(outcomes),
    );
});

it('tries the events of a batch again that is not wanted again, and ends what comes alone', async () => {
  const receiver = await saying('abort-message', 422);
  await stage.endpoint('batched', receiver.url, {
    batch: { maxEvents: 10, maxWaitMs: 1_000, maxBytes: 100_000, format: 'cloudevents' },
    retry: often,
  });
  await stage.request('batched', 3);
  await eventually(async () => expect(await stage.deadLetters('batched')).toHaveLength(3), {
    timeoutMs: 30_000,
  });
  const batches = receiver.requests.map(({ body }) => JSON.parse(body.toString()) as { id: string }[]);
  expect(batches.some(({ length }) => length > 1)).toBe(true);
  for (const { headers } of await stage.deadLetters('batched')) {
    const attempts = batches.filter((events) => events.some(({ id }) => id === headers.ce_id));
    expect(attempts.at(-1)).toHaveLength(1);
    expect(headers).toMatchObject({
      cd_cause: 'aborted_by_receiver',
      cd_attempt: String(attempts.length),
    });
  }
}, 60_000);
