import { BrokenRecord } from '@crossdock/kafka';
import { isPoolerFault } from './pooler.js';
import { isTlsFault } from './tls-fault.js';

/**
 * What a source can be in, as it is named in logs, metrics, readiness and `GET /v1/sources`.
 *
 * `connecting`, `standby` (another instance reads), `preparing`, `streaming`, `reconnecting` take care of themselves.
 * Every other state needs a person: the source stands still and says why and what the way out is. `slot_busy` and
 * `publication_shared` may pass without one.
 */
export const passingStates = ['connecting', 'standby', 'preparing', 'streaming', 'reconnecting'] as const;
export const stoppedStates = [
  'foreign_system',
  'timeline_changed',
  'slot_missing',
  'slot_moved',
  'slot_invalidated',
  'slot_unsuitable',
  'slot_foreign',
  'slot_busy',
  'publication_missing',
  'publication_shared',
  'replica_identity_missing',
  'table_missing',
  'table_unlogged',
  'columns_invalid',
  'filter_invalid',
  'publication_unsuitable',
  'wal_level_insufficient',
  'server_too_old',
  'server_is_standby',
  'privilege_missing',
  'authentication_failed',
  'tls_failed',
  'pooler_in_front',
  'encoding_unsuitable',
  'records_refused',
  'configuration_invalid',
] as const;

export type StoppedState = (typeof stoppedStates)[number];
export type SourceStateName = (typeof passingStates)[number] | StoppedState;

const newSlot =
  'Give the source another slot name: capture then starts anew from that moment, and what was committed since the last ' +
  'recorded position must be brought over by hand.';

/** What a person can do in each state. */
export const wayOut: Readonly<Record<StoppedState, string>> = {
  foreign_system: `The address now leads to another PostgreSQL system (restored, cloned or replaced). Correct the connection URL, or: ${newSlot}`,
  timeline_changed: `The server was promoted or restored to a point in time, and what was captured before it left the recorded timeline, or the slot, did not come with it. ${newSlot}`,
  slot_missing: `The slot was dropped, and the log it held is gone. ${newSlot}`,
  slot_moved: `The slot stands further than was ever confirmed: someone else read from it or created it again. ${newSlot}`,
  slot_invalidated: `The server gave up the slot, and the log it held is gone (see max_slot_wal_keep_size and idle_replication_slot_timeout). ${newSlot}`,
  slot_unsuitable: 'A slot of this name belongs to something else. Give the source another slot name.',
  slot_foreign:
    'There is a slot of this name, and no record that Crossdock made it: somebody else may use it, who would lose whatever is confirmed to ' +
    'it. So it is not read, and whoever reads it is left alone. Give the source another slot name. Or drop the slot, if nobody needs it ' +
    '(SELECT pg_drop_replication_slot(…)): it is then made anew. Or, if it is the slot of this source and the records were lost, ' +
    'set adoptSlot of the source: capture goes on from where the slot stands.',
  slot_busy:
    'A session that is not of this source reads the slot or holds its lock; the detail names it. The source goes on by itself once that ' +
    'has ended. Stop what reads there, or give the source another slot name.',
  publication_missing:
    'The publication, or a captured table of it, was taken away after capture had begun (a table that is dropped and created ' +
    'again is another one; adding it again does not bring back what was committed meanwhile), and what was committed to it ' +
    'while it was away is lost to capture: bring it over by hand. A table: disable its mappings, take it out of the source, wait until ' +
    `the source streams, add it again, and enable them. The only table, or the whole publication: ${newSlot}`,
  publication_shared:
    'Another source uses the publication of this name in the same database; the detail names its session. The source goes on by itself once ' +
    'that one uses it no more. Give one of the two a publication of its own; if that one captures already, another slot name with it.',
  replica_identity_missing:
    'Publishing the table would make its updates and deletes fail. Give it a primary key, or ALTER TABLE … REPLICA IDENTITY FULL.',
  table_missing: 'Create the table, or take it out of the source.',
  table_unlogged:
    'Changes of an unlogged or temporary table are not in the log. ALTER TABLE … SET LOGGED, or take it out of the source.',
  columns_invalid:
    "Correct the table's columns in the source: they must exist and hold the replica identity, or the application's updates and " +
    'deletes would fail. With REPLICA IDENTITY FULL leave columns out.',
  filter_invalid:
    "Correct the table's where in the source. It may use columns of the replica identity, constants and immutable built-in " +
    "functions and operators; with other columns the application's updates and deletes would fail (REPLICA IDENTITY FULL allows all columns).",
  publication_unsuitable:
    'The publication is not as the source declares, and cannot be made so by this role or at all. Let its owner change it, let the ' +
    'source declare what it publishes, or give the source another publication and slot name. Where operations were taken out ' +
    'after capture had begun, what was committed of them meanwhile is lost to capture: bring it over by hand.',
  wal_level_insufficient: "Set wal_level = 'logical' on the server and restart it.",
  server_too_old:
    'PostgreSQL 14 or later is needed; 15 where tables are partitioned or declare columns or where; 16 for origin none. Leave these out ' +
    '(partitions may be declared one by one, under their own names), or upgrade the server.',
  server_is_standby:
    'Let the connection URL lead to the primary server. A standby that is promoted is taken up by itself.',
  privilege_missing:
    'The role needs REPLICATION, CREATE on the database and ownership of the tables; or create the publication by hand.',
  authentication_failed: "Correct the role or password in the source's connection URL, or pg_hba.conf.",
  tls_failed:
    "Nothing was sent over the connection. Give the server a certificate for the name in the connection URL, from an authority that is well known or in the source's tls.ca; " +
    "or set the source's tls.mode: require encrypts without verifying whom one speaks to, disable does not even encrypt.",
  pooler_in_front:
    'Let the connection URL lead to the server itself: logical replication and the lock that makes one reader the only one need sessions ' +
    'of their own, which a connection pooler (PgBouncer and the like) does not give.',
  encoding_unsuitable:
    'The text of a SQL_ASCII database has no known encoding. Move it to a database in UTF8.',
  records_refused:
    'The brokers do not take a record, and nothing behind it is confirmed; the detail says why. Where it is too large for its topic, give the ' +
    'topic the max.message.bytes of the contract again (8388608 for row changes). The source goes on by itself once the record is taken.',
  configuration_invalid: 'Correct the source in the control plane.',
};

