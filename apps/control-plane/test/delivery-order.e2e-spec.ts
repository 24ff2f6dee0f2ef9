import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { ControlPlane, refusedFields, topic } from './control-plane.js';

describe('the order of an endpoint', () => {
  let plane: ControlPlane;

  beforeAll(async () => {
    plane = await ControlPlane.start();
    await plane.done('PUT', '/v1/tenants/company-b', { name: 'Company B' });
  });
  afterAll(() => plane?.close());

  const put = (id: string, order?: object) =>
    plane.call('PUT', `/v1/endpoints/${id}`, {
      tenantId: 'company-b',
      url: 'https://shop.example/',
      ...(order ? { order } : {}),
    });
  const published = (id: string, at: number) =>
    eventually(async () => {
      const record = (await plane.records(topic.endpoints, id)).at(at)?.json<{ order?: object }>();
      expect(record).toBeDefined();
      return record;
    });

  it.each([
    ['strict', { kind: 'strict' }, { kind: 'strict', onExhaustion: 'stop' }],
    ['by-subject', { kind: 'per-key' }, { kind: 'per-key', key: 'subject', onExhaustion: 'stop' }],
    [
      'by-body',
      { kind: 'per-key', key: 'body.data.lines.0.sku', onExhaustion: 'skip' },
      { kind: 'per-key', key: 'body.data.lines.0.sku', onExhaustion: 'skip' },
    ],
  ])('is answered and published with its defaults: %s', async (id, stated, whole) => {
    expect((await put(id, stated)).body).toMatchObject({ version: 1, order: whole });
    expect((await put(id, whole)).body).toMatchObject({ version: 1 });
    expect((await published(id, 0))?.order).toEqual(whole);
  });

  it('that is none, or left out, is neither answered nor published, also where there was one before', async () => {
    await put('plain', { kind: 'strict' });
    const { body } = await put('plain', { kind: 'none' });
    expect(body).toMatchObject({ version: 2 });
    expect(body).not.toHaveProperty('order');
    expect(await published('plain', 1)).not.toHaveProperty('order');
    expect((await put('plain')).body).toMatchObject({ version: 2 });
  });

  it.each([
    [{ kind: 'sorted' }, { '/order/kind': 'not_a_choice' }],
    [{}, { '/order/kind': 'required' }],
    [{ kind: 'strict', onExhaustion: 'wait' }, { '/order/onExhaustion': 'not_a_choice' }],
    [{ kind: 'strict', key: 'subject' }, { '/order/key': 'not_allowed' }],
    [{ kind: 'per-key', key: 'customer' }, { '/order/key': 'wrong_format' }],
    [{ kind: 'per-key', key: 'body' }, { '/order/key': 'wrong_format' }],
    [{ kind: 'per-key', key: 'body..id' }, { '/order/key': 'wrong_format' }],
    [{ kind: 'per-key', key: 'body.id.' }, { '/order/key': 'wrong_format' }],
  ])('%j is refused with the field and a code', async (order, fields) => {
    expect(refusedFields(await put('bad', order))).toEqual(fields);
  });
});
