import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { ControlPlane, refusedFields, topic } from './control-plane.js';

describe('a delivery policy', () => {
  let plane: ControlPlane;
  const stated = {
    timeoutMs: 9_000,
    connectTimeoutMs: 2_000,
    firstByteTimeoutMs: 8_000,
    maxResponseBytes: 2_048,
    successStatuses: ['2xx', '409', '300-304'],
    outcomes: [{ on: ['404', '5xx', '500-503', 'dns_failed'], then: 'retry' }],
    onGone: 'fail',
    retry: {
      exponential: { firstMs: 5_000, factor: 3, maxMs: 3_600_000, retries: 12 },
      horizonMs: 86_400_000,
    },
    retryAfterMaxMs: 0,
    recordedBodyBytes: 0,
    evidenceOf: 'all',
    disableAfterMs: 2_592_000_000,
  };

  beforeAll(async () => {
    plane = await ControlPlane.start();
    await plane.done('PUT', '/v1/tenants/company-b', { name: 'Company B' });
  });

  afterAll(() => plane?.close());

  const put = (id: string, policy: object) =>
    plane.call('PUT', `/v1/endpoints/${id}`, {
      tenantId: 'company-b',
      url: 'https://shop.example/',
      ...policy,
    });

  it('of an endpoint is answered and published as it was stated, and a repetition makes no new version', async () => {
    expect((await put('stated', stated)).body).toMatchObject(stated);
    expect((await put('stated', stated)).body).toMatchObject({ version: 1 });
    await eventually(async () =>
      expect((await plane.records(topic.endpoints, 'stated')).at(0)?.json()).toMatchObject(stated),
    );
  });

  it('that is left out is inherited: neither answered nor published, also where it was stated before', async () => {
    await put('plain', stated);
    const { body } = await put('plain', {});
    expect(body).toMatchObject({ version: 2 });
    for (const name of Object.keys(stated)) expect(body).not.toHaveProperty(name);
    await eventually(async () => {
      const record = (await plane.records(topic.endpoints, 'plain')).at(1)?.json<object>();
      expect(record).toBeDefined();
      for (const name of Object.keys(stated)) expect(record).not.toHaveProperty(name);
    });
  });

  it('of a tenant is the default of its endpoints', async () => {
    const tenant = { name: 'Company C', deliveryDefaults: stated };
    expect((await plane.done('PUT', '/v1/tenants/company-c', tenant)).body).toMatchObject(tenant);
    await eventually(async () =>
      expect((await plane.records(topic.tenants, 'company-c')).at(0)?.json()).toMatchObject(tenant),
    );
    const without = { name: 'Company C', deliveryDefaults: {} };
    const { body } = await plane.done('PUT', '/v1/tenants/company-c', without);
    expect(body).not.toHaveProperty('deliveryDefaults');
  });

  it('that means nothing is refused with every bad field, of an endpoint and of a tenant', async () => {
    const bad = {
      successStatuses: ['2xx', '1xx', '404-200', 'ok'],
      outcomes: [{ on: ['404', 'address_not_allowed', '6xx'], then: 'retry' }],
      retry: {
        delaysMs: [1_000],
        exponential: { firstMs: 5_000, factor: 2, maxMs: 60_000, retries: 3 },
      },
    };
    const fields = {
      '/successStatuses/1': 'wrong_format',
      '/successStatuses/2': 'wrong_format',
      '/successStatuses/3': 'wrong_format',
      '/outcomes/0/on/1': 'wrong_format',
      '/outcomes/0/on/2': 'wrong_format',
      '/retry/exponential': 'two_schedules',
    };
    expect(refusedFields(await put('bad', bad))).toEqual(fields);
    const tenant = await plane.call('PUT', '/v1/tenants/bad', { name: 'Bad', deliveryDefaults: bad });
    expect(refusedFields(tenant)).toEqual(
      Object.fromEntries(Object.entries(fields).map(([field, code]) => [`/deliveryDefaults${field}`, code])),
    );
    const shrinking = { exponential: { firstMs: 5_000, maxMs: 4_000, retries: 3 } };
    expect(refusedFields(await put('bad', { retry: shrinking }))).toEqual({
      '/retry/exponential/maxMs': 'too_small',
    });
    const unlike = {
      outcomes: [{ on: [], then: 'forget' }],
      connectTimeoutMs: 5,
      retryAfterMaxMs: -1,
      evidenceOf: 'successes',
    };
    expect(refusedFields(await put('bad', unlike))).toEqual({
      '/outcomes/0/on': 'wrong_length',
      '/outcomes/0/then': 'not_a_choice',
      '/connectTimeoutMs': 'too_small',
      '/retryAfterMaxMs': 'too_small',
      '/evidenceOf': 'not_a_choice',
    });
  });
});
