import type { Outgoing } from '@crossdock/kafka';
import { isStatus } from '../delivery/attempt-completed.js';
import type { Attempt } from '../delivery/attempt.js';
import type { Delivery } from '../delivery/delivery.js';
import type { PastAttempt } from '../delivery/history.js';
import { reasonOf } from '../delivery/outcome.js';

export interface Ending {
  cause: string;
  detail: string;
  /** The last attempt, if the delivery ended with one. */
  attempt?: Attempt;
  history?: readonly PastAttempt[];
}

/** The record of a delivery that ended without success: its payload, why, and what was tried. */
export function deadLetter(
  delivery: Delivery,
  ending: Ending,
  now: number,
): Outgoing<'DeliveryDeadLettered'> {
  const { cd_due_at: _, cd_lane_stopped: __, ...headers } = delivery.headers;
  return {
    key: delivery.endpointId,
    headers: {
      ...headers,
      ...(ending.attempt ? lastAttempt(delivery, ending.attempt) : {}),
      cd_dead_lettered_at: new Date(now).toISOString(),
      cd_cause: ending.cause,
      cd_cause_detail: ending.detail,
      ...(ending.history ? { cd_history: JSON.stringify(ending.history) } : {}),
    },
    payload: delivery.body,
  };
}

function lastAttempt({ headers }: Delivery, { number, startedAt, result }: Attempt) {
  return {
    cd_attempt: String(number),
    cd_first_attempt_at: headers.cd_first_attempt_at ?? new Date(startedAt).toISOString(),
    cd_last_reason: reasonOf(result),
    ...(result.kind === 'answered' && isStatus(result.status)
      ? { cd_last_status: String(result.status) }
      : {}),
  };
}