/** The source cannot go on by itself. */
export class SourceStopped extends Error {
  override readonly name = 'SourceStopped';

  constructor(
    readonly state: StoppedState,
    /** What was found, for a person to read; never a secret. */
    readonly detail: string,
  ) {
    super(`${state}: ${detail}`);
  }

  get wayOut(): string {
    return wayOut[this.state];
  }
}

export type SourceFault =
  | { kind: 'stopped'; stopped: SourceStopped }
  /** A network, a restart, anything unknown: connect again. */
  | { kind: 'passing'; detail: string };

/** It is the same at the next try, until somebody mends the topic. */
export function refusedBy({ message }: BrokenRecord): SourceStopped {
  return new SourceStopped('records_refused', message);
}

/** What an error means for the source. The codes are SQLSTATEs (PostgreSQL manual, appendix A). Unknown means: again. */
export function faultOf(error: unknown): SourceFault {
  if (error instanceof SourceStopped) return { kind: 'stopped', stopped: error };
  if (error instanceof BrokenRecord) return { kind: 'stopped', stopped: refusedBy(error) };
  const { code, message } = error as { code?: string; message?: string };
  const detail = `${code ? `${code} ` : ''}${message ?? String(error)}`;
  const stopped = (state: StoppedState): SourceFault => ({
    kind: 'stopped',
    stopped: new SourceStopped(state, detail),
  });
  if (isTlsFault(error)) return stopped('tls_failed');
  if (isPoolerFault(error)) return stopped('pooler_in_front');
  if (code === '55006') return stopped('slot_busy');
  if (code === '55000') return stopped('slot_invalidated');
  if (code === '42501') return stopped('privilege_missing');
  if (code === '3D000') return stopped('configuration_invalid');
  if (code?.startsWith('28')) return stopped('authentication_failed');
  return { kind: 'passing', detail };
}
