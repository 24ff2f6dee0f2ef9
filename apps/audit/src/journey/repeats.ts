import type { Count } from '../ledger/counters.js';
import type { Evidence } from './evidence.js';
import type { AttemptDetails, DeadLetteredDetails, JourneyRow, RoutedDetails } from './journey-row.js';
import { requested } from './event-evidence.js';

/**
 * What evidence still proves when its place is taken: a record with the same identity was kept before. Mostly it is the
 * very same record, read again, and proves nothing new. After a crash in another service it may be a second one:
 *
 * - an event routed twice, the second time to more subscriptions: the deliveries not known yet are new;
 * - a delivery made twice: the second attempt is an attempt, but the delivery has ended already;
 * - a dead letter that was delivered in the end: the delivery changes sides;
 * - a redrive that failed again: another dead letter of the same delivery, which ended before and is counted.
 *
 * @param stored rows of the same event and day
 */
export function newIn(evidence: Evidence, stored: readonly JourneyRow[]): Evidence | null {
  const { row } = evidence;
  switch (row.kind) {
    case 'routed':
      return furtherDeliveries(evidence, stored);
    case 'attempt':
      return furtherAttempt(evidence, stored);
    case 'dead-lettered':
      return furtherDeadLetter(evidence, stored);
    default:
      return null;
  }
}

function furtherDeliveries(evidence: Evidence, stored: readonly JourneyRow[]): Evidence | null {
  const known = new Set<string>();
  for (const row of stored) {
    if (row.kind !== 'routed') continue;
    for (const { deliveryId } of (JSON.parse(row.details) as RoutedDetails).deliveries) known.add(deliveryId);
  }
  const routed = JSON.parse(evidence.row.details) as RoutedDetails;
  const deliveries = routed.deliveries.filter(({ deliveryId }) => !known.has(deliveryId));
  const [first] = deliveries;
  if (!first) return null;
  return {
    row: {
      ...evidence.row,
      key: `routed/${first.deliveryId}`,
      details: JSON.stringify({ ...routed, deliveries }),
    },
    counts: requested(deliveries),
  };
}

function furtherAttempt(evidence: Evidence, stored: readonly JourneyRow[]): Evidence | null {
  const { row } = evidence;
  const attempt = JSON.parse(row.details) as AttemptDetails;
  const attempts = stored
    .filter((kept) => kept.kind === 'attempt')
    .map((kept) => JSON.parse(kept.details) as AttemptDetails);
  if (attempts.some(({ attemptId }) => attemptId === attempt.attemptId)) return null;

  const counts: Count[] = [{ counter: 'attempts', tenantId: row.tenantId, amount: 1 }];
  const delivered = attempts.some(
    ({ deliveryId, outcome }) => deliveryId === attempt.deliveryId && outcome === 'delivered',
  );
  const deadLetter = stored.find((kept) => kept.key === row.key && kept.kind === 'dead-lettered');
  if (!delivered && deadLetter) {
    counts.push({ counter: 'delivered', tenantId: row.tenantId, amount: 1 });
    counts.push({ counter: 'deadLetters', tenantId: deadLetter.tenantId, amount: -1 });
  }
  return { row: { ...row, key: attempt.attemptId }, counts };
}

function furtherDeadLetter({ row, ends }: Evidence, stored: readonly JourneyRow[]): Evidence | null {
  const { redriveId } = JSON.parse(row.details) as DeadLetteredDetails;
  const key = `dead-lettered/${redriveId ?? row.key}`;
  const end = stored.find((kept) => kept.key === row.key);
  if (!end || stored.some((kept) => kept.key === key)) return null;
  const same =
    end.kind === 'dead-lettered' && (JSON.parse(end.details) as DeadLetteredDetails).redriveId === redriveId;
  return same ? null : { row: { ...row, key }, counts: [], ...(ends === undefined ? {} : { ends }) };
}
