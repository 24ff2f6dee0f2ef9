import type { SlotClaim } from '../position/slot-claims.js';
import { ReplicationConnection } from '../replication/replication-connection.js';
import { preflightNameOf } from '../source/client-config.js';
import { ControlSession } from '../source/control-session.js';
import { capturedOf, ownEntriesOf } from '../source/publication.js';
import type { RecordedPosition } from '../source/slot-identity.js';
import type { SourceConfig } from '../source/source.js';
import { connectionFindings } from './connection-findings.js';
import { ok, type Finding } from './finding.js';
import { publicationFindings } from './publication-findings.js';
import { roleFindings } from './role-findings.js';
import { serverFindings } from './server-findings.js';
import { sessionFindings } from './session-findings.js';
import { slotFindings, type FoundSystem } from './slot-findings.js';
import { failedFinding, stoppedFinding } from './stopped-finding.js';
import { tableFindings } from './table-findings.js';

export interface PreflightReport {
  sourceId: string;
  /** Of the configuration that was looked at. */
  version: number;
  checkedAt: string;
  /** The worst of the findings. */
  severity: Finding['severity'];
  findings: Finding[];
}

export interface Inspected {
  config: SourceConfig;
  /** Opens what is sealed. */
  connectionUrl: () => string;
  /** The newest that is known; it moves on while the source is read. */
  recorded: () => RecordedPosition | undefined;
  claimed: () => SlotClaim | undefined;
  instance: string;
}

/**
 * Looks at everything that a source needs, and at what it has too much of, without changing anything. Sessions of its own, so
 * it can be asked for at any time: before a source is enabled, while it streams (a second replication session is opened
 * but reads no slot), and when it stands still.
 *
 * A look that fails is a finding; the others go on.
 */
export async function inspect(inspected: Inspected): Promise<PreflightReport> {
  const findings = await findingsOf(inspected);
  const severity = (['error', 'warning'] as const).find((worst) =>
    findings.some((finding) => finding.severity === worst),
  );
  return {
    sourceId: inspected.config.id,
    version: inspected.config.version,
    checkedAt: new Date().toISOString(),
    severity: severity ?? 'ok',
    findings,
  };
}

async function findingsOf({
  config,
  connectionUrl: open,
  recorded,
  claimed,
  instance,
}: Inspected): Promise<Finding[]> {
  const application = preflightNameOf(config.id, instance);
  let connectionUrl: string;
  let session: ControlSession;
  try {
    connectionUrl = open();
  } catch (failure) {
    return [stoppedFinding('configuration_invalid', (failure as Error).message)];
  }
  try {
    session = await ControlSession.open(connectionUrl, application, config.tls);
  } catch (failure) {
    return [failedFinding(failure)];
  }
  try {
    const { system, finding } = await replication(connectionUrl, application, config);
    const known = recorded();
    const captured = known?.slot === config.slot ? capturedOf(known) : null;
    const ownEntries = ownEntriesOf(known, claimed(), system?.systemIdentifier);
    const looks: (() => Promise<Finding[]>)[] = [
      () => connectionFindings(session, config.tls),
      () => serverFindings(session, config),
      () => sessionFindings(session, config),
      () => Promise.resolve([finding]),
      () => roleFindings(session, config),
      () => tableFindings(session, config),
      () => publicationFindings(session, config, { captured, ownEntries }),
      ...(system ? [() => slotFindings(session, config, system, { recorded, claimed })] : []),
    ];
    const findings: Finding[] = [];
    for (const look of looks) findings.push(...(await look().catch((failure) => [failedFinding(failure)])));
    return findings;
  } finally {
    await session.close();
  }
}

/** That a replication session opens is the only sure sign that the role may have one (managed servers have ways of their own). */
async function replication(
  connectionUrl: string,
  application: string,
  config: SourceConfig,
): Promise<{ system: FoundSystem | null; finding: Finding }> {
  try {
    const connection = await ReplicationConnection.open(connectionUrl, application, config.tls);
    try {
      const system = await connection.identifySystem();
      const history = await connection.timelineHistory(system.timeline);
      return {
        system: { ...system, history },
        finding: ok('replication', `system ${system.systemIdentifier}, timeline ${system.timeline}`),
      };
    } finally {
      await connection.close();
    }
  } catch (failure) {
    return { system: null, finding: failedFinding(failure) };
  }
}
