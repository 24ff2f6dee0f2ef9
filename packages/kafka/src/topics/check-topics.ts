import type { Topic } from '@crossdock/contracts';
import type { Admin } from 'kafkajs';
import { describeTopics } from './describe-topics.js';
import { topicDifferences } from './topic-differences.js';

/** The broker does not have the topics as the contract wants them. A service does not start on it. */
export class TopicsDiffer extends Error {
  override readonly name = 'TopicsDiffer';

  constructor(readonly findings: readonly string[]) {
    super(`The topics on the broker differ from the contract:\n  ${findings.join('\n  ')}`);
  }
}

/** Throws `TopicsDiffer`, which names every topic at fault, unless all the topics are there as the contract has them. */
export async function checkTopics(
  admin: Admin,
  topicPrefix: string,
  topics: readonly Topic[],
): Promise<void> {
  const existing = await describeTopics(
    admin,
    topics.map((topic) => topicPrefix + topic.name),
  );
  const findings = topicDifferences(topics, existing, topicPrefix);
  if (findings.length > 0) throw new TopicsDiffer(findings);
}
