import type { Topic } from '@crossdock/contracts';
import type { Admin } from 'kafkajs';
import { describeTopics } from './describe-topics.js';
import { topicDifferences, type ExistingTopic } from './topic-differences.js';

export type TopicsOnBroker = ReadonlyMap<string, ExistingTopic>;

/** The broker does not have the topics as the contract wants them. A service does not start on it. */
export class TopicsDiffer extends Error {
  override readonly name = 'TopicsDiffer';

  constructor(readonly findings: readonly string[]) {
    super(`The topics on the broker differ from the contract:\n  ${findings.join('\n  ')}`);
  }
}

/**
 * @returns the topics as the broker has them, by their names in the contract
 * @throws TopicsDiffer which names every topic at fault, unless all are there as the contract has them
 */
export async function checkTopics(
  admin: Admin,
  topicPrefix: string,
  topics: readonly Topic[],
): Promise<TopicsOnBroker> {
  const existing = await describeTopics(
    admin,
    topics.map((topic) => topicPrefix + topic.name),
  );
  const findings = topicDifferences(topics, existing, topicPrefix);
  if (findings.length > 0) throw new TopicsDiffer(findings);
  return new Map([...existing].map(([name, topic]) => [name.slice(topicPrefix.length), topic]));
}
