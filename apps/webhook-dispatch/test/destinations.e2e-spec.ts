import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, NameServer, RecordingEndpoint } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

const retry = { delaysMs: [1_000, 1_000, 1_000, 1_000], jitter: 0, horizonMs: 3_600_000 };

describe('a destination that may not be reached', () => {
  let stage: DispatchStage;
  let names: NameServer;
  let inside: RecordingEndpoint;

  beforeAll(async () => {
    names = await NameServer.start();
    stage = await DispatchStage.open({ ALLOWED_PRIVATE_NETWORKS: '', NAME_SERVERS: names.address });
    inside = await RecordingEndpoint.start();
    await stage.start();
  });
  afterAll(async () => {
    await stage?.close();
    await inside?.close();
    await names?.close();
  });

  const attemptsOf = async (endpointId: string) =>
    (await stage.bus.read('webhook.attempt-completed.v1'))
      .map((record) =>
        record.json<{ endpointId: string; number: number; reason?: string; detail?: string }>(),
      )
      .filter((attempt) => attempt.endpointId === endpointId)
      .map(({ number, reason, detail }) => ({ number, reason, detail }));
  const tenant = (version: number, allowedDestinations: object[]) =>
    stage.configure('tenant', 'company-b', {
      id: 'company-b',
      version,
      changedAt: new Date().toISOString(),
      name: 'Company B',
      status: 'active',
      allowedDestinations,
    });

  it('ends a delivery at once when the URL says so: one attempt, with the words of its creation', async () => {
    await stage.endpoint('literal', 'https://0x7f.1/', { retry });
    await stage.request('literal');
    const { headers } = await stage.deadLetter('literal');
    expect(headers).toMatchObject({ cd_cause: 'address_not_allowed', cd_attempt: '1' });
    expect(await attemptsOf('literal')).toEqual([
      {
        number: 1,
        reason: 'address_not_allowed',
        detail:
          '127.0.0.1 is not an allowed destination: loopback (127.0.0.0/8, RFC 1122 section 3.2.1.3). ' +
          'Only public addresses, and those that the operator opened, may be reached.',
      },
    ]);
  });

  it('is doubted twice when a name server says so, and delivers when it says so no more', async () => {
    names.answer('astray.example', ['10.0.0.1']);
    await stage.endpoint('astray', 'https://astray.example/', { retry });
    await stage.request('astray');
    const { headers } = await stage.deadLetter('astray');
    expect(headers).toMatchObject({ cd_cause: 'resolved_address_not_allowed', cd_attempt: '3' });
    expect(headers.cd_cause_detail).toMatch(
      /astray\.example .* leads to 10\.0\.0\.1: private use .*3 times in a row/,
    );
    expect((await attemptsOf('astray')).map(({ number, reason }) => [number, reason])).toEqual(
      [1, 2, 3].map((number) => [number, 'resolved_address_not_allowed']),
    );
  });

  it('is reached from the next attempt on when the operator opens it for the tenant', async () => {
    names.answer('hooks.corp.example', (nth) => (nth === 0 ? ['10.0.0.1'] : ['127.0.0.1']));
    await tenant(1, [{ network: '127.0.0.1', ports: [inside.port] }]);
    await stage.endpoint('opened', `http://hooks.corp.example:${inside.port}/`, { retry });
    await stage.request('opened');
    await eventually(() => inside.requests.length === 1);
    expect(inside.requests[0]!.headers.host).toBe(`hooks.corp.example:${inside.port}`);
    expect((await attemptsOf('opened'))[0]).toMatchObject({
      number: 1,
      reason: 'resolved_address_not_allowed',
    });

    await tenant(2, []);
    await eventually(async () => {
      await stage.request('opened');
      return (await stage.deadLetters('opened')).some(({ headers }) => headers.cd_cause === 'https_required');
    });
    const { length } = inside.requests;
    await stage.request('opened');
    await eventually(async () => (await stage.deadLetters('opened')).length > 1);
    expect(inside.requests).toHaveLength(length);
  });
});
