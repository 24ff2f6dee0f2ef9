import { expect, it } from '@jest/globals';
import { topics, type Topic } from '@crossdock/contracts';
import type { TopicsOnBroker } from '@crossdock/kafka';
import { checkTierRetention, TierRetentionTooShort } from './tier-retention.js';

const hour = 3_600_000;
const six = 'webhook.delivery-delayed.6h.v1';

function onBroker(change: Record<string, string> = {}): TopicsOnBroker {
  return new Map(
    (topics as readonly Topic[]).map(({ name, partitions, config }) => [
      name,
      { name, partitions, replicas: 1, config: name === six ? { ...config, ...change } : config },
    ]),
  );
}

const findings = (topicsFound: TopicsOnBroker, outageHours: number): readonly string[] => {
  try {
    checkTierRetention(topicsFound, outageHours * hour);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(TierRetentionTooShort);
    return (error as TierRetentionTooShort).findings;
  }
};

it('is enough in the contract for an outage of three days', () => {
  expect(findings(onBroker(), 72)).toEqual([]);
  expect(findings(onBroker(), 78)).toEqual([]);
});

it('is too short by a millisecond, and the topic is named with what it needs', () => {
  const needed = 2 * (6 + 72) * hour;
  expect(findings(onBroker({ 'retention.ms': String(needed) }), 72)).toEqual([]);
  expect(findings(onBroker({ 'retention.ms': String(needed - 1) }), 72)).toEqual([
    `${six} has retention.ms=${needed - 1} instead of ${needed} or more: twice its delay and an outage of 72 h`,
  ]);
});

it('is too short for a longer outage than the topics were made for', () => {
  expect(findings(onBroker(), 79)).toEqual([expect.stringContaining(six)]);
  expect(findings(onBroker(), 120)).toHaveLength(7);
  expect(findings(onBroker({ 'retention.ms': '-1' }), 79)).toEqual([]);
});

it('is none where a broker deletes by size', () => {
  expect(findings(onBroker({ 'retention.bytes': '1073741824' }), 72)).toEqual([
    `${six} has retention.bytes=1073741824 instead of -1`,
  ]);
  expect(findings(onBroker({ 'retention.bytes': '-1' }), 72)).toEqual([]);
});
