import { HTTP, type CloudEvent } from 'cloudevents';

/** How handing in one event ended. `again`: nobody can tell whether it arrived, or not now; send it again as it is. */
export type Sent = { outcome: 'accepted'; id: string } | { outcome: 'refused' | 'again'; reason: string };

/** The CRM's door at Crossdock: CloudEvents over HTTP, with the key that opens this door only. */
export class Door {
  private readonly url: URL;

  constructor(
    inboundGatewayUrl: string,
    private readonly key: string,
  ) {
    this.url = new URL('/v1/doors/crm/events', inboundGatewayUrl);
  }

  /**
   * 202 is a promise: the event is stored and will be delivered. A 4xx says that this event will never be taken as it
   * is, but for those that time heals. Everything else, a broken connection included, leaves doubt, and doubt is resolved by sending the same event
   * with the same id once more: it becomes the same event again, with the same id, and receivers drop what they have had.
   */
  async send(event: CloudEvent<unknown>): Promise<Sent> {
    const { headers, body } = HTTP.binary(event);
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        headers: { ...(headers as Record<string, string>), authorization: `Bearer ${this.key}` },
        body: body as string,
        signal: AbortSignal.timeout(10_000),
      });
      const answer = (await response.json()) as { id?: string; code?: string; detail?: string };
      if (response.status === 202) return { outcome: 'accepted', id: String(answer.id) };
      const reason = `${response.status} ${answer.code}: ${answer.detail}`;
      return { outcome: isFinal(response.status, answer.code) ? 'refused' : 'again', reason };
    } catch (error) {
      return { outcome: 'again', reason: error instanceof Error ? error.message : String(error) };
    }
  }
}

/**
 * A key that was just made, or is suspended for a while, is no fault of the event. Nor is a type that was just
 * registered: for some milliseconds the door may not have heard of it yet.
 */
export function isFinal(status: number, code?: string): boolean {
  if (code === 'event_type_unknown') return false;
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status);
}
