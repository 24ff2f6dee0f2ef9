import { createPublicKey, verify as verifyBytes, type JsonWebKey } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EndpointChanged, SigningSecret } from '@crossdock/contracts';
import { newSigningSecret, readSecret, sign } from '@crossdock/signatures';
import { eventually } from '@crossdock/testing';
import { ControlPlane, refusedFields, topic } from './control-plane.js';

const HOUR = 3_600_000;

interface Key {
  scheme: string;
  publicKey?: string;
  createdAt?: string;
  expiresAt?: string;
}

describe('how an endpoint’s requests are signed', () => {
  let plane: ControlPlane;
  const endpoint = { tenantId: 'company-b', url: 'https://shop.example/' };
  const path = (id: string) => `/v1/endpoints/${id}`;
  const rotate = (id: string, body: object) => plane.done('POST', `${path(id)}/rotate-secret`, body);
  const keysOf = ({ body }: { body: Record<string, unknown> }) => body.signingKeys as Key[];

  beforeAll(async () => {
    plane = await ControlPlane.start();
    await plane.done('PUT', '/v1/tenants/company-b', { name: 'Company B' });
  });

  afterAll(() => plane?.close());

  /** The last version of an endpoint, as the other services get it. */
  async function published(id: string, version: number): Promise<EndpointChanged> {
    return eventually(async () => {
      const last = (await plane.records(topic.endpoints, id)).at(-1)?.json<EndpointChanged>();
      expect(last?.version).toBe(version);
      return last!;
    });
  }

  function opened({ signingSecrets }: EndpointChanged): string[] {
    return (signingSecrets as SigningSecret[]).map(({ sealed }) => plane.sealer.open(sealed));
  }

  it('is v1 where nothing is said, with the instant at which the secret was made', async () => {
    const made = await plane.done('PUT', path('plain'), endpoint);
    expect(made.body).toMatchObject({ signatureScheme: 'v1', signingSecretCount: 1 });
    expect(keysOf(made)).toEqual([{ scheme: 'v1', createdAt: expect.any(String) }]);
    expect(Math.abs(Date.parse(keysOf(made)[0]!.createdAt!) - Date.now())).toBeLessThan(60_000);
  });

  it('may be v1a from the beginning: the answer has the public key and never the private one', async () => {
    const made = await plane.done('POST', '/v1/endpoints', {
      id: 'pair',
      ...endpoint,
      signatureScheme: 'v1a',
    });
    expect(made.body).toMatchObject({ signatureScheme: 'v1a' });
    expect(made.body).not.toHaveProperty('signingSecret');
    const [secret = ''] = opened(await published('pair', 1));
    expect(keysOf(made)[0]).toMatchObject({ scheme: 'v1a', publicKey: readSecret(secret).publicKey });
    const again = await plane.done('PUT', path('pair'), { ...endpoint, signatureScheme: 'v1a' });
    expect(again.body.version).toBe(1);
  });

  it('mixes schemes while it rotates, and forgets the old one when its time is over', async () => {
    const first = String((await plane.done('PUT', path('turning'), endpoint)).body.signingSecret);
    const toPair = await rotate('turning', { signatureScheme: 'v1a' });
    expect(keysOf(toPair).map(({ scheme }) => scheme)).toEqual(['v1a', 'v1']);
    expect(toPair.body).not.toHaveProperty('signingSecret');
    const ends = Date.parse(keysOf(toPair)[1]!.expiresAt!) - Date.now();
    expect(Math.abs(ends - 24 * HOUR)).toBeLessThan(60_000);
    const record = await published('turning', 2);
    expect(opened(record)[1]).toBe(first);
    expect(record.signingSecrets).toMatchObject([{ publicKey: keysOf(toPair)[0]!.publicKey }, {}]);

    const pair = newSigningSecret('v1a');
    const given = await rotate('turning', { signingSecret: pair, expireOldAfterHours: 1 });
    expect(keysOf(given)).toMatchObject([
      { publicKey: readSecret(pair).publicKey },
      { expiresAt: expect.any(String) },
      { expiresAt: expect.any(String) },
    ]);
    const same = await rotate('turning', {});
    expect([same.body.signatureScheme, keysOf(same).length]).toEqual(['v1a', 4]);

    // 0.0003 hours are a good second.
    const back = await rotate('turning', { signatureScheme: 'v1', expireOldAfterHours: 0.0003 });
    expect(back.body).toMatchObject({
      signatureScheme: 'v1',
      signingSecret: expect.stringMatching(/^whsec_/),
    });
    await eventually(async () =>
      expect(keysOf(await plane.done('GET', path('turning')))).toEqual([
        { scheme: 'v1', createdAt: expect.any(String) },
      ]),
    );
    const alone = await rotate('turning', { expireOldAfterHours: 0 });
    expect(alone.body.signingSecretCount).toBe(1);
  });

  it('is published for everybody as far as keys are public, and says nothing of an endpoint without any', async () => {
    const made = await plane.done('PUT', path('known'), { ...endpoint, signatureScheme: 'v1a' });
    const turned = await rotate('known', {});
    await rotate('known', { signatureScheme: 'v1' });
    const answer = await plane.call('GET', '/v1/key-sets/known', undefined, null);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^application\/jwk-set\+json/);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    const keys = answer.body.keys as (JsonWebKey & { whpk: string; expiresAt?: string })[];
    expect(keys.map(({ whpk }) => whpk)).toEqual([keysOf(turned)[0]!.publicKey, keysOf(made)[0]!.publicKey]);
    expect(keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', expiresAt: expect.any(String) });

    // A receiver that knows nothing but the key set verifies what the dispatcher would sign.
    const [, secret = ''] = opened(await published('known', 3));
    const signature = sign({ id: 'evt_1', timestampSeconds: 7, body: Buffer.from('{}'), secrets: [secret] });
    const key = createPublicKey({ key: keys[0]!, format: 'jwk' });
    const bytes = Buffer.from(signature.replace('v1a,', ''), 'base64');
    expect(verifyBytes(null, Buffer.from('evt_1.7.{}'), key, bytes)).toBe(true);

    const symmetric = await plane.call('GET', '/v1/key-sets/plain', undefined, null);
    const absent = await plane.call('GET', '/v1/key-sets/absent', undefined, null);
    expect([symmetric.status, symmetric.text]).toEqual([404, absent.text.replace('absent', 'plain')]);
    expect((await plane.call('GET', '/v1/key-sets/%00', undefined, null)).status).toBe(404);
  });

  it.each([
    [
      { signingSecret: newSigningSecret('v1a'), signatureScheme: 'v1' },
      '/signatureScheme',
      'scheme_mismatch',
    ],
    [{ signingSecret: newSigningSecret(), signatureScheme: 'v1a' }, '/signatureScheme', 'scheme_mismatch'],
    [{ signatureScheme: 'v2' }, '/signatureScheme', 'not_a_choice'],
    [{ signingSecret: 'whsk_AAAA' }, '/signingSecret', 'secret_wrong_length'],
    [{ signingSecret: 'whsk_*' }, '/signingSecret', 'secret_not_base64'],
    [
      { signingSecret: `whsk_${Buffer.alloc(64).toString('base64')}` },
      '/signingSecret',
      'secret_halves_differ',
    ],
    [{ signingSecret: readSecret(newSigningSecret('v1a')).publicKey }, '/signingSecret', 'secret_is_public'],
  ])('is refused with %j', async (body, field, code) => {
    for (const [method, at, all] of [
      ['PUT', path('refused'), { ...endpoint, ...body }],
      ['POST', `${path('plain')}/rotate-secret`, body],
    ] as const) {
      const answer = await plane.call(method, at, all);
      expect([answer.status, refusedFields(answer)]).toEqual([422, { [field]: code }]);
    }
  });

  it('changes its scheme by rotation only, for no longer than thirty days', async () => {
    const put = await plane.call('PUT', path('plain'), { ...endpoint, signatureScheme: 'v1a' });
    expect(refusedFields(put)).toEqual({ '/signatureScheme': 'rotation_required' });
    for (const [hours, code] of [
      [-1, 'too_small'],
      [721, 'too_large'],
    ] as const) {
      const answer = await plane.call('POST', `${path('plain')}/rotate-secret`, {
        expireOldAfterHours: hours,
      });
      expect(refusedFields(answer)).toEqual({ '/expireOldAfterHours': code });
    }
  });

  it('may have another form beside it, whose secret is sealed and shown once when it was generated', async () => {
    const styled = { ...endpoint, signatureTemplate: { style: 'github' } };
    const made = await plane.done('PUT', path('migrating'), styled);
    const secret = String(made.body.signatureTemplateSecret);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    const form = {
      header: 'x-hub-signature-256',
      prefix: 'sha256=',
      algorithm: 'sha256',
      encoding: 'hex',
      signs: '{body}',
    };
    expect(made.body.signatureTemplate).toEqual(form);
    const { signatureTemplate } = await published('migrating', 1);
    expect({ ...signatureTemplate, secret: plane.sealer.open(signatureTemplate!.secret) }).toEqual({
      ...form,
      secret,
    });

    const again = await plane.done('PUT', path('migrating'), styled);
    expect([again.body.version, again.text.includes('Secret":"')]).toEqual([1, false]);
    const given = { style: 'github', secret, header: 'X-Signature' };
    const changed = await plane.done('PUT', path('migrating'), { ...endpoint, signatureTemplate: given });
    expect(changed.body.signatureTemplate).toEqual({ ...form, header: 'x-signature' });
    expect((await published('migrating', 2)).signatureTemplate!.secret).toBe(signatureTemplate!.secret);
    const gone = await plane.done('PUT', path('migrating'), endpoint);
    expect(gone.body).not.toHaveProperty('signatureTemplate');
    expect(await published('migrating', 3)).not.toHaveProperty('signatureTemplate');
  });

  it.each([
    [{}, { '/signatureTemplate/header': 'required' }],
    [{ header: 'Webhook-Id' }, { '/signatureTemplate/header': 'header_reserved' }],
    [{ header: 'x y' }, { '/signatureTemplate/header': 'header_not_valid' }],
    [{ style: 'gitlab' }, { '/signatureTemplate/style': 'not_a_choice' }],
    [{ style: 'slack', signs: '{timestamp}' }, { '/signatureTemplate/signs': 'body_not_signed' }],
    [{ style: 'slack', prefix: '{time}' }, { '/signatureTemplate/prefix': 'placeholder_unknown' }],
    [{ style: 'slack', secret: 'hunter2' }, { '/signatureTemplate/secret': 'wrong_length' }],
    [{ style: 'slack', algorithm: 'md5' }, { '/signatureTemplate/algorithm': 'not_a_choice' }],
  ])('refuses the form %j', async (signatureTemplate, refused) => {
    const answer = await plane.call('PUT', path('refused'), { ...endpoint, signatureTemplate });
    expect([answer.status, refusedFields(answer)]).toEqual([422, refused]);
    expect(answer.text).not.toContain('hunter2');
  });

  it('keeps the secrets of an endpoint that was there before they could expire', async () => {
    const made = await plane.done('PUT', path('older'), endpoint);
    const secrets = [String((await rotate('older', {})).body.signingSecret), String(made.body.signingSecret)];
    await plane.app.stop();
    await plane.query(
      `UPDATE endpoints SET signing_secrets = (SELECT json_agg(secret -> 'sealed') FROM json_array_elements(signing_secrets) secret)`,
    );
    await plane.query('ALTER TABLE endpoints DROP signature_template');
    await plane.query(`DELETE FROM migrations WHERE name = 'SecretsExpire1796700000000'`);
    await plane.startApp();
    expect(keysOf(await plane.done('GET', path('older')))).toEqual([{ scheme: 'v1' }, { scheme: 'v1' }]);
    const turned = await rotate('older', {});
    const ends = keysOf(turned).map(({ expiresAt }) => expiresAt !== undefined);
    expect(ends).toEqual([false, true, true]);
    expect(opened(await published('older', 3)).slice(1)).toEqual(secrets);
  });

  /** Guards against keys in clear in logs, answers, on topics and in the database. */
  it('leaves private keys nowhere in clear', async () => {
    const records = await plane.bus.read(topic.endpoints);
    const endpoints = records.flatMap((record) => (record.bytes ? [record.json<EndpointChanged>()] : []));
    const privateKeys = new Set(endpoints.flatMap(opened).filter((secret) => secret.startsWith('whsk_')));
    expect(privateKeys.size).toBeGreaterThan(4);
    const rows = await Promise.all(
      ['endpoints', 'outbox'].map((table) => plane.query(`SELECT * FROM ${table}`)),
    );
    const everywhere = [
      ...plane.answers,
      ...plane.apps.map((app) => app.output()),
      JSON.stringify(rows),
      ...records.map(({ bytes }) => String(bytes)),
    ].join('\n');
    for (const secret of privateKeys) expect(everywhere.includes(secret)).toBe(false);
    expect(/whsk_[A-Za-z0-9+/]{20}/.test(everywhere)).toBe(false);
  });
});
