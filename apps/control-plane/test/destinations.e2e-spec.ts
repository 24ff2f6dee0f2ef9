import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { hostileNames, hostileUrls, NameServer } from '@crossdock/testing';
import { ControlPlane, refusedFields, topic, type Answer } from './control-plane.js';

jest.setTimeout(120_000);

/** Nothing listens there; the policy of this control plane allows it. */
const port = 4_711;

describe('where an endpoint may be', () => {
  let plane: ControlPlane;
  let names: NameServer;

  beforeAll(async () => {
    names = await NameServer.start({
      ...hostileNames,
      'shop.example': ['8.8.8.8', '2606:4700:4700::1111'],
      'crm.internal': ['10.20.0.7'],
      'hooks.corp.example': ['192.168.7.7'],
    });
    plane = await ControlPlane.start({
      ALLOWED_PORTS: `443, 8443, ${port}`,
      NAME_SERVERS: names.address,
    });
    await plane.done('PUT', '/v1/tenants/company-b', { name: 'Company B' });
  });
  afterAll(async () => {
    await plane?.close();
    await names?.close();
  });

  const put = (url: string, tenantId = 'company-b'): Promise<Answer> =>
    plane.call('PUT', `/v1/endpoints/of-${tenantId}`, { tenantId, url });
  const codeOf = async (url: string, tenantId?: string): Promise<unknown> => {
    const answer = await put(url, tenantId);
    return answer.status < 300 ? answer.status : refusedFields(answer)['/url'];
  };

  it('is told with a code and a reason for every hostile URL', async () => {
    const found: [string, unknown][] = [];
    for (const [url] of hostileUrls(port)) found.push([url, await codeOf(url)]);
    expect(found).toEqual(hostileUrls(port));
    expect(found.length).toBeGreaterThanOrEqual(150);
    const answer = await put('https://0x7f.1/');
    expect(answer.body).toMatchObject({ status: 422, code: 'validation_failed' });
    expect(answer.body.errors).toEqual([
      {
        field: '/url',
        code: 'address_not_allowed',
        detail:
          '127.0.0.1 is not an allowed destination: loopback (127.0.0.0/8, RFC 1122 section 3.2.1.3). ' +
          'Only public addresses, and those that the operator opened, may be reached.',
      },
    ]);
    expect(await plane.versions(topic.endpoints, 'of-company-b')).toEqual([]);
  });

  it('is public, at an allowed port', async () => {
    const answer = await put(`https://shop.example:${port}/hooks?x=1`);
    expect(answer.status).toBe(201);
    expect(answer.body).not.toHaveProperty('warnings');
    expect(await codeOf('https://shop.example:8444/')).toBe('port_not_allowed');
  });

  it('may be a name that is not there yet: with a warning, which is not kept', async () => {
    const answer = await put('https://soon.example/');
    expect(answer.status).toBe(200);
    expect(answer.body.warnings).toEqual([
      {
        field: '/url',
        code: 'name_not_resolved',
        detail:
          'soon.example has no address yet (ENOTFOUND). Deliveries fail as dns_failed and are repeated until it has one.',
      },
    ]);
    const read = await plane.call('GET', '/v1/endpoints/of-company-b');
    expect(read.body).toMatchObject({ url: 'https://soon.example/' });
    expect(read.body).not.toHaveProperty('warnings');
    expect(await codeOf('http://soon.example/')).toBe('https_required');
  });

  it('may be what the operator opened for its tenant, and for no other', async () => {
    const opened = [{ network: '10.20.0.0/16', ports: [443, 9_443] }, { host: '*.corp.example' }];
    await plane.done('PUT', '/v1/tenants/inside', { name: 'Inside', allowedDestinations: opened });
    for (const [url, inside, others] of [
      ['https://10.20.0.7/', 201, 'address_not_allowed'],
      ['http://10.20.0.7:9443/', 200, 'address_not_allowed'],
      ['https://10.20.0.7:22/', 'port_not_allowed', 'address_not_allowed'],
      ['https://10.21.0.7/', 'address_not_allowed', 'address_not_allowed'],
      ['https://crm.internal/', 200, 'name_not_allowed'],
      ['http://hooks.corp.example:7000/', 200, 'https_required'],
      ['https://hooks.corp.example/', 200, 'resolved_address_not_allowed'],
      ['https://loopback.hostile.example/', 'resolved_address_not_allowed', 'resolved_address_not_allowed'],
    ] as const)
      expect([url, await codeOf(url, 'inside'), await codeOf(url)]).toEqual([url, inside, others]);

    const [record] = await plane.records(topic.tenants, 'inside');
    expect(record!.json()).toMatchObject({ allowedDestinations: opened });
    expect((await plane.call('GET', '/v1/tenants/inside')).body.allowedDestinations).toEqual(opened);
    // Nobody but the operator opens anything.
    const key = await plane.tenantKey('company-b');
    const body = { name: 'Company B', allowedDestinations: [{ network: '0.0.0.0/0' }] };
    expect((await plane.call('PUT', '/v1/tenants/company-b', body, key)).status).toBe(404);
  });

  it('is closed again by leaving it out, and saying nothing twice is one version', async () => {
    const entries = [{ network: '10.9.0.0/16' }];
    await plane.done('PUT', '/v1/tenants/once', { name: 'Once', allowedDestinations: entries });
    await plane.done('PUT', '/v1/tenants/once', { name: 'Once', allowedDestinations: entries });
    expect(await codeOf('https://10.9.0.1/', 'once')).toBe(201);
    await plane.done('PUT', '/v1/tenants/once', { name: 'Once' });
    const last = await plane.done('PUT', '/v1/tenants/once', { name: 'Once', allowedDestinations: [] });
    expect(last.body).toMatchObject({ version: 2 });
    expect(last.body).not.toHaveProperty('allowedDestinations');
    expect(await codeOf('https://10.9.0.1/', 'once')).toBe('address_not_allowed');
  });

  it.each([
    [{}, '/allowedDestinations/0/network', 'wrong_format'],
    [{ network: '10.0.0.0/8', host: 'a.example' }, '/allowedDestinations/0/network', 'wrong_format'],
    [{ network: '10.0.0.0/33' }, '/allowedDestinations/0/network', 'wrong_format'],
    [{ host: 'https://a.example' }, '/allowedDestinations/0/host', 'wrong_format'],
    [{ host: '10.0.0.1' }, '/allowedDestinations/0/host', 'wrong_format'],
    [{ host: 'a.example', ports: [0] }, '/allowedDestinations/0/ports', 'too_small'],
    [{ host: 'a.example', ports: [] }, '/allowedDestinations/0/ports', 'wrong_length'],
    [{ host: 'a.example', paths: [] }, '/allowedDestinations/0/paths', 'unknown_field'],
  ])('cannot be opened by %j', async (entry, field, code) => {
    const answer = await plane.call('PUT', '/v1/tenants/bad', { name: 'Bad', allowedDestinations: [entry] });
    expect([answer.status, refusedFields(answer)]).toEqual([422, { [field]: code }]);
  });
});
