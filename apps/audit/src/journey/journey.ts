import {
  type AgainDetails,
  type AttemptDetails,
  type DeadLetteredDetails,
  type JourneyRow,
  type LinedUpDetails,
  type PublishedDetails,
  type RoutedDetails,
  type RowKind,
} from './journey-row.js';
import { stagesOf, type Stage } from './stages.js';

/** The way of one event, as `GET /v1/events/{id}` answers it. */
export interface Journey {
  eventId: string;
  type?: string;
  /** The tenant whom the event concerns. */
  tenantId?: string;
  origin?: PublishedDetails['origin'];
  /** By time. */
  stages: Stage[];
  deliveries: DeliveryJourney[];
}

export interface DeliveryJourney {
  deliveryId: string;
  subscriptionId: string;
  /** The version of the subscription that chose the event and shaped the body. */
  subscriptionVersion?: number;
  endpointId: string;
  /** The tenant who owns the subscription; absent while no record has told. */
  tenantId?: string;
  /** pending: no attempt has ended yet; waiting: the next attempt is at `nextAttemptAt`, or its turn in `lane` lies ahead. */
  state: 'pending' | 'waiting' | 'delivered' | 'dead-lettered' | 'discarded';
  attempts: AttemptJourney[];
  nextAttemptAt?: string;
  cause?: string;
  /** Where the endpoint wants order: it waits for those before it there, one that failed included. */
  lane?: string;
  /** Nothing behind it in its lane goes until it is redriven or discarded. */
  stopsLane?: true;
}

export type AttemptJourney = Omit<AttemptDetails, 'deliveryId' | 'subscriptionId' | 'endpointId' | 'type'> & {
  endedAt: string;
};

/**
 * Tells a journey from its rows, in whatever order they are.
 *
 * @param viewer the tenant who asks: what concerns other tenants' endpoints is left out; null: the operator sees all
 * @returns null when there is nothing that the viewer may see
 */
export function journeyOf(
  eventId: string,
  rows: readonly JourneyRow[],
  viewer: string | null,
): Journey | null {
  const owner = rows.find((row) => row.kind === 'published' || row.kind === 'routed')?.tenantId;
  const tenantId = owner ?? rows.find((row) => row.tenantId !== '' && !ofDelivery(row))?.tenantId;
  if (rows.length === 0 || (viewer !== null && tenantId !== viewer)) return null;

  const deliveries = deliveriesOf(rows).filter(({ tenantId: owns }) => viewer === null || owns === viewer);
  const visible = new Set(deliveries.map((delivery) => delivery.deliveryId));
  const published = rows.find((row) => row.kind === 'published');
  const told = published && (JSON.parse(published.details) as PublishedDetails);
  return {
    eventId,
    type: told?.type ?? typeOf(rows),
    tenantId,
    origin: told?.origin,
    stages: stagesOf(rows, visible),
    deliveries,
  };
}

const deliveryKinds = new Set<RowKind>([
  'lined-up',
  'attempt',
  'dead-lettered',
  'redriven',
  'replayed',
  'discarded',
]);

/** Rows that concern the tenant of the endpoint, who need not be the one whom the event concerns. */
function ofDelivery({ kind }: JourneyRow): boolean {
  return deliveryKinds.has(kind);
}

function typeOf(rows: readonly JourneyRow[]): string | undefined {
  for (const row of rows) {
    const { type } = JSON.parse(row.details) as { type?: string };
    if (type !== undefined) return type;
  }
  return undefined;
}

type Named = Pick<DeliveryJourney, 'deliveryId' | 'subscriptionId' | 'endpointId'>;

