import { operations, type JobChanged, type SubscriptionChanged } from '@crossdock/contracts';
import { compilePattern, matchesEventType } from '@crossdock/event-patterns';
import { maxDataBytes, Shaper } from '@crossdock/event-shaping';
import { BrokenRecord, PastRecords, Publisher, type Received } from '@crossdock/kafka';
import { redriveId } from '@crossdock/identifiers';
import {
  compileSubscription,
  routeEvent,
  type CompiledSubscription,
  type RoutedEvent,
} from '@crossdock/routing';
import { Injectable } from '@nestjs/common';
import { requested } from '../journey/event-evidence.js';
import type { Evidence } from '../journey/evidence.js';
import { dayOf } from '../journey/journey-row.js';
import { JobRuns } from '../storage/job-runs.js';
import { Journeys } from '../storage/journeys.js';
import { Recorder } from '../storage/recorder.js';
import { againEvidence } from './again.js';
import { Orders } from './orders.js';
import { Pace } from './pace.js';
import type { Conclusion, Work } from './work.js';

type Event = Received<'EventPublished'>;

interface Chosen {
  readonly event: Event;
  readonly routed: RoutedEvent;
}

/**
 * Replays past events for one subscription. They are read from the bus, which keeps them for its retention, and routed to the
 * subscription as it is now, beside the job's own types, time and pattern. So a replay has the ids and the bytes of the first
 * delivery, and reaches also events that the subscription, newer than they are, never got.
 *
 * Each page is told to the journeys, asked for, acknowledged, and then the position behind it is kept. A crash before that
 * asks for a page once more, with the same redrive ids.
 */
@Injectable()
export class ReplayJob {
  constructor(
    private readonly past: PastRecords,
    private readonly runs: JobRuns,
    private readonly recorder: Recorder,
    private readonly publisher: Publisher,
    private readonly orders: Orders,
    private readonly journeys: Journeys,
    private readonly shaper: Shaper,
  ) {}

  /** Events by tenant, type and time; patterns are not looked at. */
  async count(job: JobChanged): Promise<number> {
    const subscription = this.orders.subscriptionOf(job);
    return subscription ? (await this.journeys.published(spanOf(job, subscription))).count : 0;
  }

  async run({ job, signal, progressed }: Work): Promise<Conclusion> {
    const subscription = this.openFor(job);
    const span = spanOf(job, subscription);
    const wanted = compiled(job, subscription);
    const pace = new Pace(job.ratePerSecond);
    const run = await this.runs.get(job.id);
    await this.past.read({
      operation: operations.auditReceivesEventPublished,
      fromMs: Date.parse(span.from),
      toMs: Date.parse(span.to),
      positions: run?.positions ?? {},
      signal,
      take: async (records, partition, next) => {
        let examined = 0;
        let page: Chosen[] = [];
        for (const event of records) {
          examined += 1;
          const routed = await chosen(event, span, wanted, this.shaper);
          if (routed) page.push({ event, routed });
          if (page.length < pace.page) continue;
          if (!(await pace.wait(page.length, signal))) return;
          this.openFor(job);
          await this.send(page, job);
          const behind = String(BigInt(event.offset) + 1n);
          await this.runs.advance(job.id, { done: page.length, examined, partition, next: behind });
          examined = 0;
          page = [];
          await progressed();
        }
        if (page.length > 0) {
          if (!(await pace.wait(page.length, signal))) return;
          this.openFor(job);
          await this.send(page, job);
        }
        await this.runs.advance(job.id, { done: page.length, examined, partition, next });
        await progressed();
      },
    });
    return signal.aborted ? { state: 'stopped' } : { state: 'completed' };
  }

  /** Asked anew for each page: who disables the subscription or its endpoint meanwhile wants nothing sent. @throws BrokenRecord */
  private openFor(job: JobChanged): SubscriptionChanged {
    const subscription = this.orders.subscriptionOf(job);
    if (!subscription)
      throw new BrokenRecord(
        'subscription_unknown',
        `there is no subscription ${job.selection.subscriptionId}`,
      );
    const { id, status, endpointId } = subscription;
    if (status !== 'enabled')
      throw new BrokenRecord('subscription_disabled', `subscription ${id} is disabled`);
    const obstacle = this.orders.obstacleAt(endpointId);
    if (obstacle) throw new BrokenRecord(obstacle, `endpoint ${endpointId} takes nothing now`);
    return subscription;
  }

  private async send(page: readonly Chosen[], job: JobChanged): Promise<void> {
    const now = new Date().toISOString();
    await this.recorder.record(page.flatMap((one) => evidenceOf(one, job, now)));
    const records = page.flatMap(({ routed }) =>
      routed.deliveries.map(({ key, headers, payload }) => ({
        key,
        headers: {
          ...headers,
          cd_requested_at: now,
          cd_redrive_id: redriveId(job.id, headers.cd_delivery_id),
          cd_job_id: job.id,
        },
        payload,
      })),
    );
    await this.publisher.publishAll(operations.auditSendsDeliveryRequested, records);
  }
}

export interface Span {
  readonly from: string;
  /** Not included; never after the order. */
  readonly to: string;
  /** Whose events; null: any tenant's. */
  readonly tenantId: string | null;
  readonly eventTypes: readonly string[];
}

/** What of the events can be told without their data. */
export function spanOf({ selection, orderedAt }: JobChanged, subscription: SubscriptionChanged): Span {
  const { from = orderedAt, to = orderedAt, eventTypes = ['*'] } = selection;
  return {
    from,
    to: Date.parse(to) < Date.parse(orderedAt) ? to : orderedAt,
    tenantId: subscription.eventsFrom === 'any-tenant' ? null : subscription.tenantId,
    eventTypes,
  };
}

function compiled({ selection }: JobChanged, subscription: SubscriptionChanged): CompiledSubscription {
  const own = compileSubscription(subscription);
  if (selection.pattern === undefined) return own;
  const asked = compilePattern(selection.pattern);
  return { ...own, matches: (document) => (own.matches?.(document) ?? true) && asked(document) };
}

async function chosen(
  { headers, bytes }: Event,
  span: Span,
  wanted: CompiledSubscription,
  shaper: Shaper,
): Promise<RoutedEvent | null> {
  // Routing parked it when it came.
  if (bytes.length > maxDataBytes) return null;
  const at = Date.parse(headers.cd_published_at);
  if (!(at >= Date.parse(span.from) && at < Date.parse(span.to))) return null;
  if (span.tenantId !== null && headers.cd_tenant_id !== span.tenantId) return null;
  if (!matchesEventType(wanted.eventTypes, headers.ce_type)) return null;
  if (!matchesEventType(span.eventTypes, headers.ce_type)) return null;
  const routed = await routeEvent(headers, bytes, [wanted], new Date().toISOString(), shaper);
  return routed.deliveries.length > 0 ? routed : null;
}

/** A delivery that was never asked for before is counted now; one that was is not counted again. */
function evidenceOf({ event, routed }: Chosen, job: JobChanged, now: string): Evidence[] {
  const { eventId, eventType, tenantId, deliveries } = routed.routed;
  const eventAt = event.headers.cd_committed_at ?? event.headers.cd_published_at;
  return [
    {
      row: {
        day: dayOf(eventAt),
        eventId,
        key: 'routed',
        kind: 'routed',
        at: now,
        tenantId,
        details: JSON.stringify({ type: eventType, deliveries }),
      },
      counts: requested(deliveries),
    },
    ...deliveries.map((delivery) =>
      againEvidence('replayed', { eventId, eventAt, eventType, ...delivery }, job, now),
    ),
  ];
}
