import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { payloadViolation } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { ControlPlane, refusedFields, topic } from './control-plane.js';

const connectionUrl = 'postgresql://capture:hidden@db.example/shop';
const tables = [{ schema: 'public', table: 'orders' }];

describe('what a source declares', () => {
  let plane: ControlPlane;
  let ca: string;

  beforeAll(async () => {
    plane = await ControlPlane.start();
    ca = certificate();
  });

  afterAll(() => plane?.close());

  const put = (body: object, id = 'shop') =>
    plane.call('PUT', `/v1/sources/${id}`, { connectionUrl, tables, ...body });

  it('is told to capture as it was given, and shown again', async () => {
    const declared = {
      tables: [{ schema: 'public', table: 'orders', columns: ['id', 'total'], where: 'id > 7' }],
      tls: { mode: 'verify-full', ca },
      snapshot: 'initial',
      rowSessions: 4,
      origin: 'none',
      adoptSlot: true,
      tellTransactions: true,
      outbox: { table: { schema: 'public', table: 'outbox', cleanUp: true }, messagePrefix: 'shop.outbox' },
    };
    expect((await put(declared, 'full')).body).toMatchObject({ version: 1, ...declared });
    expect((await plane.call('GET', '/v1/sources/full')).body).toMatchObject(declared);
    expect((await put(declared, 'full')).body.version).toBe(1);
    await eventually(async () => expect(await plane.versions(topic.sources, 'full')).toEqual([1]));
    const [record] = await plane.records(topic.sources, 'full');
    expect(record?.json()).toMatchObject(declared);
    expect(payloadViolation('SourceChanged', record?.json())).toBeNull();
  });

  it('makes a new version with each part of it alone, and stays absent when it is left out', async () => {
    const changes = [
      {},
      { tls: { mode: 'disable' } },
      { tls: { mode: 'require' } },
      { snapshot: 'initial' },
      { rowSessions: 1 },
      { origin: 'none' },
      { adoptSlot: true },
      { tellTransactions: true },
      { outbox: { messagePrefix: 'shop.outbox' } },
      { tables: [{ ...tables[0], columns: ['id'] }] },
      { tables: [{ ...tables[0], where: 'id > 1' }] },
    ];
    for (const [index, change] of changes.entries())
      expect((await put(change)).body).toMatchObject({ version: index + 1, ...change });
    const { body } = await put({});
    for (const name of [
      'tls',
      'snapshot',
      'rowSessions',
      'origin',
      'adoptSlot',
      'tellTransactions',
      'outbox',
    ])
      expect(body).not.toHaveProperty(name);
    expect(body.tables).toEqual(tables);
  });

  it.each<[string, object, Record<string, string>]>([
    ['a table twice', { tables: [...tables, ...tables] }, { '/tables/1': 'duplicate_table' }],
    [
      'a column twice',
      { tables: [{ ...tables[0], columns: ['id', 'id'] }] },
      { '/tables/0/columns': 'not_unique' },
    ],
    ['no column', { tables: [{ ...tables[0], columns: [] }] }, { '/tables/0/columns': 'wrong_length' }],
    [
      'an empty condition',
      { tables: [{ ...tables[0], where: '' }] },
      { '/tables/0/where': expect.any(String) as never },
    ],
    [
      'a blank condition',
      { tables: [{ ...tables[0], where: ' \n' }] },
      { '/tables/0/where': 'wrong_format' },
    ],
    [
      'an unknown field of a table',
      { tables: [{ ...tables[0], filter: 'x' }] },
      { '/tables/0/filter': 'unknown_field' },
    ],
    ['an unknown TLS mode', { tls: { mode: 'prefer' } }, { '/tls/mode': 'not_a_choice' }],
    ['TLS without a mode', { tls: {} }, { '/tls/mode': 'required' }],
    [
      'a ca that is none',
      { tls: { mode: 'verify-full', ca: 'trust me' } },
      { '/tls/ca': 'ca_not_certificates' },
    ],
    [
      'a ca in an envelope only',
      { tls: { mode: 'verify-full', ca: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' } },
      { '/tls/ca': 'ca_not_certificates' },
    ],
    ['an unknown snapshot', { snapshot: 'always' }, { '/snapshot': 'not_a_choice' }],
    ['no session for rows', { rowSessions: 0 }, { '/rowSessions': 'too_small' }],
    ['an unknown origin', { origin: 'local' }, { '/origin': 'not_a_choice' }],
    ['an adoption that is no answer', { adoptSlot: 'yes' }, { '/adoptSlot': 'wrong_type' }],
    ['transactions told otherwise', { tellTransactions: 1 }, { '/tellTransactions': 'wrong_type' }],
    ['an outbox of nothing', { outbox: {} }, { '/outbox': 'required' }],
    [
      'an outbox table that is captured, too',
      { outbox: { table: { schema: 'public', table: 'orders', cleanUp: true } } },
      { '/outbox/table': 'outbox_table_captured' },
    ],
    [
      'an outbox table with a clean-up that is no answer',
      { outbox: { table: { schema: 'public', table: 'outbox', cleanUp: 'yes' } } },
      { '/outbox/table/cleanUp': 'wrong_type' },
    ],
    [
      "a prefix of Crossdock's own messages",
      { outbox: { messagePrefix: 'crossdock.heartbeat' } },
      { '/outbox/messagePrefix': 'reserved_prefix' },
    ],
  ])('is refused with %s', async (_what, body, errors) => {
    const answer = await put(body, 'refused');
    expect([answer.status, refusedFields(answer)]).toEqual([422, errors]);
  });

  it('is refused with a ca beside a mode that does not use it, or with a private key in it', async () => {
    expect(refusedFields(await put({ tls: { mode: 'require', ca } }))).toEqual({ '/tls/ca': 'ca_not_used' });
    const key = '-----BEGIN PRIVATE KEY-----\nhunter2private\n-----END PRIVATE KEY-----\n';
    const answer = await put({ tls: { mode: 'verify-full', ca: `${ca}${key}` } });
    expect(refusedFields(answer)).toEqual({ '/tls/ca': 'ca_not_certificates' });
    expect(answer.text).not.toContain('hunter2');
    expect((await put({ tls: { mode: 'verify-full', ca: `# ours\n${ca}\n# twice\n${ca}` } })).status).toBe(
      200,
    );
  });

  it('is refused with the slot or the publication of another source of the same database', async () => {
    const mine = { connectionUrl: 'postgresql://capture:hidden@shared.example/shop' };
    const names = { slot: 'crossdock_one', publication: 'crossdock_one' };
    expect((await put({ ...mine, ...names }, 'one')).status).toBe(201);
    const both = { ...mine, connectionUrl: 'postgresql://other:hidden@SHARED.example:5432/shop', ...names };
    const answer = await put(both, 'two');
    expect([answer.status, answer.body.code, refusedFields(answer)]).toEqual([
      409,
      'in_use',
      { '/slot': 'used_by_another_source', '/publication': 'used_by_another_source' },
    ]);
    expect(answer.text).toContain('Source one uses the slot crossdock_one of the same server');
    expect((await plane.call('GET', '/v1/sources/two')).status).toBe(404);

    expect((await put(mine, 'two')).body).toMatchObject({ slot: 'crossdock_two' });
    const moved = await put({ ...mine, publication: names.publication }, 'two');
    expect([moved.status, refusedFields(moved)]).toEqual([409, { '/publication': 'used_by_another_source' }]);
    expect((await put({ ...mine, ...names, status: 'disabled' }, 'one')).status).toBe(200);
    const elsewhere = { connectionUrl: 'postgresql://capture:hidden@elsewhere.example/shop', ...names };
    expect((await put(elsewhere, 'three')).status).toBe(201);
    expect(refusedFields(await put(both, 'three'))).toEqual({
      '/slot': 'used_by_another_source',
      '/publication': 'used_by_another_source',
    });
  });

  it.each([
    'sslmode=require',
    'sslmode=no-verify',
    'sslrootcert=/etc/passwd',
    'ssl=0',
    'host=elsewhere.example',
  ])('is refused with %s in the URL, which would weaken or lead around it', async (parameter) => {
    const answer = await put({ connectionUrl: `${connectionUrl}?${parameter}` });
    expect(refusedFields(answer)).toEqual({ '/connectionUrl': 'url_parameter_not_allowed' });
    expect(answer.text).toContain('Only the parameter options is allowed');
    expect(answer.text).not.toContain('hidden');
  });

  it('is refused without an echo of a password that has a question mark in it', async () => {
    const unencoded = 'postgresql://capture:12/pass?cretly=1&cretword@db.example/shop';
    const answer = await put({ connectionUrl: unencoded });
    expect(refusedFields(answer)).toEqual({ '/connectionUrl': 'url_parameter_not_allowed' });
    expect(answer.text).not.toMatch(/cret|capture:12|db\.example/);
  });

  it('takes options in the URL, and no broken escape', async () => {
    expect((await put({ connectionUrl: `${connectionUrl}?options=-c%20work_mem%3D8MB` })).status).toBe(200);
    expect(refusedFields(await put({ connectionUrl: 'postgresql://a:%ZZ@db.example/shop' }))).toEqual({
      '/connectionUrl': 'url_not_valid',
    });
  });
});

function certificate(): string {
  const arguments_ = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  return execFileSync('openssl', [...arguments_, '-subj', '/CN=Test', '-keyout', '/dev/null'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
