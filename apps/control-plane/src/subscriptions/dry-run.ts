import type { SubscriptionChanged } from '@crossdock/contracts';
import { compilePattern, matchesEventType } from '@crossdock/event-patterns';
import {
  deliveryBody,
  ShapingFailed,
  type ShapedEvent,
  type Shaper,
  type Transform,
} from '@crossdock/event-shaping';
import { parseLossless } from '@crossdock/json-text';
import { invalid } from '../http/refusals.js';
import type { DryRunAnswer, DryRunEvent } from './dry-run.dto.js';
import { ownerOfExpression, triedLater } from './transform-fields.js';

/** What of a subscription decides over its deliveries. */
export interface Tried {
  readonly tenantId: string;
  readonly eventTypes: readonly string[];
  readonly pattern?: Record<string, unknown> | null;
  readonly transform?: Transform | null;
  readonly eventsFrom?: SubscriptionChanged['eventsFrom'];
}

/**
 * What would become of an event, by the very code that routes events: whether the subscription wants it, and the body or why there is none.
 * Nothing is sent.
 * @throws Problem
 */
export async function dryRun(tried: Tried, event: DryRunEvent, shaper: Shaper): Promise<DryRunAnswer> {
  const { data, document } = dataOf(event);
  const shaped: ShapedEvent = {
    id: event.id,
    type: event.type,
    time: event.time ?? new Date().toISOString(),
    source: event.source,
    ...(event.subject === undefined ? {} : { subject: event.subject }),
    tenant: event.tenantId ?? tried.tenantId,
    data,
  };
  const matches =
    (tried.eventsFrom !== 'own-tenant' || shaped.tenant === tried.tenantId) &&
    matchesEventType(tried.eventTypes, event.type) &&
    (!tried.pattern || compilePattern(tried.pattern)(document));
  const { transform } = tried;
  if (!transform) return { matches, body: deliveryBody(shaped).toString() };
  try {
    const owner = ownerOfExpression(tried.tenantId, transform);
    return { matches, body: (await shaper.shape(transform, shaped, owner)).toString() };
  } catch (error) {
    if (!(error instanceof ShapingFailed)) throw triedLater(error);
    const { code, message: detail, position } = error;
    return { matches, error: { code, detail, ...(position === undefined ? {} : { position }) } };
  }
}

function dataOf({ data, dataText }: DryRunEvent): { data: Buffer; document: unknown } {
  if ((data === undefined) === (dataText === undefined))
    throw invalid({ field: '/event/data', code: 'required', detail: 'Either data or dataText is required.' });
  const text = dataText ?? JSON.stringify(data);
  try {
    return { data: Buffer.from(text), document: parseLossless(text) };
  } catch {
    throw invalid({ field: '/event/dataText', code: 'wrong_format', detail: 'It must be JSON.' });
  }
}
