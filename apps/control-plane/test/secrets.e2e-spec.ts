import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSigningSecret } from '@crossdock/signatures';
import { hashApiKey } from '@crossdock/credentials';
import { eventually } from '@crossdock/testing';
import { ControlPlane, topic } from './control-plane.js';

describe('secrets', () => {
  let plane: ControlPlane;

  beforeAll(async () => {
    plane = await ControlPlane.start();
    await plane.done('PUT', '/v1/tenants/company-b', { name: 'Company B' });
  });

  afterAll(() => plane?.close());

  async function signingSecrets(id: string, version: number): Promise<string[]> {
    const payload = await eventually(async () => {
      const records = await plane.records(topic.endpoints, id);
      const last = records.at(-1)?.json<{ version: number; signingSecrets: { sealed: string }[] }>();
      expect(last?.version).toBe(version);
      return last;
    });
    return payload?.signingSecrets.map(({ sealed }) => plane.sealer.open(sealed)) ?? [];
  }

  const endpoint = { tenantId: 'company-b', url: 'https://shop.example/' };

  it('that were generated are shown once, and reach the topic sealed', async () => {
    const made = await plane.done('POST', '/v1/endpoints', { id: 'shop', ...endpoint });
    const secret = String(made.body.signingSecret);
    expect(secret).toMatch(/^whsec_/);
    for (const [method, path] of [
      ['GET', '/v1/endpoints/shop'],
      ['GET', '/v1/endpoints'],
      ['PUT', '/v1/endpoints/shop'],
    ] as const) {
      const { text } = await plane.done(method, path, method === 'PUT' ? endpoint : undefined);
      expect(text).not.toMatch(/whsec_|v1\.k1/);
    }
    expect(await signingSecrets('shop', 1)).toEqual([secret]);
  });

  it('in headers are never shown, reach the topic sealed, and stay when what was read is written again', async () => {
    const headers = [
      { name: 'X-Shop', value: 'berlin' },
      { name: 'Authorization', value: 'Bearer never-shown' },
      { name: 'X-Token', value: 'never-shown-either', secret: true },
    ];
    const shown = [
      { name: 'x-shop', value: 'berlin' },
      { name: 'authorization', secret: true },
      { name: 'x-token', secret: true },
    ];
    const made = await plane.done('PUT', '/v1/endpoints/headed', { ...endpoint, headers });
    expect(made.body).toMatchObject({ version: 1, headers: shown });
    for (const again of [headers, shown]) {
      const { body } = await plane.done('PUT', '/v1/endpoints/headed', { ...endpoint, headers: again });
      expect(body).toMatchObject({ version: 1, headers: shown });
    }
    const record = await eventually(async () => {
      const found = (await plane.records(topic.endpoints, 'headed')).at(-1);
      expect(found).toBeDefined();
      return found;
    });
    expect(record?.bytes?.toString()).not.toContain('never-shown');
    const { headers: stored } = record!.json<{ headers: { name: string; sealedValue?: string }[] }>();
    expect(stored.map(({ sealedValue }) => sealedValue && plane.sealer.open(sealedValue))).toEqual([
      undefined,
      'Bearer never-shown',
      'never-shown-either',
    ]);
    expect(plane.answers.join()).not.toContain('never-shown');
    const gone = await plane.done('PUT', '/v1/endpoints/headed', endpoint);
    expect(gone.body).not.toHaveProperty('headers');
  });

  it('rotate: the new one first, then those before it, until they are dropped', async () => {
    const secrets = [String((await plane.done('PUT', '/v1/endpoints/turning', endpoint)).body.signingSecret)];
    for (let turn = 0; turn < 3; turn += 1) {
      const { body } = await plane.done('POST', '/v1/endpoints/turning/rotate-secret', {});
      secrets.unshift(String(body.signingSecret));
    }
    expect(await signingSecrets('turning', 4)).toEqual(secrets);
    const own = newSigningSecret();
    const given = await plane.done('POST', '/v1/endpoints/turning/rotate-secret', { signingSecret: own });
    expect(given.body).not.toHaveProperty('signingSecret');
    const repeated = await plane.done('PUT', '/v1/endpoints/turning', { ...endpoint, signingSecret: own });
    expect(repeated.body).toMatchObject({ version: 5, signingSecretCount: 5 });
    await plane.done('POST', '/v1/endpoints/turning/drop-previous-secrets');
    expect(await signingSecrets('turning', 6)).toEqual([own]);
  });

  it('of a source stay when a PUT leaves them out, and are not seen as changed when they are the same', async () => {
    const source = {
      connectionUrl: 'postgresql://capture:hunter2-source@db.example/payments',
      tables: [{ schema: 'public', table: 'payments' }],
    };
    await plane.done('PUT', '/v1/sources/payments', source);
    expect((await plane.done('PUT', '/v1/sources/payments', source)).body.version).toBe(1);
    expect((await plane.done('PUT', '/v1/sources/payments', { tables: source.tables })).body).toEqual({
      id: 'payments',
      version: 1,
      changedAt: expect.any(String),
      slot: 'crossdock_payments',
      publication: 'crossdock_payments',
      tables: source.tables,
      status: 'enabled',
    });
    await eventually(async () => expect(await plane.versions(topic.sources, 'payments')).toEqual([1]));
    const [record] = await plane.records(topic.sources, 'payments');
    expect(plane.sealer.open(record?.json<{ connectionUrl: string }>().connectionUrl ?? '')).toBe(
      source.connectionUrl,
    );
  });

  it('of senders and callers are shown once and kept as hashes', async () => {
    await plane.done('PUT', '/v1/senders/crm', {
      tenantId: 'company-b',
      name: 'CRM',
      eventTypes: ['deal.*'],
    });
    const first = (await plane.done('POST', '/v1/senders/crm/keys')).body;
    const second = (await plane.done('POST', '/v1/senders/crm/keys')).body;
    expect(Object.keys(first).sort()).toEqual(['id', 'key']);
    await plane.done('PUT', `/v1/senders/crm/keys/${String(first.id)}`, { status: 'suspended' });
    await plane.done('PUT', '/v1/senders/crm', {
      tenantId: 'company-b',
      name: 'CRM',
      eventTypes: ['deal.won'],
    });
    const hashes = await eventually(async () => {
      const records = await plane.records(topic.senders, 'crm');
      const last = records.at(-1)?.json<{ version: number; keys: object[] }>();
      expect(last?.version).toBe(5);
      return last?.keys;
    });
    expect(hashes).toEqual([
      { id: second.id, hash: hashApiKey(String(second.key)), status: 'active' },
      { id: first.id, hash: hashApiKey(String(first.key)), status: 'suspended' },
    ]);
    await plane.done('DELETE', `/v1/senders/crm/keys/${String(first.id)}`);
    expect((await plane.done('GET', '/v1/senders/crm')).body.keys).toEqual([
      { id: second.id, status: 'active' },
    ]);
    expect((await plane.call('DELETE', `/v1/senders/crm/keys/${String(first.id)}`)).status).toBe(404);
    const key = (await plane.done('PUT', '/v1/api-keys/billing', { role: 'application', name: 'Billing' }))
      .body.key;
    expect(key).toMatch(/^cdk_billing_/);
    const renamed = await plane.done('PUT', '/v1/api-keys/billing', {
      role: 'application',
      name: 'Invoices',
    });
    expect(renamed.body).not.toHaveProperty('key');
    expect((await plane.done('GET', '/v1/api-keys')).text).not.toMatch(/sha256|hash/);
  });

  /** Guards against secrets in logs, on topics and in the database: whatever the tests above were given or gave. */
  it('are in clear nowhere else', async () => {
    const shown = plane.answers.flatMap(
      (text) => text.match(/whsec_[A-Za-z0-9+/=]+|cdk_[a-z0-9]+_[0-9a-f]{64}/g) ?? [],
    );
    expect(new Set(shown).size).toBeGreaterThan(6);
    expect(new Set(shown).size).toBe(shown.length);
    const names = Object.values(topic).filter((name) => name.startsWith('config.'));
    const records = (await Promise.all(names.map((name) => plane.bus.read(name)))).flat();
    const tables = ['endpoints', 'sources', 'senders', 'api_keys', 'outbox'];
    const rows = await Promise.all(tables.map((table) => plane.query(`SELECT * FROM ${table}`)));
    const everywhere = [
      plane.app.output(),
      JSON.stringify(rows),
      ...records.map(({ bytes }) => String(bytes)),
    ].join('\n');
    for (const secret of [...shown, plane.operatorKey, 'hunter2-source', plane.encryptionKeys])
      expect(everywhere.includes(secret)).toBe(false);
  });
});
