import { isSessionOf } from './client-config.js';
import type { ControlSession } from './control-session.js';
import { told, type ServerSession } from './server-session.js';
import type { SourceConfig } from './source.js';
import { SourceStopped } from './source-fault.js';

/**
 * The advisory locks that the session of a reader holds: one makes it the only reader of its slot, the other makes its source the
 * only one that uses its publication. Two sources would each bring it to their own tables.
 */
interface ReaderLock {
  name: string;
  /** Another source holds it. */
  refused: (holder: ServerSession) => SourceStopped;
}

function locksOf({ slot, publication }: SourceConfig): ReaderLock[] {
  return [
    {
      name: `crossdock:source:${slot}`,
      refused: (holder) => new SourceStopped('slot_busy', `the lock of ${slot} is held by ${told(holder)}`),
    },
    {
      name: publicationLock(publication),
      refused: (holder) =>
        new SourceStopped('publication_shared', `${publication} is used by ${told(holder)}`),
    },
  ];
}

export const publicationLock = (publication: string): string => `crossdock:publication:${publication}`;

/**
 * Takes the locks of the source's reader. They are held until the session ends, also the first of them where the second is not
 * to be had yet.
 *
 * @returns the one that another session holds; null when all are taken
 */
export async function takeLocks(control: ControlSession, config: SourceConfig): Promise<ReaderLock | null> {
  for (const lock of locksOf(config)) if (!(await control.tryLock(lock.name))) return lock;
  return null;
}

/**
 * Waiting is for the instances of one source.
 *
 * @throws SourceStopped where the lock is held by a session of anybody else
 */
export async function refuseOthers(
  control: ControlSession,
  lock: ReaderLock,
  sourceId: string,
): Promise<void> {
  const holder = await holderOf(control, lock.name);
  if (holder && !isSessionOf(sourceId, holder.applicationName)) throw lock.refused(holder);
}

/**
 * Who holds the lock of this name in this database; null for nobody, and for a session that begins or ends between the views:
 * they are not of one moment.
 */
export async function holderOf(session: ControlSession, lock: string): Promise<ServerSession | null> {
  const [holder] = await session.query<ServerSession>(
    `SELECT l.pid, coalesce(a.application_name, '') AS "applicationName"
       FROM pg_locks l JOIN pg_database d ON d.oid = l.database
       JOIN pg_stat_activity a ON a.pid = l.pid
      WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted AND d.datname = current_database()
        AND (l.classid::bigint << 32) | l.objid::bigint = hashtextextended($1, 0)`,
    [lock],
  );
  return holder ?? null;
}
