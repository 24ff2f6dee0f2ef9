import { isInstant, type FieldError } from '@crossdock/service-host';
import { isEventTypePattern } from '@crossdock/event-patterns';
import type { Criteria } from '../dead-letters/criteria.js';
import { states, type State } from '../dead-letters/dead-letter.js';
import { parameterInvalid } from './parameters.js';

export interface DeadLetterQuery {
  tenantId?: string;
  endpointId?: string;
  subscriptionId?: string;
  eventType?: string;
  cause?: string;
  state?: string;
  from?: string;
  to?: string;
  limit?: string;
  cursor?: string;
}

/** What a list request asks for, as far as the viewer may. @throws Problem naming every bad parameter */
export function criteriaOf(query: DeadLetterQuery, viewer: string | null): Criteria {
  const errors: FieldError[] = [];
  const refuse = (field: string, detail: string): void => {
    errors.push({ field, code: 'wrong_format', detail });
  };
  for (const [field, value] of Object.entries(query)) {
    if (typeof value !== 'string') refuse(field, 'It may be given once.');
    else if (value.includes('\u0000')) refuse(field, 'The character U+0000 is not allowed.');
  }
  for (const field of ['from', 'to'] as const) {
    const value = query[field];
    if (value !== undefined && !isInstant(value))
      refuse(field, 'It must be an instant of RFC 3339, like 2026-11-24T09:00:00Z.');
  }
  if (query.state !== undefined && !states.includes(query.state as State))
    refuse('state', `It must be one of: ${states.join(', ')}.`);
  if (typeof query.eventType === 'string' && !isEventTypePattern(query.eventType))
    refuse('eventType', 'It must be an event type, or a prefix of one up to a full stop followed by *.');
  if (errors.length > 0) throw parameterInvalid(...errors);
  return {
    tenantId: viewer ?? query.tenantId ?? null,
    endpointId: query.endpointId,
    subscriptionId: query.subscriptionId,
    eventTypes: query.eventType === undefined ? undefined : [query.eventType],
    cause: query.cause,
    state: query.state as State | undefined,
    from: query.from,
    to: query.to,
  };
}
