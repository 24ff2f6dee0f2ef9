import type { TopicsOnBroker } from '@crossdock/kafka';
import { tiers } from './tiers.js';

/** A tier might delete deliveries that wait in it. A service does not start on it. */
export class TierRetentionTooShort extends Error {
  override readonly name = 'TierRetentionTooShort';

  constructor(readonly findings: readonly string[]) {
    super(`Delay tiers keep records for too short a time:\n  ${findings.join('\n  ')}`);
  }
}

const FOR_EVER = -1;
const HOUR_MS = 3_600_000;

/**
 * A record lies in a tier for its delay, and for as long as nobody reads it. So a tier keeps records for twice the sum of both, and
 * for a time alone: with a limit in bytes, which a broker may have for all of its topics, a backlog would push out what waits.
 *
 * @param toleratedOutageMs how long the wheel may stand still at the most
 * @throws TierRetentionTooShort
 */
export function checkTierRetention(topics: TopicsOnBroker, toleratedOutageMs: number): void {
  const findings = tiers.flatMap(({ topic, delayMs }) => {
    const config = topics.get(topic)?.config ?? {};
    const keptMs = Number(config['retention.ms'] ?? NaN);
    const neededMs = 2 * (delayMs + toleratedOutageMs);
    const bytes = Number(config['retention.bytes'] ?? FOR_EVER);
    return [
      ...(keptMs === FOR_EVER || keptMs >= neededMs
        ? []
        : [
            `${topic} has retention.ms=${keptMs} instead of ${neededMs} or more: twice its delay and an outage of ${toleratedOutageMs / HOUR_MS} h`,
          ]),
      ...(bytes === FOR_EVER ? [] : [`${topic} has retention.bytes=${bytes} instead of ${FOR_EVER}`]),
    ];
  });
  if (findings.length > 0) throw new TierRetentionTooShort(findings);
}
