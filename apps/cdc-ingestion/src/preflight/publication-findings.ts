import type { ControlSession } from '../source/control-session.js';
import { planPublication, type CapturedTables } from '../source/publication.js';
import { capturedTables } from '../source/preflight.js';
import type { SourceConfig } from '../source/source.js';
import { SourceStopped } from '../source/source-fault.js';
import { ok, type Finding } from './finding.js';
import { failedFinding } from './stopped-finding.js';

/** What the start of the source would find and do; nothing is changed. */
export async function publicationFindings(
  session: ControlSession,
  config: SourceConfig,
  captured: CapturedTables | null,
): Promise<Finding[]> {
  const { publication } = config;
  try {
    const plan = await planPublication(session, publication, capturedTables(config), captured);
    const parts = [
      ...(plan.added.length > 0 ? [`${plan.added.join(', ')} will be added`] : []),
      ...(plan.removed.length > 0 ? [`${plan.removed.join(', ')} will be taken out`] : []),
      ...(plan.changed.length > 0 ? [`columns or rows of ${plan.changed.join(', ')} will be changed`] : []),
      ...(plan.operations.length > 0 ? [`${plan.operations.join(', ')} will be published`] : []),
    ];
    const detail = parts.length > 0 ? parts.join('; ') : 'publishes what the source declares';
    return [ok('publication', plan.created ? `${publication} will be created` : `${publication}: ${detail}`)];
  } catch (failure) {
    if (failure instanceof SourceStopped) return [failedFinding(failure)];
    throw failure;
  }
}
