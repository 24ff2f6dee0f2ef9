import {
  type AttemptDetails,
  type DeadLetteredDetails,
  type JourneyRow,
  type PublishedDetails,
  type RoutedDetails,
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
  endpointId: string;
  tenantId?: string;
  /** pending: no attempt has ended yet; waiting: the next attempt is at `nextAttemptAt`. */
  state: 'pending' | 'waiting' | 'delivered' | 'dead-lettered';
  attempts: AttemptJourney[];
  nextAttemptAt?: string;
  cause?: string;
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
  const tenantId = owner ?? rows.find((row) => row.tenantId !== '' && row.kind !== 'attempt')?.tenantId;
  if (rows.length === 0 || (viewer !== null && tenantId !== viewer)) return null;

  const deliveries = deliveriesOf(rows).filter(
    (delivery) => viewer === null || delivery.tenantId === undefined || delivery.tenantId === viewer,
  );
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

function typeOf(rows: readonly JourneyRow[]): string | undefined {
  for (const row of rows) {
    const { type } = JSON.parse(row.details) as { type?: string };
    if (type !== undefined) return type;
  }
  return undefined;
}

function deliveriesOf(rows: readonly JourneyRow[]): DeliveryJourney[] {
  const deliveries = new Map<string, DeliveryJourney>();
  const open = (named: Omit<DeliveryJourney, 'state' | 'attempts'>) => {
    let delivery = deliveries.get(named.deliveryId);
    if (!delivery) {
      const { deliveryId, subscriptionId, endpointId, tenantId } = named;
      delivery = { deliveryId, subscriptionId, endpointId, tenantId, state: 'pending', attempts: [] };
      deliveries.set(deliveryId, delivery);
    }
    delivery.tenantId ??= named.tenantId;
    return delivery;
  };
  for (const row of rows) {
    if (row.kind === 'routed') {
      for (const requested of (JSON.parse(row.details) as RoutedDetails).deliveries) open(requested);
    } else if (row.kind === 'attempt') {
      const { deliveryId, subscriptionId, endpointId, type: _, ...attempt } = attemptIn(row);
      open({ deliveryId, subscriptionId, endpointId, tenantId: row.tenantId }).attempts.push({
        ...attempt,
        endedAt: row.at,
      });
    } else if (row.kind === 'dead-lettered') {
      const dead = JSON.parse(row.details) as DeadLetteredDetails;
      const delivery = open(dead);
      delivery.state = 'dead-lettered';
      delivery.cause = dead.cause;
    }
  }
  for (const delivery of deliveries.values()) settle(delivery);
  return [...deliveries.values()];
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
  } else if (last?.outcome === 'dead-lettered') {
    delivery.state = 'dead-lettered';
    delivery.cause ??= last.reason;
  }
}
