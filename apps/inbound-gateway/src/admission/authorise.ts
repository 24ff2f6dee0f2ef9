import { matchesEventType } from '@crossdock/event-patterns';
import type { Caller } from '../access/caller.js';
import type { CloudEvent } from '../cloudevents/cloud-event.js';
import type { Refusal } from './refusals.js';

/** Tenants that events may concern. */
export interface ActiveTenants {
  isActive(id: string): boolean;
}

/** The roles that may publish. A tenant reads and configures; it sends through the doors of its senders. */
export function authoriseRole(caller: Caller): Refusal | null {
  if (caller.origin === 'sender' || caller.role !== 'tenant') return null;
  return { code: 'role_not_allowed', detail: 'A tenant key reads and configures; it does not publish.' };
}

/** Names that would let a sender speak for somebody else: `cd…` is ours, `tenant` belongs to own applications. */
export function authoriseAttributes(event: CloudEvent, caller: Caller): Refusal | null {
  for (const name of event.extensions.keys()) {
    if (name.startsWith('cd') || (name === 'tenant' && caller.origin === 'sender')) {
      return { code: 'attribute_reserved', detail: `The extension attribute ${name} is reserved.` };
    }
  }
  return null;
}

/** Whom the event concerns. A tenant that does not exist, is suspended or is another's looks the same. */
export function tenantOf(event: CloudEvent, caller: Caller, tenants: ActiveTenants): string | Refusal {
  if (caller.origin === 'sender') return caller.tenantId;
  const named = event.extensions.get('tenant') ?? caller.tenantId;
  if (named === undefined) {
    return {
      code: 'tenant_unknown',
      detail: 'The extension attribute tenant says whom the event concerns; it is missing.',
    };
  }
  const own = caller.tenantId === undefined || caller.tenantId === named;
  return own && tenants.isActive(named)
    ? named
    : {
        code: 'tenant_unknown',
        detail: 'The extension attribute tenant names no tenant that this key may name.',
      };
}

export function authoriseType(event: CloudEvent, caller: Caller): Refusal | null {
  if (event.type.startsWith('crossdock.')) {
    return {
      code: 'event_type_not_allowed',
      detail: 'Types that begin with crossdock. are of Crossdock itself.',
    };
  }
  if (caller.origin === 'application' || matchesEventType(caller.eventTypes, event.type)) return null;
  return { code: 'event_type_not_allowed', detail: `This sender may not send ${event.type}.` };
}
