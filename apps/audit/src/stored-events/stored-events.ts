import { operations } from '@crossdock/contracts';
import { PastRecords, TransientFault } from '@crossdock/kafka';
import { Problem } from '@crossdock/service-host';
import { Injectable } from '@nestjs/common';
import { eventUnknown } from '../journey/event-unknown.js';
import type { JourneyRow, PublishedDetails } from '../journey/journey-row.js';
import { Journeys } from '../storage/journeys.js';
import { storedEventsUnavailable } from './stored-events-unavailable.js';

/** An event with its data, as the bus has it. */
export interface StoredEvent {
  id: string;
  type: string;
  /** When it happened, RFC 3339. */
  time: string;
  source: string;
  subject?: string;
  tenantId: string;
  publishedAt: string;
  /** The data, byte for byte. */
  dataText: string;
}

/** One reading joins a group of its own at the brokers; more at once would be a load that nobody asked for. */
const mostAtOnce = 8;
const longestMs = 8_000;

/**
 * Gives back an event by its id. The journey knows where the record lies, the bus still has it: events are kept there for its
 * retention and nowhere else.
 */
@Injectable()
export class StoredEvents {
  private underWay = 0;

  constructor(
    private readonly journeys: Journeys,
    private readonly past: PastRecords,
  ) {}

  /**
   * @param viewer the tenant whose eyes the caller has; null for the operator
   * @throws Problem `event_unknown`, also of an event of another tenant; `event_no_longer_kept`; `stored_events_unavailable`
   */
  async get(eventId: string, viewer: string | null): Promise<StoredEvent> {
    const row = await this.journeys.publishedRow(eventId);
    if (!row || (viewer !== null && row.tenantId !== viewer)) throw eventUnknown();
    const { place } = JSON.parse(row.details) as PublishedDetails;
    const record = place && (await this.read(place));
    if (record?.headers.ce_id !== eventId) throw noLongerKept(row);
    const { headers, bytes } = record;
    return {
      id: eventId,
      type: headers.ce_type,
      time: headers.ce_time,
      source: headers.ce_source,
      ...(headers.ce_subject === undefined ? {} : { subject: headers.ce_subject }),
      tenantId: headers.cd_tenant_id,
      publishedAt: headers.cd_published_at,
      dataText: bytes.toString(),
    };
  }

  private async read(place: NonNullable<PublishedDetails['place']>) {
    if (this.underWay >= mostAtOnce)
      throw storedEventsUnavailable('Too many stored events are read at the moment.');
    this.underWay++;
    try {
      return await this.past.at(
        operations.auditReceivesEventPublished,
        place,
        AbortSignal.timeout(longestMs),
      );
    } catch (error) {
      if (error instanceof TransientFault) throw storedEventsUnavailable('The bus cannot be read now.');
      throw error;
    } finally {
      this.underWay--;
    }
  }
}

function noLongerKept({ at }: JourneyRow): Problem {
  return new Problem({
    status: 410,
    code: 'event_no_longer_kept',
    title: 'The event is no longer kept',
    detail: `It was published at ${at}; its journey is still known, its data is not.`,
  });
}
