import type { ControlSession } from './control-session.js';
import { SourceStopped } from './source-fault.js';

const operations = ['insert', 'update', 'delete', 'truncate'] as const;

export const allOperations = operations.join(', ');

/** What a publication leaves out, in words of PostgreSQL; nothing where there is no such publication. */
export async function missingOperations(session: ControlSession, publication: string): Promise<string[]> {
  const [row] = await session.query<{ published: boolean[] }>(
    `SELECT ARRAY[pubinsert, pubupdate, pubdelete, pubtruncate] AS published
       FROM pg_publication WHERE pubname = $1`,
    [publication],
  );
  return row ? operations.filter((_, index) => !row.published[index]) : [];
}

/**
 * For a publication that is captured: what is committed of an operation while it is not published is not decoded later, either.
 * So it is not put back by us; a person is to know.
 *
 * @throws SourceStopped
 */
export async function refuseMissingOperations(session: ControlSession, publication: string): Promise<void> {
  const missing = await missingOperations(session, publication);
  if (missing.length > 0) throw withoutOperations(publication, missing, 'any more');
}

/** @param why of the kind that follows "does not publish insert" */
export function withoutOperations(publication: string, missing: readonly string[], why = ''): SourceStopped {
  return new SourceStopped(
    'publication_unsuitable',
    `${publication} does not publish ${missing.join(', ')} ${why}`.trim() +
      `: ALTER PUBLICATION ${publication} SET (publish = '${allOperations}')`,
  );
}
