import { operations, type JobChanged, type SubscriptionChanged } from '@crossdock/contracts';
import { Shaper } from '@crossdock/event-shaping';
import {
  BrokenRecord,
  PastRecords,
  Publisher,
  type Place,
  type Positions,
  type Received,
} from '@crossdock/kafka';
import { redriveId } from '@crossdock/identifiers';
import { routeEvent, type RoutedEvent } from '@crossdock/routing';
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
import { isWithin, selectionOf, type ReplaySelection, type Span } from './replay-selection.js';
import type { Conclusion, Work } from './work.js';

type Event = Received<'EventPublished'>;

interface Chosen {
  readonly event: Event;
  readonly routed: RoutedEvent;
}

/**
 * Replays past events for one subscription. They are read from the bus, which keeps them for its retention, and routed to the
 * subscription as it is now, beside the job's own types, time and pattern. Where the job names events these are read from where they
 * lie, and nothing between them. So a replay has the ids and the bytes of the first
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

  /** Events by tenant, type and time; of a job that names them, how many it names. */
  async count(job: JobChanged): Promise<number> {
    const subscription = this.orders.subscriptionOf(job);
    if (!subscription) return 0;
    const { span } = selectionOf(job, subscription);
    return span.ids?.size ?? (await this.journeys.published(span)).count;
  }

  async run(work: Work): Promise<Conclusion> {
    const { job, signal } = work;
    const selection = selectionOf(job, this.openFor(job));
    const { span } = selection;
    const positions = (await this.runs.get(job.id))?.positions ?? {};
    const request = {
      operation: operations.auditReceivesEventPublished,
      signal,
      take: this.taking(work, selection),
    };
    if (span.ids) await this.past.those(await this.placesOf(span.ids, span, positions), request);
    else
      await this.past.read({
        ...request,
        fromMs: Date.parse(span.from),
        toMs: Date.parse(span.to),
        positions,
      });
    if (signal.aborted) return { state: 'stopped' };
    return { state: 'completed', ...(await this.missing(job.id, span.ids)) };
  }

  /** Sends what is selected, page by page. */
  private taking(
    { job, signal, progressed }: Work,
    selection: ReplaySelection,
  ): (records: Event[], partition: number, next: string) => Promise<void> {
    const pace = new Pace(job.ratePerSecond);
    const { ids } = selection.span;
    return async (records, partition, next) => {
      let examined = 0;
      let page: Chosen[] = [];
      const sent = async (behind: string): Promise<boolean> => {
        if (page.length > 0) {
          if (!(await pace.wait(page.length, signal))) return false;
          this.openFor(job);
          await this.send(page, job);
        }
        await this.runs.advance(job.id, { done: page.length, examined, partition, next: behind });
        examined = 0;
        page = [];
        await progressed();
        return true;
      };
      for (const event of records) {
        // At the place of one that is no more may be another.
        if (ids?.has(event.headers.ce_id) !== false) examined += 1;
        const routed = await chosen(event, selection, this.shaper);
        if (routed) page.push({ event, routed });
        if (page.length < pace.page) continue;
        if (!(await sent(String(BigInt(event.offset) + 1n)))) return;
      }
      await sent(next);
    };
  }

  /** Where the named events lie, as far as they were not taken before. */
  private async placesOf(
    ids: ReadonlySet<string>,
    { tenantId }: Span,
    positions: Positions,
  ): Promise<Place[]> {
    const events = await this.journeys.publishedAmong(ids, tenantId);
    return [...events.values()]
      .flatMap(({ place }) => place ?? [])
      .filter(({ partition, offset }) => BigInt(offset) >= BigInt(positions[partition] ?? 0));
  }

  /** Each event that is there was looked at once, whatever interrupted the job. */
  private async missing(
    jobId: string,
    ids: ReadonlySet<string> | undefined,
  ): Promise<{ failed?: number; detail?: string }> {
    const failed = (ids?.size ?? 0) - ((await this.runs.get(jobId))?.examined ?? 0);
    if (!ids || failed <= 0) return {};
    const detail = `event_no_longer_kept: ${failed} of ${ids.size} events are not stored, or not any more`;
    return { failed, detail };
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

async function chosen(
  event: Event,
  { span, subscription }: ReplaySelection,
  shaper: Shaper,
): Promise<RoutedEvent | null> {
  if (!isWithin(event, span)) return null;
  const { headers, bytes } = event;
  const routed = await routeEvent(headers, bytes, [subscription], new Date().toISOString(), shaper);
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
