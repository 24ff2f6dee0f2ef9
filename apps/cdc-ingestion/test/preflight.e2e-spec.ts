import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually, openSession, type RunningApp } from '@crossdock/testing';
import { Capture } from './capture-fixture.js';
import { OwnPostgres } from './own-postgres.js';
import { Pooler } from './pooler.js';
import { itSince, serverVersion } from './server-version.js';

jest.setTimeout(120_000);

interface Finding {
  code: string;
  severity: string;
  detail: string;
  wayOut?: string;
}

const schema = `
  CREATE TABLE t (id int PRIMARY KEY, v int, photo oid);
  CREATE TABLE outbox (id int PRIMARY KEY, event_type text, tenant_id text, data jsonb);
  CREATE TABLE bare (a int);
  CREATE UNLOGGED TABLE fleeting (id int PRIMARY KEY);
  CREATE TABLE whole (a int);
  ALTER TABLE whole REPLICA IDENTITY FULL;
  CREATE TABLE private (id int PRIMARY KEY);
  ALTER TABLE private ENABLE ROW LEVEL SECURITY`;

const tables = (...names: string[]) => names.map((table) => ({ schema: 'public', table })) as never;

describe('the pre-flight report', () => {
  let server: OwnPostgres;
  let capture: Capture;
  let app: RunningApp;
  const reader = 'reader';

  beforeAll(async () => {
    server = await OwnPostgres.create();
    capture = await Capture.create({
      tables: ['t'],
      schema: `${schema}; CREATE ROLE ${reader} LOGIN`,
      databaseUrl: server.url,
      source: { status: 'disabled' },
    });
    app = await capture.start();
    await app.ready();
  });

  afterAll(async () => {
    await capture?.close();
    await server?.remove();
  });

  type Declared = NonNullable<Parameters<Capture['configure']>[0]>;

  async function report(declared?: Declared): Promise<{ severity: string; findings: Finding[] }> {
    if (declared) await capture.configure(declared);
    return eventually(async () => {
      const answer = await fetch(`${app.url}/v1/sources/shop/preflight`);
      expect(answer.status).toBe(200);
      const found = (await answer.json()) as { version: number; severity: string; findings: Finding[] };
      expect(found.version).toBe(capture.configuredVersion);
      return found;
    });
  }

  const asReader = () => server.url.replace('postgres@', `${reader}@`);
  const codes = (findings: Finding[], severity: string) =>
    findings.filter((finding) => finding.severity === severity).map(({ code }) => code);

  it('is for sources that there are', async () => {
    const answer = await fetch(`${app.url}/v1/sources/nowhere/preflight`);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'not_found']);
  });

  it('tells of a disabled source what is there, what is too much, and changes nothing', async () => {
    const { severity, findings } = await report();
    expect(codes(findings, 'error')).toEqual([]);
    expect(severity).toBe('warning');
    expect(codes(findings, 'warning').sort()).toEqual(['role_is_superuser', 'tls_disabled']);
    expect(codes(findings, 'ok')).toEqual(
      expect.arrayContaining([
        'server_version',
        'wal_level',
        'encoding',
        'replication',
        'table',
        'publication',
        'slot',
      ]),
    );
    expect(findings.filter(({ severity: how, wayOut }) => how !== 'ok' && !wayOut)).toEqual([]);
    const { rows } = await capture.db.query(
      'SELECT FROM pg_publication UNION ALL SELECT FROM pg_replication_slots',
    );
    expect(rows).toEqual([]);
  });

  it('names privileges that are missing', async () => {
    const outbox = { table: { schema: 'public', table: 'outbox', cleanUp: true } };
    const { findings } = await report({ url: asReader(), source: { snapshot: 'initial', outbox } });
    expect(codes(findings, 'error').sort()).toEqual([
      'clean_up_privilege_missing',
      'privilege_missing',
      'privilege_missing',
      'select_missing',
    ]);
    expect(findings).toContainEqual(
      expect.objectContaining({ detail: expect.stringMatching(/REPLICATION|replication/) }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        detail: 'reader has not CREATE in the database and ownership of public.t, public.outbox',
      }),
    );
  });

  it('is content with the least, and names what is more', async () => {
    const { db, slot } = capture;
    const columns = serverVersion >= 15 ? ['id', 'v'] : undefined;
    const list = columns ? `(${columns.join()})` : '';
    await db.query(`ALTER ROLE ${reader} REPLICATION; GRANT SELECT ${list} ON t TO ${reader}`);
    await db.query(`CREATE PUBLICATION ${slot} FOR TABLE t ${list}`);
    const declared = [{ schema: 'public', table: 't', ...(columns ? { columns } : {}) }] as never;
    const { findings } = await report({ url: asReader(), source: { snapshot: 'initial', tables: declared } });
    expect(codes(findings, 'error')).toEqual([]);
    expect(codes(findings, 'ok')).toContain('role');
    expect(codes(findings, 'warning').sort()).toEqual(['publication_not_owned', 'tls_disabled']);
    await db.query(
      `ALTER ROLE ${reader} BYPASSRLS CREATEDB CREATEROLE; GRANT UPDATE, TRUNCATE ON t TO ${reader}`,
    );
    const much = (await report()).findings;
    expect(much).toContainEqual(
      expect.objectContaining({
        code: 'role_has_attributes',
        detail: expect.stringContaining('BYPASSRLS, CREATEROLE, CREATEDB'),
      }),
    );
    expect(much).toContainEqual(
      expect.objectContaining({
        code: 'role_may_write',
        detail: expect.stringContaining('public.t (UPDATE, TRUNCATE)'),
      }),
    );
    await db.query(`ALTER ROLE ${reader} NOBYPASSRLS NOCREATEDB NOCREATEROLE; DROP PUBLICATION ${slot}`);
  });

  it('warns where there is no room for all sessions that the source may open', async () => {
    const scarce = async (rowSessions: number): Promise<Finding | undefined> => {
      const { findings } = await report({ url: asReader(), source: { rowSessions } });
      return findings.find(({ code }) => code === 'connections_scarce');
    };
    await capture.db.query(`ALTER ROLE ${reader} CONNECTION LIMIT 5`);
    expect(await scarce(1)).toBeUndefined();
    expect((await scarce(4))?.detail).toMatch(
      /^the source opens up to 6 sessions, and the connection limit of the role leaves [45] of 5$/,
    );
    await capture.db.query(`ALTER ROLE ${reader} CONNECTION LIMIT -1`);
  });

  it('tells which operations will be published, and which its role cannot have published', async () => {
    const { db, slot } = capture;
    await db.query(`CREATE PUBLICATION ${slot} FOR TABLE t WITH (publish = 'insert')`);
    const owned = (await report({})).findings;
    expect(owned).toContainEqual(
      expect.objectContaining({
        code: 'publication',
        severity: 'ok',
        detail: `${slot}: update, delete, truncate will be published`,
      }),
    );
    const foreign = (await report({ url: asReader() })).findings;
    expect(foreign).toContainEqual(
      expect.objectContaining({
        code: 'publication_unsuitable',
        detail: expect.stringMatching(
          /does not publish update, delete, truncate and belongs to another role/,
        ),
      }),
    );
    await db.query(`DROP PUBLICATION ${slot}`);
  });

  it('tells table by table what does not fit', async () => {
    await capture.db.query('SELECT lo_create(0)');
    const { findings } = await report({
      source: { tables: tables('t', 'bare', 'fleeting', 'whole', 'private', 'nowhere') },
    });
    const by = (code: string) =>
      findings.filter((finding) => finding.code === code).map(({ detail }) => detail);
    expect(by('replica_identity_missing')).toEqual(['public.bare']);
    expect(by('table_unlogged')).toEqual(['public.fleeting']);
    expect(by('table_missing')).toEqual(['public.nowhere']);
    expect(by('key_missing')[0]).toContain('public.whole');
    expect(by('row_security_not_applied')[0]).toContain('public.private');
    expect(by('large_objects')[0]).toContain('public.t.photo');
    await capture.db.query(`GRANT SELECT ON private TO ${reader}`);
    const hidden = await report({
      url: asReader(),
      source: { snapshot: 'initial', tables: tables('private') },
    });
    expect(codes(hidden.findings, 'error')).toContain('row_security_hides_rows');
    const shaped = await report({ source: { tables: [{ schema: 'public', table: 't', where: 'v > 1' }] } });
    const tooOld = serverVersion >= 15 ? [] : ['server_too_old'];
    expect(codes(shaped.findings, 'error')).toEqual([...tooOld, 'filter_invalid']);
  });

  itSince(15)('tells what of partitions does not come as their table says', async () => {
    await capture.db.query(`
      CREATE TABLE parted (id int PRIMARY KEY) PARTITION BY RANGE (id);
      CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (0) TO (100);
      ALTER TABLE parted REPLICA IDENTITY FULL`);
    const found = async (): Promise<[string, string][]> => {
      const { findings } = await report({ source: { tables: tables('parted') } });
      return findings
        .filter(({ code, severity }) => code.startsWith('partition') && severity === 'warning')
        .map(({ code, detail }) => [code, detail]);
    };
    const untold = ['partitions_untold', expect.stringMatching(/^public\.parted is partitioned/)];
    expect(await found()).toEqual([
      ['partition_identities_differ', expect.stringMatching(/^public\.parted: .* than the table: parted_1$/)],
      untold,
    ]);
    await capture.db.query('ALTER TABLE parted_1 REPLICA IDENTITY FULL');
    expect(await found()).toEqual([untold]);
    await capture.db.query('DROP TABLE parted');
  });

  it('names transactions that would hold up the slot', async () => {
    const other = await openSession(server.url, { application_name: 'forgotten' });
    try {
      await other.query('BEGIN; INSERT INTO t VALUES (100)');
      const finding = await eventually(async () => {
        const { findings } = await report({ source: { status: 'disabled' } });
        const found = findings.find(({ code }) => code === 'old_transaction');
        if (!found) throw new Error('not yet old');
        return found;
      });
      expect(finding).toMatchObject({
        severity: 'warning',
        detail: expect.stringMatching(/\(forgotten, idle in transaction\)/),
        wayOut: expect.stringContaining('pg_terminate_backend('),
      });
    } finally {
      await other.end();
    }
  });

  it('can be asked for while the source streams, and sees how its slot is', async () => {
    await capture.configure({ source: { status: 'enabled' } });
    await capture.streaming(app);
    const { findings } = await report();
    expect(codes(findings, 'error')).toEqual([]);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'slot', detail: expect.stringContaining('read by crossdock shop') }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'publication',
        detail: expect.stringContaining('publishes what the source declares'),
      }),
    );
    expect((await capture.status(app))?.state).toBe('streaming');
    await capture.configure({ source: { status: 'disabled' } });
    await eventually(async () => expect(await capture.status(app)).toBeUndefined());
    await eventually(async () => expect((await capture.slotRow())?.active).toBe(false));
    await capture.db.query('SELECT pg_drop_replication_slot($1)', [capture.slot]);
    expect(codes((await report()).findings, 'error')).toEqual(['slot_missing']);
  });

  it('tells whose slot is there, and who reads it', async () => {
    const { db } = capture;
    const slot = `${capture.slot}_theirs`;
    await db.query(`SELECT pg_create_logical_replication_slot($1, 'pgoutput')`, [slot]);
    const theirs = (await report({ slot, source: { status: 'disabled' } })).findings;
    expect(codes(theirs, 'error')).toEqual(['slot_foreign']);
    const adopt = { slot, source: { status: 'disabled', adoptSlot: true } } as const;
    expect(codes((await report(adopt)).findings, 'error')).toEqual([]);
    const reader = await capture.readAs('another consumer', slot);
    expect((await report()).findings).toContainEqual(
      expect.objectContaining({ code: 'slot_busy', detail: expect.stringContaining('(another consumer)') }),
    );
    await reader.close();
    await eventually(() => db.query('SELECT pg_drop_replication_slot($1)', [slot]));
  });

  it.each(['refuses', 'drops'] as const)(
    'names a pooler in front that %s what it does not know',
    async (options) => {
      const pooler = await Pooler.start(server.url, options);
      try {
        const { findings } = await report({ url: pooler.url, slot: `${capture.slot}_${options}` });
        expect(findings).toEqual([
          expect.objectContaining({
            code: 'pooler_in_front',
            severity: 'error',
            wayOut: expect.stringContaining('PgBouncer'),
          }),
        ]);
        await capture.configure({
          url: pooler.url,
          slot: `${capture.slot}_${options}`,
          source: { status: 'enabled' },
        });
        await capture.inState(app, 'pooler_in_front');
        if (options === 'drops') expect(pooler.said).toContain('current_setting');
        // Whoever has the pooler's session next would have them, too.
        expect(pooler.said).not.toContain('idle_session_timeout');
        await capture.configure({ slot: `${capture.slot}_${options}`, source: { status: 'enabled' } });
        await capture.streaming(app);
        await capture.configure({ source: { status: 'disabled' } });
      } finally {
        await pooler.close();
      }
    },
  );

  it('tells what keeps it from looking at all', async () => {
    const closed = await report({ url: 'postgresql://nobody@127.0.0.1:1/nothing' });
    expect(codes(closed.findings, 'error')).toEqual(['not_reachable']);
    const url = `${server.url.replace('postgres@', 'postgres:hunter2@')}_not_there`;
    const nowhere = await report({ url });
    expect(codes(nowhere.findings, 'error')).toEqual(['configuration_invalid']);
    expect(JSON.stringify(nowhere)).not.toContain('hunter2');
  });

  it('names settings of the server that do not do', async () => {
    const other = await OwnPostgres.create([
      'wal_level=replica',
      'max_replication_slots=1',
      'max_slot_wal_keep_size=-1',
      'max_prepared_transactions=2',
    ]);
    const client = await openSession(other.url);
    try {
      await client.query(`SELECT pg_create_physical_replication_slot('another')`);
      await client.query(
        `CREATE TABLE t (id int PRIMARY KEY); COMMIT; BEGIN; INSERT INTO t VALUES (1); PREPARE TRANSACTION 'left'`,
      );
      await client.query(`CREATE DATABASE ascii ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0`);
      const slot = `${capture.slot}_other`;
      const { findings } = await report({ url: other.url, slot });
      expect(codes(findings, 'error').sort()).toEqual([
        'replication_slots_exhausted',
        'wal_level_insufficient',
      ]);
      expect(codes(findings, 'warning')).toEqual(
        expect.arrayContaining(['wal_unbounded', 'prepared_transaction']),
      );
      const ascii = await report({ url: other.url.replace(/postgres$/, 'ascii'), slot });
      expect(codes(ascii.findings, 'error')).toContain('encoding_unsuitable');
    } finally {
      await client.end();
      await other.remove();
    }
  });
});
