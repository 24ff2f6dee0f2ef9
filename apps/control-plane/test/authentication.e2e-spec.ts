import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { ControlPlane, refusedFields, topic } from './control-plane.js';

describe('the authentication of an endpoint', () => {
  let plane: ControlPlane;

  beforeAll(async () => {
    plane = await ControlPlane.start();
    await plane.done('PUT', '/v1/tenants/company-b', { name: 'Company B' });
  });
  afterAll(() => plane?.close());

  const endpoint = { tenantId: 'company-b', url: 'https://203.0.114.7/' };
  const oauth2 = {
    kind: 'oauth2',
    tokenUrl: 'https://203.0.114.8/token',
    clientId: 'crossdock',
    scope: 'webhooks:write',
  };
  const put = (id: string, authentication: object | undefined, more: object = {}) =>
    plane.call('PUT', `/v1/endpoints/${id}`, { ...endpoint, authentication, ...more });
  const published = (id: string, version: number) =>
    eventually(async () => {
      const record = (await plane.records(topic.endpoints, id)).at(-1)!;
      expect(record?.json<{ version: number }>().version).toBe(version);
      return record;
    });

  it('is shown without its secret, which reaches the topic sealed and stays when it is left out', async () => {
    const shown = { ...oauth2, clientAuthentication: 'basic' };
    const made = await put('shop', { ...oauth2, clientSecret: 'never-shown' });
    expect(made.body).toMatchObject({ version: 1, authentication: shown });
    for (const again of [{ ...oauth2, clientSecret: 'never-shown' }, shown]) {
      expect((await put('shop', again)).body).toMatchObject({ version: 1, authentication: shown });
    }
    const record = await published('shop', 1);
    expect(record.bytes?.toString()).not.toContain('never-shown');
    const { authentication } = record.json<{ authentication: { sealedClientSecret: string } }>();
    expect(plane.sealer.open(authentication.sealedClientSecret)).toBe('never-shown');
    expect(plane.answers.join()).not.toMatch(/never-shown|sealedClientSecret/);

    const turned = await put('shop', { kind: 'basic', username: 'crossdock', password: 'hidden-as-well' });
    expect(turned.body).toMatchObject({ authentication: { kind: 'basic', username: 'crossdock' } });
    expect((await published('shop', 2)).bytes?.toString()).not.toContain('hidden-as-well');
    expect((await put('shop', undefined)).body).not.toHaveProperty('authentication');
    expect(plane.answers.join()).not.toContain('hidden-as-well');
  });

  it('needs its secret anew where it would go to another account or place', async () => {
    await put('moved', { ...oauth2, clientSecret: 'of-the-first-place' });
    for (const other of [{ tokenUrl: 'https://203.0.114.9/token' }, { clientId: 'other' }]) {
      const refused = await put('moved', { ...oauth2, ...other });
      expect(refusedFields(refused)).toEqual({ '/authentication/clientSecret': 'required' });
    }
    await put('user', { kind: 'basic', username: 'a', password: 'p' });
    expect(refusedFields(await put('user', { kind: 'basic', username: 'b' }))).toEqual({
      '/authentication/password': 'required',
    });
  });

  it('and every secret header are needed anew where requests would go to another server', async () => {
    const headers = [{ name: 'x-key', secret: true }];
    const basic = { kind: 'basic', username: 'a' };
    await put('led', { ...basic, password: 'p' }, { headers: [{ ...headers[0], value: 'known' }] });
    expect((await put('led', basic, { headers, url: `${endpoint.url}other-path` })).status).toBe(200);
    expect(refusedFields(await put('led', basic, { headers, url: 'https://203.0.114.9/' }))).toEqual({
      '/headers/0/value': 'required',
      '/authentication/password': 'required',
    });
    await put('led', { ...oauth2, clientSecret: 's' });
    expect(refusedFields(await put('led', oauth2, { url: 'https://203.0.114.9/' }))).toEqual({
      '/authentication/clientSecret': 'required',
    });
  });

  it.each([
    [{ kind: 'digest' }, { '/authentication/kind': 'not_a_choice' }],
    [{ kind: 'basic', password: 'p' }, { '/authentication/username': 'required' }],
    [{ kind: 'basic', username: 'a:b', password: 'p' }, { '/authentication/username': 'wrong_format' }],
    [
      { kind: 'basic', username: 'a', password: 'p', scope: 'x' },
      { '/authentication/scope': 'unknown_field' },
    ],
    [
      { kind: 'oauth2', clientSecret: 's' },
      { '/authentication/tokenUrl': 'required', '/authentication/clientId': 'required' },
    ],
    [{ ...oauth2, clientSecret: 's', scope: 'two  spaces' }, { '/authentication/scope': 'wrong_format' }],
    [
      { ...oauth2, clientSecret: 's', tokenUrl: 'https://10.0.0.1/' },
      { '/authentication/tokenUrl': 'address_not_allowed' },
    ],
    [
      { ...oauth2, clientSecret: 's', tokenUrl: 'http://203.0.114.8/' },
      { '/authentication/tokenUrl': 'https_required' },
    ],
    [{ ...oauth2, clientAuthentication: 'certificate' }, { '/tls/certificate': 'required' }],
    [
      { ...oauth2, clientAuthentication: 'certificate', clientSecret: 's' },
      { '/tls/certificate': 'required', '/authentication/clientSecret': 'not_allowed' },
    ],
    [
      { ...oauth2, clientSecret: 's', tokenTls: ['certificate', 'authority'] },
      { '/tls/certificate': 'required', '/tls/authority': 'required' },
    ],
    [{ ...oauth2, clientSecret: 's', tokenTls: ['key'] }, { '/authentication/tokenTls': 'not_a_choice' }],
    [
      { kind: 'basic', username: 'a', password: 'p', tokenTls: ['certificate'] },
      { '/authentication/tokenTls': 'unknown_field' },
    ],
  ])('is refused, field by field: %j', async (authentication, errors) => {
    const refused = await put('bad', authentication);
    expect([refused.status, refusedFields(refused)]).toEqual([422, errors]);
  });

  it('takes the header that it needs', async () => {
    const headers = [{ name: 'Authorization', value: 'Bearer x' }];
    const refused = await put('twice', { kind: 'basic', username: 'a', password: 'p' }, { headers });
    expect(refusedFields(refused)).toEqual({ '/headers/0/name': 'not_unique' });
  });
});
