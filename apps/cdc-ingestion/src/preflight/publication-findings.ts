import type { ControlSession } from '../source/control-session.js';
import { planPublication, type CapturedTables } from '../source/publication.js';
import { capturedTables } from '../source/preflight.js';
import type { SourceConfig } from '../source/source.js';
import { SourceStopped } from '../source/source-fault.js';
import { ok, warning, type Finding } from './finding.js';
import { failedFinding } from './stopped-finding.js';

/** What the start of the source would find and do; nothing is changed. */
export async function publicationFindings(
  session: ControlSession,
  config: SourceConfig,
  captured: CapturedTables | null,
): Promise<Finding[]> {
  const { publication } = config;
  const findings = await operations(session, publication);
  try {
    const plan = await planPublication(session, publication, capturedTables(config), captured);
    const parts = [
      ...(plan.added.length > 0 ? [`${plan.added.join(', ')} will be added`] : []),
      ...(plan.removed.length > 0 ? [`${plan.removed.join(', ')} will be taken out`] : []),
      ...(plan.changed.length > 0 ? [`columns or rows of ${plan.changed.join(', ')} will be changed`] : []),
    ];
    const detail = parts.length > 0 ? parts.join('; ') : 'publishes what the source declares';
    return [
      ok('publication', plan.created ? `${publication} will be created` : `${publication}: ${detail}`),
      ...findings,
    ];
  } catch (failure) {
    if (failure instanceof SourceStopped) return [failedFinding(failure), ...findings];
    throw failure;
  }
}

async function operations(session: ControlSession, publication: string): Promise<Finding[]> {
  const [row] = await session.query<{ absent: string[] }>(
    `SELECT array_remove(ARRAY[CASE WHEN NOT pubinsert THEN 'insert' END, CASE WHEN NOT pubupdate THEN 'update' END,
                               CASE WHEN NOT pubdelete THEN 'delete' END, CASE WHEN NOT pubtruncate THEN 'truncate' END],
                         NULL) AS absent
       FROM pg_publication WHERE pubname = $1`,
    [publication],
  );
  if (!row || row.absent.length === 0) return [];
  return [
    warning(
      'operations_not_published',
      `${publication} does not publish ${row.absent.join(', ')}: such changes are not captured`,
      `ALTER PUBLICATION ${publication} SET (publish = 'insert, update, delete, truncate'); what was changed before is not captured.`,
    ),
  ];
}
