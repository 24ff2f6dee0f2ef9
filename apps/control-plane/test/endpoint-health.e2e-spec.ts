import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, found, type ToPublish } from '@crossdock/testing';
import { ControlPlane, topic } from './control-plane.js';

describe('the health of an endpoint', () => {
  let plane: ControlPlane;

  beforeAll(async () => {
    plane = await ControlPlane.start();
    await plane.done('PUT', '/v1/tenants/company-b', { name: 'Company B' });
  });

  afterAll(() => plane?.close());

  let sent = 0;
  function health(endpointId: string, endpointVersion: number, state = 'gone'): ToPublish {
    sent += 1;
    const changedAt = new Date().toISOString();
    return {
      key: endpointId,
      headers: {
        ce_specversion: '1.0',
        ce_id: `hlt_${sent}`,
        ce_source: '/crossdock/webhook-dispatch',
        ce_type: 'crossdock.endpoint-health-changed.v1',
        ce_time: changedAt,
        'content-type': 'application/json',
      },
      payload: {
        endpointId,
        tenantId: 'company-b',
        endpointVersion,
        state,
        reason: 'http_status',
        changedAt,
      },
    };
  }

  const create = (id: string, more: object = {}): Promise<unknown> =>
    plane.done('PUT', `/v1/endpoints/${id}`, {
      tenantId: 'company-b',
      url: 'https://shop.example/',
      ...more,
    });
  const read = async (id: string): Promise<Record<string, unknown>> =>
    (await plane.done('GET', `/v1/endpoints/${id}`)).body;
  /** Waits until everything before it on the same partition was handled. */
  async function passed(...records: ToPublish[]): Promise<void> {
    const last = `last-${sent}`;
    await create(last);
    await plane.bus.publish(
      topic.health,
      ...[...records, health(last, 1)].map((record) => ({ ...record, partition: 0 })),
    );
    await eventually(async () => expect((await read(last)).status).toBe('disabled'));
  }

  it('gone disables it with the reason, in its configuration and on the topic', async () => {
    await create('left');
    await plane.bus.publish(topic.health, health('left', 1));
    await eventually(async () =>
      expect(await read('left')).toMatchObject({ status: 'disabled', disabledReason: 'gone', version: 2 }),
    );
    await eventually(async () => expect(await plane.versions(topic.endpoints, 'left')).toEqual([1, 2]));
    const [, record] = await plane.records(topic.endpoints, 'left');
    expect(record?.json()).toMatchObject({ status: 'disabled', disabledReason: 'gone' });
  });

  it.each([
    ['POST', '/enable', undefined],
    ['PUT', '', { tenantId: 'company-b', url: 'https://shop.example/', status: 'enabled' }],
  ] as const)(
    'gone ends with %s %s, and a late report of the same version changes nothing',
    async (method, path, body) => {
      const id = `back-${method.toLowerCase()}`;
      await create(id);
      await passed(health(id, 1));
      expect(await read(id)).toMatchObject({ status: 'disabled', disabledReason: 'gone' });
      await plane.done(method, `/v1/endpoints/${id}${path}`, body);
      await passed(health(id, 1), health(id, 2));
      const now = await read(id);
      expect(now).toMatchObject({ status: 'enabled', version: 3 });
      expect(now).not.toHaveProperty('disabledReason');
    },
  );

  it('gone is no reason where the endpoint says that a 410 is a failure, and nothing for one that is deleted', async () => {
    await create('stubborn', { onGone: 'fail' });
    await passed(health('stubborn', 1), health('never-there', 1));
    expect(await read('stubborn')).toMatchObject({ status: 'enabled', version: 1 });
  });

  it('given up disables it with the reason of its policy, and enabling it ends that', async () => {
    await create('worn-out');
    const record = health('worn-out', 1, 'given-up');
    await passed({ ...record, payload: { ...(record.payload as object), disabledReason: 'failing' } });
    expect(await read('worn-out')).toMatchObject({
      status: 'disabled',
      disabledReason: 'failing',
      version: 2,
    });
    await plane.done('POST', '/v1/endpoints/worn-out/enable');
    expect(await read('worn-out')).not.toHaveProperty('disabledReason');
  });

  it('asked for by its receiver disables it with that reason', async () => {
    await create('asked', { onGone: 'fail' });
    const record = health('asked', 1, 'given-up');
    await passed({ ...record, payload: { ...(record.payload as object), disabledReason: 'receiver_asked' } });
    expect(await read('asked')).toMatchObject({ status: 'disabled', disabledReason: 'receiver_asked' });
  });

  it('failing and healthy change nothing', async () => {
    await create('wavering');
    await passed(health('wavering', 1, 'failing'), health('wavering', 1, 'healthy'));
    expect(await read('wavering')).toMatchObject({ status: 'enabled', version: 1 });
  });

  it('in a record that cannot be read is parked, and those behind it are handled', async () => {
    const bytes = Buffer.from([0xff, 0x00]);
    await passed({ ...health('broken', 1), payload: bytes });
    const parked = await found(async () => (await plane.bus.read(topic.parked)).at(0));
    expect(parked.bytes).toEqual(bytes);
    expect(parked.headers).toMatchObject({ cd_origin_topic: topic.health, cd_reason: 'payload_not_json' });
  });
});
