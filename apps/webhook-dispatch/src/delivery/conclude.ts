import type { Holding } from '@crossdock/kafka';
import type { Attempt } from './attempt.js';
import type { Delivery } from './delivery.js';
import type { Emissions } from './emissions.js';
import { leftToNextOwner } from './left-to-next-owner.js';
import { notMade } from './not-made.js';
import { settle } from './settlement.js';

/**
 * What comes of the result of an attempt, for a delivery that stands in no lane. A record that went to another owner leaves
 * nothing here that would go on beside what the owner does: a stop cuts requests, which says nothing of the endpoint.
 *
 * @returns fulfilled when all of it is acknowledged; nothing where there is nothing to write
 * @throws the TransientFault of `leftToNextOwner`
 */
export function conclude(
  emissions: Emissions,
  delivery: Delivery,
  attempt: Attempt,
  holding: Holding,
): Promise<unknown> | undefined {
  const again = notMade(delivery, attempt, Math.random());
  if (again) return emissions.notMade(delivery, again);
  const settlement = settle(delivery, attempt, Math.random());
  if (settlement.end === 'kept') return undefined;
  if (holding.closed && settlement.end !== 'delivered') throw leftToNextOwner();
  return emissions.attempted(delivery, attempt, settlement);
}
