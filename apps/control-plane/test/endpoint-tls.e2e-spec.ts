import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Authority, eventually, type Certificate } from '@crossdock/testing';
import { ControlPlane, refusedFields, topic } from './control-plane.js';

describe('certificates of an endpoint', () => {
  const authority = new Authority('partners');
  let plane: ControlPlane;
  let own: Certificate;
  let expired: Certificate;

  beforeAll(async () => {
    own = authority.issue('DNS:crossdock.example', 365);
    expired = authority.issue('DNS:crossdock.example', 0);
    plane = await ControlPlane.start();
    await plane.done('PUT', '/v1/tenants/company-b', { name: 'Company B' });
  });
  afterAll(async () => {
    await plane?.close();
    authority.remove();
  });

  const put = (id: string, tls: object | undefined, url = 'https://203.0.114.7/') =>
    plane.call('PUT', `/v1/endpoints/${id}`, { tenantId: 'company-b', url, tls });

  it('are shown, without the key, which reaches the topic sealed and stays when it is left out', async () => {
    const given = { certificate: own.cert, key: own.key, authority: authority.cert };
    const made = await put('shop', given);
    expect(made.body).toMatchObject({
      version: 1,
      tls: {
        certificate: own.cert,
        certificateExpiresAt: expect.stringMatching(/^20/),
        authority: authority.cert,
      },
    });
    expect(made.body).not.toHaveProperty('warnings');
    for (const again of [given, { certificate: own.cert, authority: authority.cert }]) {
      expect((await put('shop', again)).body).toMatchObject({ version: 1 });
    }
    const record = await eventually(async () => {
      const found = (await plane.records(topic.endpoints, 'shop')).at(-1);
      expect(found).toBeDefined();
      return found!;
    });
    expect(record.bytes?.toString()).not.toContain('PRIVATE KEY');
    const { tls } = record.json<{ tls: { sealedKey: string } }>();
    expect(plane.sealer.open(tls.sealedKey)).toBe(own.key);
    expect(plane.answers.join()).not.toMatch(/PRIVATE KEY|sealedKey/);
    expect(plane.app.output()).not.toContain('PRIVATE KEY');
    expect((await put('shop', undefined)).body).not.toHaveProperty('tls');
  });

  it('are accepted with a warning when they expire soon', async () => {
    const soon = authority.issue('DNS:crossdock.example', 20);
    const { status, body } = await put('soon', { certificate: soon.cert, key: soon.key });
    expect([status, body.warnings]).toEqual([
      201,
      [
        {
          field: '/tls/certificate',
          code: 'certificate_expires_soon',
          detail: expect.stringMatching(/20\d\d/),
        },
      ],
    ]);
  });

  it('are refused, each field with a code of its own', async () => {
    const other = authority.issue('DNS:crossdock.example');
    for (const [tls, errors] of [
      [{}, { '/tls': 'required' }],
      [{ key: own.key }, { '/tls': 'required' }],
      [{ authority: authority.cert, key: own.key }, { '/tls/certificate': 'required' }],
      [{ certificate: own.cert }, { '/tls/key': 'required' }],
      [{ certificate: 'none', key: own.key }, { '/tls/certificate': 'certificate_not_valid' }],
      [{ certificate: own.cert + own.key, key: own.key }, { '/tls/certificate': 'certificate_not_valid' }],
      [{ certificate: own.cert, key: 'none' }, { '/tls/key': 'key_not_valid' }],
      [{ certificate: own.cert, key: other.key }, { '/tls/key': 'key_mismatch' }],
      [{ certificate: expired.cert, key: expired.key }, { '/tls/certificate': 'certificate_expired' }],
      [{ authority: 'none' }, { '/tls/authority': 'certificate_not_valid' }],
    ] as const) {
      const refused = await put('bad', tls);
      expect([refused.status, refusedFields(refused)]).toEqual([422, errors]);
    }
    const plain = await put('plain', { authority: authority.cert }, 'http://203.0.114.7/');
    expect(refusedFields(plain)).toMatchObject({ '/tls': 'https_required' });
  });

  it('need their key anew where it is another one', async () => {
    await put('turned', { certificate: own.cert, key: own.key });
    const other = authority.issue('DNS:crossdock.example');
    expect(refusedFields(await put('turned', { certificate: other.cert }))).toEqual({
      '/tls/key': 'key_mismatch',
    });
  });
});
