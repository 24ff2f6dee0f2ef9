import { Problem, unavailableNow } from '@crossdock/service-host';
import { invalid } from '../http/refusals.js';
import type { DryRunBody, DryRunEvent } from './dry-run.dto.js';

const timeoutMs = 10_000;
/** What the audit refuses and the caller should know as it is. */
const passedOn: ReadonlySet<unknown> = new Set(['event_unknown', 'event_no_longer_kept']);

interface Refusal {
  status?: number;
  code?: string;
  title?: string;
  detail?: string;
}

/**
 * Events that the platform has stored, by their ids. The audit gives them back: it knows where they lie, and by the caller's own key
 * whether the caller may see them.
 */
export class StoredEvents {
  /** @param auditUrl where the audit answers; undefined where this installation does not say */
  constructor(private readonly auditUrl: string | undefined) {}

  /**
   * The event to try a subscription on: the one in the body, or the stored one that it names.
   *
   * @param authorization the header with which the caller came here
   * @throws Problem `event_unknown` (404), `event_no_longer_kept` (410), `stored_events_unavailable` (503)
   */
  async eventOf({ event, eventId }: DryRunBody, authorization: string | undefined): Promise<DryRunEvent> {
    if ((event === undefined) === (eventId === undefined))
      throw invalid({ field: '/event', code: 'required', detail: 'Either event or eventId is required.' });
    return event ?? this.get(eventId ?? '', authorization ?? '');
  }

  private async get(eventId: string, authorization: string): Promise<DryRunEvent> {
    if (this.auditUrl === undefined) throw unavailable('This installation has no AUDIT_URL.');
    const answer = await this.ask(`${this.auditUrl}/v1/events/${encodeURIComponent(eventId)}/content`, {
      headers: { authorization },
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    if (answer.status === 200) return answer.body as DryRunEvent;
    const { status = 0, code, title = '', detail } = answer.body as Refusal;
    if (code === undefined || !passedOn.has(code))
      throw unavailable(`The audit answered ${answer.status}${code === undefined ? '' : ` (${code})`}.`);
    throw new Problem({ status, code, title, ...(detail === undefined ? {} : { detail }) });
  }

  private async ask(url: string, request: RequestInit): Promise<{ status: number; body: object }> {
    try {
      const response = await fetch(url, request);
      return { status: response.status, body: (await response.json()) as object };
    } catch {
      throw unavailable('The audit does not answer.');
    }
  }
}

function unavailable(detail: string): Problem {
  return unavailableNow({
    code: 'stored_events_unavailable',
    title: 'Stored events cannot be read now',
    detail,
  });
}
