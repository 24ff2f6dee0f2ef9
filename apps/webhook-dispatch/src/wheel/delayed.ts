import type { Outgoing } from '@crossdock/kafka';
import { isStatus } from '../delivery/attempt-completed.js';
import type { Attempt } from '../delivery/attempt.js';
import type { Delivery } from '../delivery/delivery.js';
import { reasonOf } from '../delivery/outcome.js';
import type { Settlement } from '../delivery/settlement.js';
import { tierFor } from './tiers.js';

/** A delivery that waits for its next attempt. */
export function delayedForRetry(
  delivery: Delivery,
  attempt: Attempt,
  settlement: Extract<Settlement, { end: 'retry' }>,
  now: number,
): Outgoing<'DeliveryDelayed'> {
  const { result } = attempt;
  const { cd_last_status: _, ...headers } = delivery.headers;
  return {
    topic: tierFor(settlement.dueAt - now).topic,
    key: delivery.endpointId,
    headers: {
      ...headers,
      cd_attempt: String(attempt.number),
      cd_first_attempt_at: headers.cd_first_attempt_at ?? new Date(attempt.startedAt).toISOString(),
      cd_due_at: new Date(settlement.dueAt).toISOString(),
      cd_horizon_at: new Date(settlement.horizonAt).toISOString(),
      cd_last_reason: reasonOf(result),
      ...(result.kind === 'answered' && isStatus(result.status)
        ? { cd_last_status: String(result.status) }
        : {}),
      cd_history: JSON.stringify(settlement.history),
    },
    payload: delivery.body,
  };
}

/** A delivery that waits although no attempt was made. */
export function deferred(
  delivery: Delivery,
  { dueAt, reason }: { dueAt: number; reason: string },
  now: number,
): Outgoing<'DeliveryDelayed'> {
  return {
    topic: tierFor(dueAt - now).topic,
    key: delivery.endpointId,
    headers: {
      ...delivery.headers,
      cd_due_at: new Date(dueAt).toISOString(),
      // A delivery that came before it was due keeps the reason why it waits.
      cd_last_reason: reason === 'not_due' ? (delivery.headers.cd_last_reason ?? reason) : reason,
    },
    payload: delivery.body,
  };
}
