import type { ControlSession } from '../source/control-session.js';
import { missesVersion } from '../source/preflight.js';
import type { SourceConfig } from '../source/source.js';
import { error, ok, warning, type Finding } from './finding.js';
import { stoppedFinding } from './stopped-finding.js';

interface ServerRow {
  version: number;
  name: string;
  wal: string;
  standby: boolean;
  encoding: string;
  slots: number;
  max_slots: number;
  has_slot: boolean;
  senders: number;
  max_senders: number;
  keep_mb: number;
  /** PostgreSQL 18 and later, with its unit. */
  idle_timeout: string | null;
}

/** What the server is set to, before anything of the source is looked at. */
export async function serverFindings(session: ControlSession, config: SourceConfig): Promise<Finding[]> {
  const [row] = await session.query<ServerRow>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name,
            current_setting('wal_level') AS wal, pg_is_in_recovery() AS standby,
            current_setting('server_encoding') AS encoding,
            (SELECT count(*)::int FROM pg_replication_slots) AS slots,
            current_setting('max_replication_slots')::int AS max_slots,
            EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = $1) AS has_slot,
            (SELECT count(*)::int FROM pg_stat_get_wal_senders()) AS senders,
            current_setting('max_wal_senders')::int AS max_senders,
            (SELECT setting::int FROM pg_settings WHERE name = 'max_slot_wal_keep_size') AS keep_mb,
            (SELECT setting || unit FROM pg_settings
              WHERE name = 'idle_replication_slot_timeout' AND setting <> '0') AS idle_timeout`,
    [config.slot],
  );
  if (!row) return [];
  return [
    version(row, config),
    row.wal === 'logical'
      ? ok('wal_level', 'logical')
      : stoppedFinding('wal_level_insufficient', `wal_level is ${row.wal}`),
    row.standby
      ? stoppedFinding('server_is_standby', 'the server is in recovery')
      : ok('server_role', 'primary'),
    encoding(row.encoding),
    slots(row),
    senders(row),
    kept(row.keep_mb),
    ...idle(row.idle_timeout),
  ];
}

/**
 * The first minor version of each major one, by `server_version_num`, whose decoding learns of a changed publication also where a transaction
 * that wrote to the table is open at that moment (release notes of 17.5, and of 17.6 for what that mended). Before, it may go on to
 * leave out the table's changes, also those of later transactions.
 */
const learnsSince = [140_019, 150_014, 160_010, 170_006];

/** @returns the version from which on nothing is to be feared; null where the server is of it */
export function outdatedBy(version: number): string | null {
  const since = learnsSince.find((each) => Math.floor(each / 10_000) === Math.floor(version / 10_000));
  return since !== undefined && version < since ? `${Math.floor(since / 10_000)}.${since % 10_000}` : null;
}

function version({ version: number, name }: ServerRow, config: SourceConfig): Finding {
  const tooOld = missesVersion(number, config);
  if (tooOld) return stoppedFinding('server_too_old', tooOld);
  const since = outdatedBy(number);
  if (since === null) return ok('server_version', `PostgreSQL ${name}`);
  return warning(
    'server_outdated',
    `PostgreSQL ${name}: before ${since} changes of a table can be lost that is added while a transaction which wrote to it is open`,
    `Update the server to ${since} or later. Until then add tables, and change their columns and conditions, while nobody writes to them.`,
  );
}

function encoding(name: string): Finding {
  if (name === 'UTF8') return ok('encoding', name);
  if (name === 'SQL_ASCII') return stoppedFinding('encoding_unsuitable', 'the database is SQL_ASCII');
  return warning(
    'encoding_converted',
    `the database is ${name}: columns are converted to UTF8, the contents of logical messages are not`,
    'Write only ASCII to logical messages, or move to a database in UTF8.',
  );
}

function slots({ slots: used, max_slots: max, has_slot: has }: ServerRow): Finding {
  const detail = `${used} of ${max} replication slots are used`;
  if (has || used < max) return ok('replication_slots', detail);
  const wayOut = 'Raise max_replication_slots and restart the server, or drop a slot that nobody needs.';
  return error('replication_slots_exhausted', detail, wayOut);
}

function senders({ senders: used, max_senders: max }: ServerRow): Finding {
  const detail = `${used} of ${max} senders of the log are busy`;
  if (used < max) return ok('wal_senders', detail);
  const wayOut =
    'Raise max_wal_senders and restart the server; every source needs one, and one more for a take-over.';
  return error('wal_senders_exhausted', detail, wayOut);
}

function kept(megabytes: number): Finding {
  if (megabytes >= 0) return ok('wal_kept', `at most ${megabytes} MB of log are kept for a slot`);
  return warning(
    'wal_unbounded',
    'max_slot_wal_keep_size is unlimited: while the source is not read, the log can fill the disk of the server',
    'Set max_slot_wal_keep_size to what the disk can spare. Beyond it the slot is lost, not the server.',
  );
}

function idle(timeout: string | null): Finding[] {
  if (timeout === null) return [];
  const detail = `idle_replication_slot_timeout is ${timeout}: a source that is not read for so long loses its slot`;
  return [warning('slot_timeout', detail, 'Set it to 0, or longer than any outage or pause of the source.')];
}
