import { rowSessionsOf } from '../backfill/backfill-order.js';
import { isSessionOf } from '../source/client-config.js';
import type { ControlSession } from '../source/control-session.js';
import type { SourceConfig } from '../source/source.js';
import { ok, warning, type Finding } from './finding.js';

interface LimitRow {
  name: string;
  /** Null for none. */
  most: number | null;
  used: number;
}

/**
 * Whether the server has room for every session that the source may open. The one in replication mode has a limit of its own
 * (`max_wal_senders`), but not every version leaves it out of those of role and database.
 */
export async function sessionFindings(session: ControlSession, config: SourceConfig): Promise<Finding[]> {
  const limits = await session.query<LimitRow>(
    `WITH sessions AS (SELECT datid, usesysid FROM pg_stat_activity WHERE datid IS NOT NULL AND pid <> pg_backend_pid()),
          me AS (SELECT oid, rolconnlimit, rolsuper FROM pg_roles WHERE rolname = current_user)
     SELECT 'max_connections of the server' AS name,
            current_setting('max_connections')::int
              - (SELECT coalesce(sum(setting::int), 0)::int FROM pg_settings
                  WHERE NOT me.rolsuper AND name IN ('superuser_reserved_connections', 'reserved_connections')) AS most,
            (SELECT count(*)::int FROM sessions) AS used
       FROM me
     UNION ALL
     SELECT 'the connection limit of the role', CASE WHEN rolconnlimit >= 0 AND NOT rolsuper THEN rolconnlimit END,
            (SELECT count(*)::int FROM sessions WHERE usesysid = me.oid) FROM me
     UNION ALL
     SELECT 'the connection limit of the database', CASE WHEN datconnlimit >= 0 AND NOT rolsuper THEN datconnlimit END,
            (SELECT count(*)::int FROM sessions WHERE datid = d.oid)
       FROM me, pg_database d WHERE d.datname = current_database()`,
  );
  const here = await session.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_stat_activity WHERE application_name LIKE 'crossdock %'`,
  );
  const own = here.filter(({ name }) => isSessionOf(config.id, name)).length;
  const wanted = 2 + rowSessionsOf(config) + (config.outbox?.table?.cleanUp ? 1 : 0);
  const scarce = limits.filter(({ most, used }) => most !== null && most - (used - own) < wanted);
  if (scarce.length === 0) return [ok('connections', `there is room for ${wanted} sessions`)];
  return scarce.map(({ name, most, used }) =>
    warning(
      'connections_scarce',
      `the source opens up to ${wanted} sessions, and ${name} leaves ${Math.max(0, (most ?? 0) - (used - own))} of ${most}`,
      'Raise the limit, or lower rowSessions of the source. Each standby instance needs one more.',
    ),
  );
}
