import { isSessionOf } from '../source/client-config.js';
import type { ControlSession } from '../source/control-session.js';
import {
  planPublication,
  type PublicationChange,
  type PublicationPlan,
  type WantedPublication,
} from '../source/publication.js';
import { capturedTables } from '../source/preflight.js';
import { holderOf, publicationLock } from '../source/reader-locks.js';
import { told } from '../source/server-session.js';
import type { SourceConfig } from '../source/source.js';
import { SourceStopped } from '../source/source-fault.js';
import { ok, warning, type Finding } from './finding.js';
import { failedFinding, stoppedFinding } from './stopped-finding.js';

/** What the start of the source would find and do; nothing is changed. */
export async function publicationFindings(
  session: ControlSession,
  config: SourceConfig,
  known: Pick<WantedPublication, 'captured' | 'ownEntries'>,
): Promise<Finding[]> {
  const { publication } = config;
  try {
    const plan = await planPublication(session, { publication, tables: capturedTables(config), ...known });
    const holder = await holderOf(session, publicationLock(publication));
    return [
      ok('publication', changes(publication, plan.change)),
      ...sharing(publication, plan),
      ...(holder && !isSessionOf(config.id, holder.applicationName)
        ? [stoppedFinding('publication_shared', `${publication} is used by ${told(holder)}`)]
        : []),
    ];
  } catch (failure) {
    if (failure instanceof SourceStopped) return [failedFinding(failure)];
    throw failure;
  }
}

function changes(
  publication: string,
  { created, added, removed, changed, operations }: PublicationChange,
): string {
  if (created) return `${publication} will be created`;
  const parts = [
    ...(added.length > 0 ? [`${added.join(', ')} will be added`] : []),
    ...(removed.length > 0 ? [`${removed.join(', ')}, which Crossdock put in, will be taken out`] : []),
    ...(changed.length > 0 ? [`columns or rows of ${changed.join(', ')} will be changed`] : []),
    ...(operations.length > 0 ? [`${operations.join(', ')} will be published`] : []),
  ];
  return `${publication}: ${parts.length > 0 ? parts.join('; ') : 'publishes what the source declares'}`;
}

/** Signs that somebody else uses the publication. */
function sharing(publication: string, { others, overruled }: PublicationPlan): Finding[] {
  return [
    ...(others.length > 0
      ? [
          warning(
            'publication_has_others',
            `${publication} also has ${others.join(', ')}, which Crossdock is not known to have put in: they stay in it, and their changes are ignored`,
            'Leave them, if somebody else reads the publication. Otherwise take them out (ALTER PUBLICATION … DROP TABLE …): they are decoded and sent for nothing.',
          ),
        ]
      : []),
    ...(overruled.length > 0
      ? [
          warning(
            'publication_overruled',
            `${publication} has ${overruled.join(', ')} with columns or rows that Crossdock is not known to have chosen; they will be those of the source`,
            'If somebody else reads the publication, give the source another one.',
          ),
        ]
      : []),
  ];
}
