import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { ControlPlane } from './control-plane.js';

describe('an endpoint that is left alone for now', () => {
  const example = examples.find(({ message }) => message === 'GateChanged')!;
  let plane: ControlPlane;

  beforeAll(async () => {
    plane = await ControlPlane.start();
    await plane.done('PUT', '/v1/tenants/company-b', { name: 'Company B' });
    await plane.done('PUT', '/v1/endpoints/shop', { tenantId: 'company-b', url: 'https://shop.example/' });
  });
  afterAll(() => plane?.close());

  const told = (payload: object | null) =>
    plane.bus.publish('webhook.gate-changed.v1', { key: 'shop', headers: example.headers, payload });
  const gate = async () => (await plane.done('GET', '/v1/endpoints/shop')).body['gate'];

  it('shows since when and until when, and nothing of it any more when it has recovered', async () => {
    expect(await gate()).toBeUndefined();
    await told({ ...(example.payload as object), endpointVersion: 1 });
    const open = {
      state: 'open',
      since: '2026-11-24T09:40:00.000Z',
      nextProbeAt: '2026-11-24T09:40:04.000Z',
      openings: 2,
    };
    await eventually(async () => expect(await gate()).toEqual(open));
    const { body } = await plane.done('GET', '/v1/endpoints');
    expect(body['items']).toMatchObject([{ id: 'shop', gate: open }]);
    await told(null);
    await eventually(async () => expect(await gate()).toBeUndefined());
  });

  it('shows nothing where all is sent and only the requests at once are few', async () => {
    const payload = { ...(example.payload as object), endpointVersion: 1 };
    await told(payload);
    await eventually(async () => expect(await gate()).toBeDefined());
    await told({ ...payload, state: 'closed', until: undefined, openings: 0, limit: 1 });
    await eventually(async () => expect(await gate()).toBeUndefined());
  });

  it('shows nothing of a version that it is no more', async () => {
    await told({ ...(example.payload as object), endpointVersion: 1 });
    await eventually(async () => expect(await gate()).toBeDefined());
    await plane.done('PUT', '/v1/endpoints/shop', { tenantId: 'company-b', url: 'https://mended.example/' });
    expect(await gate()).toBeUndefined();
    await told({ ...(example.payload as object), endpointVersion: 2 });
    await eventually(async () => expect(await gate()).toBeDefined());
  });
});
