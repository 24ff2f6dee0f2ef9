import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { headersViolation } from '@crossdock/contracts';
import { eventually, found } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

jest.setTimeout(180_000);

interface Told {
  endpointId: string;
  failingSince?: string;
  failedSince?: string;
  percent?: number;
  disabledReason?: string;
  status?: number;
}

describe('an endpoint that only fails', () => {
  let stage: DispatchStage;

  beforeAll(async () => {
    stage = await DispatchStage.open();
    await stage.start();
  });
  afterAll(async () => {
    await stage?.close();
  });

  const events = async (endpointId: string) =>
    (await stage.bus.read('event.published.v1')).filter(({ headers }) => headers.ce_subject === endpointId);
  const told = async (endpointId: string) =>
    (await events(endpointId)).map((record) => {
      const { percent, disabledReason } = record.json<Told>();
      return [record.headers.ce_type, percent ?? disabledReason];
    });
  const health = async (endpointId: string) =>
    (await stage.bus.read('webhook.endpoint-health-changed.v1'))
      .filter(({ key }) => key === endpointId)
      .map((record) => record.json<{ state: string; failingSince?: string; warnedPercent?: number }>());
  const often = { delaysMs: Array<number>(50).fill(1_000), jitter: 0, horizonMs: 3_600_000 };

  it('is told of at each stage and then disabled, also when the process dies in between', async () => {
    const dead = await stage.receiver({ statuses: [503] });
    await stage.endpoint('dead', dead.url, { retry: often, disableAfterMs: 30_000 });
    await stage.request('dead');
    const warned = await found(async () => (await told('dead'))[0]?.[1], { timeoutMs: 60_000 });
    await eventually(async () =>
      expect((await health('dead')).at(-1)).toMatchObject({ warnedPercent: warned }),
    );
    const [first] = stage.apps;
    await first?.kill();
    await stage.start();

    await eventually(
      async () => expect((await told('dead')).at(-1)).toEqual(['crossdock.endpoint.disabled', 'failing']),
      { timeoutMs: 90_000 },
    );
    const all = await told('dead');
    // Probes and a start take as long as they take: what was passed meanwhile is told once, by its last stage.
    const percents = all.map(([, what]) => what).filter((what) => typeof what === 'number');
    expect(percents[0]).toBe(warned);
    expect(percents).toEqual([50, 70, 90].filter((percent) => percents.includes(percent)));
    const records = await events('dead');
    for (const { headers } of records) expect(headersViolation('EventPublished', headers)).toBeNull();
    const since = records.map((record) => record.json<Told>().failingSince);
    expect(new Set(since).size).toBe(1);
    expect(records[0]?.headers).toMatchObject({ cd_tenant_id: 'company-b', cd_origin: 'crossdock' });

    await eventually(async () =>
      expect((await health('dead')).at(-1)).toMatchObject({
        state: 'given-up',
        disabledReason: 'failing',
        warnedPercent: 100,
      }),
    );
    // What waits for its next attempt finds the endpoint stopped.
    expect((await stage.deadLetter('dead', 30_000)).headers.cd_cause).toBe('endpoint_disabled');
    const requests = dead.requests.length;
    await stage.request('dead');
    // What was in hand when the process was killed may have been made twice.
    const ended = async () => new Set((await stage.deadLetters('dead')).map(({ headers }) => headers.ce_id));
    await eventually(async () => expect((await ended()).size).toBe(2));
    expect(dead.requests).toHaveLength(requests);
  });

  it('is told to have recovered when it does, and is not disabled', async () => {
    const wavering = await stage.receiver({ statuses: [500] });
    await stage.endpoint('wavering', wavering.url, { retry: often, disableAfterMs: 12_000 });
    await stage.request('wavering');
    const warning = await found(async () => (await events('wavering'))[0], { timeoutMs: 60_000 });
    wavering.behave({ statuses: [200] });
    await eventually(async () =>
      expect((await told('wavering')).at(-1)?.[0]).toBe('crossdock.endpoint.recovered'),
    );
    const { failingSince } = warning.json<Told>();
    expect((await events('wavering')).at(-1)?.json<Told>()).toMatchObject({ failedSince: failingSince });
    const last = (await health('wavering')).at(-1);
    expect(last).toMatchObject({ state: 'healthy' });
    expect(last).not.toHaveProperty('failingSince');
  });
});
