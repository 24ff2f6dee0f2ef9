import { operations } from '@crossdock/contracts';
import { PastRecords, TransientFault, type Place, type Received } from '@crossdock/kafka';
import { Injectable } from '@nestjs/common';
import { Journeys, type PublishedCount } from '../storage/journeys.js';
import { storedEventsUnavailable } from '../stored-events/stored-events-unavailable.js';
import { isSelected, type ReplaySelection } from './replay-selection.js';

/** What would become of an event that a replay names. */
export type NamedEventState = 'selected' | 'not_matching' | 'event_no_longer_kept' | 'event_unknown';

export interface NamedEvent {
  readonly eventId: string;
  readonly state: NamedEventState;
}

export interface ReplayPreviewed extends PublishedCount {
  /** The count is by tenant, types and time alone. */
  readonly approximate?: true;
  /** In the order in which they are named. */
  readonly events?: NamedEvent[];
}

/** Events that are read for one preview. */
const READ_AT_MOST = 5_000;
/** One reading joins a group of its own at the brokers. */
const AT_ONCE = 4;
const LONGEST_MS = 8_000;

/** What was read: those of the events that the bus has, and which of them are selected. */
interface Looked {
  readonly found: Set<string>;
  readonly selected: Set<string>;
  oldest: string | null;
  newest: string | null;
}

/**
 * What a replay would send, by the same rules: the journeys tell which events may be meant and where they lie, and those are read. Beyond
 * a number of them, of readings at the same time, and of seconds, events are only counted as the journeys know them.
 */
@Injectable()
export class ReplayPreview {
  private underWay = 0;

  constructor(
    private readonly journeys: Journeys,
    private readonly past: PastRecords,
  ) {}

  /** @throws Problem `stored_events_unavailable`, where the job names its events and they cannot be read now */
  of(selection: ReplaySelection): Promise<ReplayPreviewed> {
    const { ids } = selection.span;
    return ids ? this.named(ids, selection) : this.inSpan(selection);
  }

  private async inSpan(selection: ReplaySelection): Promise<ReplayPreviewed> {
    const candidates = await this.journeys.firstPublished(selection.span, READ_AT_MOST + 1);
    const places = candidates.flatMap(({ place }) => place ?? []);
    const looked = candidates.length > READ_AT_MOST ? null : await this.look(places, selection);
    if (!looked) return { ...(await this.journeys.published(selection.span)), approximate: true };
    return counted(looked);
  }

  private async named(ids: ReadonlySet<string>, selection: ReplaySelection): Promise<ReplayPreviewed> {
    const known = await this.journeys.publishedAmong(ids, selection.span.tenantId);
    const places = [...known.values()].flatMap(({ place }) => place ?? []);
    const looked = await this.look(places, selection);
    if (!looked) throw storedEventsUnavailable('Too much is read at the moment, or the bus cannot be read.');
    const stateOf = (eventId: string): NamedEventState => {
      if (!known.has(eventId)) return 'event_unknown';
      if (!looked.found.has(eventId)) return 'event_no_longer_kept';
      return looked.selected.has(eventId) ? 'selected' : 'not_matching';
    };
    const events = [...ids].map((eventId) => ({ eventId, state: stateOf(eventId) }));
    return { ...counted(looked), events };
  }

  /** Null where it was not read to its end. */
  private async look(places: readonly Place[], selection: ReplaySelection): Promise<Looked | null> {
    if (this.underWay >= AT_ONCE) return null;
    const signal = AbortSignal.timeout(LONGEST_MS);
    const looked: Looked = { found: new Set(), selected: new Set(), oldest: null, newest: null };
    const take = async (records: Received<'EventPublished'>[]): Promise<void> => {
      for (const event of records) note(event, selection, looked);
    };
    this.underWay++;
    try {
      await this.past.those(places, { operation: operations.auditReceivesEventPublished, signal, take });
    } catch (error) {
      if (error instanceof TransientFault) return null;
      throw error;
    } finally {
      this.underWay--;
    }
    return signal.aborted ? null : looked;
  }
}

function note(event: Received<'EventPublished'>, selection: ReplaySelection, looked: Looked): void {
  const { ce_id: id, cd_published_at: at } = event.headers;
  looked.found.add(id);
  if (!isSelected(event, selection)) return;
  looked.selected.add(id);
  const publishedMs = Date.parse(at);
  if (looked.oldest === null || publishedMs < Date.parse(looked.oldest)) looked.oldest = at;
  if (looked.newest === null || publishedMs > Date.parse(looked.newest)) looked.newest = at;
}

function counted({ selected, oldest, newest }: Looked): PublishedCount {
  return { count: selected.size, oldest, newest };
}
