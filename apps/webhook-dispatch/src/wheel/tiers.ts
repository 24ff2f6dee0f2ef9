import { delayTiers, operations } from '@crossdock/contracts';

/**
 * A clock made of topics. A record that must wait goes to the longest tier whose delay fits into the time that remains;
 * when that tier releases it, it goes to the next one that fits, until a few seconds are left. Every record of a tier
 * waits the same delay from its own timestamp, so within a partition they become due in the order in which they lie, and
 * a partition waits for its first record only.
 *
 * The one exception is a record with an earlier due time than its tier's delay would give: one that was sent to the
 * shortest tier with less than a second left. It may lie behind a record that waits the whole second, and is then late by
 * less than that second, since whatever lies before it was written before it. This is rare: a record that a tier
 * releases with a few seconds left is held in memory for that time, as long as there is room (`hold-limits.ts`).
 */
export interface Tier {
  readonly name: string;
  readonly delayMs: number;
  readonly topic: (typeof operations.webhookDispatchSendsDeliveryDelayed.topics)[number];
}

const unitMs = { s: 1_000, m: 60_000, h: 3_600_000 };

/** Shortest first. */
export const tiers: readonly Tier[] = delayTiers.map((name) => ({
  name,
  delayMs: Number(name.slice(0, -1)) * unitMs[name.slice(-1) as keyof typeof unitMs],
  topic: `webhook.delivery-delayed.${name}.v1` as const,
}));

const [shortest] = tiers as [Tier, ...Tier[]];
const byTopic = new Map<string, Tier>(tiers.map((tier) => [tier.topic, tier]));

/** The longest tier that fits the remaining time; the shortest one when none does. */
export function tierFor(remainingMs: number): Tier {
  return tiers.findLast(({ delayMs }) => delayMs <= remainingMs) ?? shortest;
}

/** @throws RangeError for a topic that is no tier */
export function tierOf(topic: string): Tier {
  const tier = byTopic.get(topic);
  if (!tier) throw new RangeError(`${topic} is not a delay tier`);
  return tier;
}

/** When a tier hands a record on: after its delay, or when the record is due if that is sooner. Epoch milliseconds. */
export function releaseAt(topic: string, writtenAt: number, dueAt: number): number {
  return Math.min(dueAt, writtenAt + tierOf(topic).delayMs);
}
