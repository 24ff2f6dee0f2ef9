import type { JobChanged, SubscriptionChanged } from '@crossdock/contracts';
import { compilePattern, matchesEventType } from '@crossdock/event-patterns';
import { maxDataBytes } from '@crossdock/event-shaping';
import type { Received } from '@crossdock/kafka';
import { compileSubscription, takers, type CompiledSubscription } from '@crossdock/routing';

/** Which events a replay is about, as far as it can be told without their data. */
export interface Span {
  readonly from: string;
  /** Not included; unless ids are named, never after the order. */
  readonly to: string;
  /** Whose events; null: any tenant's. */
  readonly tenantId: string | null;
  /** What the subscription takes. */
  readonly subscribedTypes: readonly string[];
  /** What the job selects of that. */
  readonly eventTypes: readonly string[];
  /** Nothing but these; undefined: all. */
  readonly ids: ReadonlySet<string> | undefined;
}

/** What a replay is about, ready to be held against events. */
export interface ReplaySelection {
  readonly span: Span;
  /** The subscription as it is now, with the pattern of the job beside its own. */
  readonly subscription: CompiledSubscription;
}

const ALWAYS = { from: '0001-01-01T00:00:00Z', to: '9999-12-31T23:59:59Z' };

/** @throws PatternError */
export function selectionOf(job: JobChanged, subscription: SubscriptionChanged): ReplaySelection {
  return { span: spanOf(job, subscription), subscription: compiled(job, subscription) };
}

function spanOf({ selection, orderedAt }: JobChanged, subscription: SubscriptionChanged): Span {
  const { eventTypes = ['*'], eventIds } = selection;
  const { from, to } = { ...(eventIds ? ALWAYS : { from: orderedAt, to: orderedAt }), ...selection };
  return {
    from,
    // A list ends by itself, and clocks may differ.
    to: eventIds || Date.parse(to) < Date.parse(orderedAt) ? to : orderedAt,
    tenantId: subscription.eventsFrom === 'any-tenant' ? null : subscription.tenantId,
    subscribedTypes: subscription.eventTypes,
    eventTypes,
    ids: eventIds && new Set(eventIds),
  };
}

function compiled({ selection }: JobChanged, subscription: SubscriptionChanged): CompiledSubscription {
  const own = compileSubscription(subscription);
  if (selection.pattern === undefined) return own;
  const asked = compilePattern(selection.pattern);
  return { ...own, matches: (document) => (own.matches?.(document) ?? true) && asked(document) };
}

/** Whether an event is among those that a job names, by all but its data. */
export function isWithin({ headers, bytes }: Received<'EventPublished'>, span: Span): boolean {
  // Routing parked it when it came.
  if (bytes.length > maxDataBytes) return false;
  if (span.ids?.has(headers.ce_id) === false) return false;
  const at = Date.parse(headers.cd_published_at);
  if (!(at >= Date.parse(span.from) && at < Date.parse(span.to))) return false;
  if (span.tenantId !== null && headers.cd_tenant_id !== span.tenantId) return false;
  return (
    matchesEventType(span.subscribedTypes, headers.ce_type) &&
    matchesEventType(span.eventTypes, headers.ce_type)
  );
}

/** Whether an event is replayed, by the very rules by which events are routed. */
export function isSelected(
  event: Received<'EventPublished'>,
  { span, subscription }: ReplaySelection,
): boolean {
  return isWithin(event, span) && takers(event.headers, event.bytes, [subscription]).length > 0;
}
