import { afterEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { eventually } from '@crossdock/testing';
import { inspect } from '../src/preflight/report.js';
import { LocalSource } from './local-source.js';

/** The first block of SQL under a heading of a page. */
function sqlUnder(page: string, heading: string): string {
  const text = readFileSync(new URL(`../../../docs/${page}`, import.meta.url), 'utf8');
  const [, section = ''] = `\n${text}`.split(`\n${heading}\n`);
  const [, sql] = /```sql\n([^]*?)```/.exec(section) ?? [];
  if (sql === undefined) throw new Error(`no SQL under ${heading} of ${page}`);
  return sql;
}

/** What `docs/capture.md` and the page of the outbox tell people to run, run as it stands there but for the names. */
describe('the role that docs/capture.md makes', () => {
  const role = `cdc_least_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(8).toString('hex');
  let source: LocalSource;

  afterEach(async () => {
    await source.stop();
    await source.db.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    await source.close();
  });

  it('captures, reads what is there, and cleans up the outbox, with no more than it needs', async () => {
    const createOutbox =
      sqlUnder('capture-outbox.md', '# Outbox, for people who run PostgreSQL').split('BEGIN;')[0] ?? '';
    source = await LocalSource.create(
      `CREATE TABLE payments (id int PRIMARY KEY, status text); INSERT INTO payments VALUES (42, 'requested'); ${createOutbox}`,
    );
    const { name, url } = source.database;
    const script = sqlUnder('capture.md', '### Role')
      .replaceAll('DATABASE shop', `DATABASE "${name}"`)
      .replaceAll('crossdock_shop', source.slot)
      .replaceAll(/\bcrossdock\b/g, role)
      .replaceAll('…', password);
    await source.db.query(script);
    const own = new URL(url);
    own.username = role;
    own.password = password;
    const declared = {
      tables: [{ schema: 'public', table: 'payments' }],
      outbox: { table: { schema: 'public', table: 'outbox', cleanUp: true } },
      snapshot: 'initial',
    } as const;
    await source.start(own.href, declared as never);
    await eventually(() => expect(source.published).toHaveLength(1));

    await source.db.query(
      sqlUnder('capture-outbox.md', '# Outbox, for people who run PostgreSQL').split(');\n\n')[1] ?? '',
    );
    await eventually(() => expect(source.published).toHaveLength(3));
    await eventually(async () => expect((await source.db.query('SELECT FROM outbox')).rowCount).toBe(0));

    const report = await inspect({
      config: {
        id: 'local',
        version: 1,
        changedAt: new Date().toISOString(),
        connectionUrl: '',
        slot: source.slot,
        publication: source.slot,
        status: 'enabled',
        tls: { mode: 'disable' },
        ...declared,
      } as never,
      connectionUrl: () => own.href,
      recorded: () => source.positions.at(-1),
      claimed: () => undefined,
      instance: 'test',
    });
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.findings.map(({ code }) => code)).not.toContain('role_is_superuser');
  });
});
