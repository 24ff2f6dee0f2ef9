import {
  type AdmissionDetails,
  type AgainDetails,
  type AttemptDetails,
  type DeadLetteredDetails,
  type LinedUpDetails,
  type JourneyRow,
  type ParkedDetails,
  type PublishedDetails,
  type RoutedDetails,
} from './journey-row.js';

/** Stages at the same instant keep this order, which is the order in which they can happen. */
export const stageNames = [
  'received',
  'captured',
  'refused',
  'quarantined',
  'published',
  'routed',
  'requested',
  'redriven',
  'replayed',
  'lined-up',
  'attempted',
  'delayed',
  'delivered',
  'dead-lettered',
  'discarded',
  'parked',
] as const;

/** One step of a journey. The other members depend on the stage. */
export interface Stage {
  stage: (typeof stageNames)[number];
  at: string;
  /** Since the stage before; for a capture that opens the journey, since its commit. Milliseconds. */
  sincePreviousMs: number;
  [detail: string]: unknown;
}

type Step = Omit<Stage, 'sincePreviousMs'> & { stage: Stage['stage']; at: string };

/**
 * The stages that the rows tell, by time.
 *
 * @param visible ids of the deliveries that may be told
 */
export function stagesOf(rows: readonly JourneyRow[], visible: ReadonlySet<string>): Stage[] {
  const steps = rows.flatMap((row) => stepsOf(row, visible));
  steps.sort(
    (a, b) =>
      microseconds(a.at) - microseconds(b.at) || stageNames.indexOf(a.stage) - stageNames.indexOf(b.stage),
  );
  return steps.map((step, index) => {
    const { stage, at, ...details } = step;
    const previous = steps[index - 1]?.at ?? committedAt(step) ?? at;
    return { stage, at, sincePreviousMs: (microseconds(at) - microseconds(previous)) / 1000, ...details };
  });
}

function stepsOf(row: JourneyRow, visible: ReadonlySet<string>): Step[] {
  switch (row.kind) {
    case 'published':
      return publishedSteps(row, JSON.parse(row.details) as PublishedDetails);
    case 'routed':
      return routedSteps(row, JSON.parse(row.details) as RoutedDetails, visible);
    case 'attempt':
      return attemptSteps(row, JSON.parse(row.details) as AttemptDetails, visible);
    case 'dead-lettered': {
      const { type: _, ...dead } = JSON.parse(row.details) as DeadLetteredDetails;
      return visible.has(dead.deliveryId) ? [{ stage: row.kind, at: row.at, ...dead }] : [];
    }
    case 'lined-up': {
      const {
        type: _,
        subscriptionId: __,
        endpointId: ___,
        ...told
      } = JSON.parse(row.details) as LinedUpDetails;
      return visible.has(told.deliveryId) ? [{ stage: row.kind, at: row.at, ...told }] : [];
    }
    case 'redriven':
    case 'replayed':
    case 'discarded': {
      const { type: _, ...again } = JSON.parse(row.details) as AgainDetails;
      return visible.has(again.deliveryId) ? [{ stage: row.kind, at: row.at, ...again }] : [];
    }
    case 'refused':
    case 'quarantined': {
      const { type: _, ...decision } = JSON.parse(row.details) as AdmissionDetails;
      return [{ stage: row.kind, at: row.at, ...decision }];
    }
    case 'parked': {
      const { place: _, ...told } = JSON.parse(row.details) as ParkedDetails;
      return [{ stage: row.kind, at: row.at, ...told }];
    }
  }
}

function publishedSteps(row: JourneyRow, told: PublishedDetails): Step[] {
  const {
    type: _,
    publishedAt: __,
    place: ___,
    changeId,
    mappingId,
    backfillId,
    committedAt,
    capturedAt,
    receivedAt,
    ...rest
  } = told;
  const steps: Step[] = [];
  if (capturedAt !== undefined) {
    const found = backfillId === undefined ? {} : { backfillId };
    steps.push({ stage: 'captured', at: capturedAt, changeId, committedAt, ...found });
  }
  if (receivedAt !== undefined) steps.push({ stage: 'received', at: receivedAt });
  steps.push({ stage: 'published', at: row.at, ...rest, ...(mappingId === undefined ? {} : { mappingId }) });
  return steps;
}

function routedSteps(row: JourneyRow, told: RoutedDetails, visible: ReadonlySet<string>): Step[] {
  const deliveries = told.deliveries.filter(({ deliveryId }) => visible.has(deliveryId));
  return [
    { stage: 'routed', at: row.at, deliveries: deliveries.length },
    ...deliveries.map(({ deliveryId, subscriptionId, subscriptionVersion, endpointId }): Step => ({
      stage: 'requested',
      at: row.at,
      deliveryId,
      subscriptionId,
      ...(subscriptionVersion === undefined ? {} : { subscriptionVersion }),
      endpointId,
    })),
  ];
}

function attemptSteps(row: JourneyRow, told: AttemptDetails, visible: ReadonlySet<string>): Step[] {
  if (!visible.has(told.deliveryId)) return [];
  const { deliveryId, type: _, subscriptionId: __, nextAttemptAt, outcome, ...attempt } = told;
  const steps: Step[] = [{ stage: 'attempted', at: row.at, deliveryId, ...attempt, outcome }];
  if (outcome === 'retry') steps.push({ stage: 'delayed', at: row.at, deliveryId, until: nextAttemptAt });
  if (outcome === 'delivered') steps.push({ stage: 'delivered', at: row.at, deliveryId });
  return steps;
}

function committedAt(step: Step): string | undefined {
  return step.stage === 'captured' && typeof step['committedAt'] === 'string'
    ? step['committedAt']
    : undefined;
}

/** Microseconds since 1970; Date alone would cut what PostgreSQL tells after the milliseconds. */
function microseconds(instant: string): number {
  const fraction = /\.\d{3}(\d{1,3})/.exec(instant)?.[1] ?? '';
  return Date.parse(instant) * 1000 + Number(fraction.padEnd(3, '0'));
}