function deliveriesOf(rows: readonly JourneyRow[]): DeliveryJourney[] {
  const deliveries = new Map<string, DeliveryJourney>();
  const open = ({ deliveryId, subscriptionId, endpointId }: Named, tenantId: string) => {
    let delivery = deliveries.get(deliveryId);
    if (!delivery) {
      delivery = { deliveryId, subscriptionId, endpointId, state: 'pending', attempts: [] };
      deliveries.set(deliveryId, delivery);
    }
    if (tenantId !== '') delivery.tenantId ??= tenantId;
    return delivery;
  };
  for (const row of rows) {
    if (row.kind === 'routed') {
      for (const requested of (JSON.parse(row.details) as RoutedDetails).deliveries) {
        const delivery = open(requested, requested.tenantId);
        if (requested.subscriptionVersion !== undefined)
          delivery.subscriptionVersion = requested.subscriptionVersion;
      }
    } else if (row.kind === 'attempt') {
      const { deliveryId, subscriptionId, endpointId, type: _, ...attempt } = attemptIn(row);
      const delivery = open({ deliveryId, subscriptionId, endpointId }, row.tenantId);
      delivery.attempts.push({ ...attempt, endedAt: row.at });
    } else if (row.kind === 'lined-up') {
      const linedUp = JSON.parse(row.details) as LinedUpDetails;
      open(linedUp, row.tenantId).lane = linedUp.lane;
    } else if (row.kind === 'dead-lettered') {
      const dead = JSON.parse(row.details) as DeadLetteredDetails;
      const delivery = open(dead, row.tenantId);
      delivery.state = 'dead-lettered';
      delivery.cause = dead.cause;
      if (dead.stopsLane) delivery.stopsLane = true;
    } else if (ofDelivery(row)) {
      open(JSON.parse(row.details) as AgainDetails, row.tenantId);
    }
  }
  for (const delivery of deliveries.values()) {
    settle(delivery);
    decide(delivery, rows);
    if (delivery.state !== 'dead-lettered') delete delivery.stopsLane;
  }
  return [...deliveries.values()];
}

/** What a job did about a delivery that had failed, and what has come of it since. */
function decide(delivery: DeliveryJourney, rows: readonly JourneyRow[]): void {
  if (delivery.state !== 'dead-lettered') return;
  const last = (...kinds: RowKind[]): number => {
    const mine = rows.filter(
      ({ kind, details }) =>
        kinds.includes(kind) && (JSON.parse(details) as AgainDetails).deliveryId === delivery.deliveryId,
    );
    return Math.max(0, ...mine.map(({ at }) => Date.parse(at)));
  };
  const deadAt = last('dead-lettered');
  const askedAt = last('redriven', 'replayed');
  if (last('discarded') >= Math.max(deadAt, askedAt, 1)) delivery.state = 'discarded';
  else if (askedAt >= deadAt && askedAt > 0) {
    const since = delivery.attempts.filter(({ startedAt }) => Date.parse(startedAt) >= askedAt).at(-1);
    const isLinedUp = last('lined-up') >= askedAt;
    delivery.state = since?.outcome === 'retry' || (isLinedUp && !since) ? 'waiting' : 'pending';
    if (since?.outcome === 'retry') delivery.nextAttemptAt = since.nextAttemptAt;
    delete delivery.cause;
  }
}

function attemptIn(row: JourneyRow): AttemptDetails {
  return JSON.parse(row.details) as AttemptDetails;
}

function settle(delivery: DeliveryJourney): void {
  delivery.attempts.sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
  const last = delivery.attempts.at(-1);
  if (delivery.attempts.some(({ outcome }) => outcome === 'delivered')) {
    delivery.state = 'delivered';
    delete delivery.cause;
  } else if (delivery.state === 'pending' && last?.outcome === 'retry') {
    delivery.state = 'waiting';
    delivery.nextAttemptAt = last.nextAttemptAt;
  } else if (delivery.state === 'pending' && !last && delivery.lane !== undefined) {
    delivery.state = 'waiting';
  } else if (last?.outcome === 'dead-lettered') {
    delivery.state = 'dead-lettered';
    delivery.cause ??= last.reason;
  }
}
