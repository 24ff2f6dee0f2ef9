import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { type Admin } from 'kafkajs';
import { configOn, type Topic } from '@crossdock/contracts';
import { noBusLog } from '../bus-log.js';
import { withAdmin } from '../kafka-admin.js';
import { kafkaClient } from '../kafka-client.js';
import { describeTopics } from './describe-topics.js';
import { suits, topicDifferences, type ExistingTopic } from './topic-differences.js';
import { allTopics } from './wanted-topics.js';

export interface TopicTarget {
  readonly brokers: string[];
  readonly topicPrefix: string;
  /** Replicas of new topics; default the contract's, but never more than there are brokers. */
  readonly replicas?: number;
}

export interface Provisioned {
  readonly created: string[];
  /** Existing topics that got partitions or configuration. */
  readonly aligned: string[];
}

/**
 * Creates the topics that are missing and brings existing ones to the contract's partitions and configuration. Partitions
 * are only ever added: a topic with too many is left to `checkTopics` to complain about, because keys would move.
 */
export async function provisionTopics(
  target: TopicTarget,
  topics: readonly Topic[] = allTopics,
): Promise<Provisioned> {
  const client = { brokers: target.brokers, service: 'provision-topics', instance: String(process.pid) };
  return await withAdmin(kafkaClient(client, noBusLog), async (admin) => {
    const names = topics.map((topic) => target.topicPrefix + topic.name);
    const existing = await describeTopics(admin, names);
    const missing = topics.filter((topic) => !existing.has(target.topicPrefix + topic.name));
    await create(admin, target, missing);
    const aligned: string[] = [];
    for (const topic of topics) {
      const name = target.topicPrefix + topic.name;
      const found = existing.get(name);
      if (!found) continue;
      const grows = found.partitions < topic.partitions;
      const config = configOn(found.replicas, topic);
      const unsuited = Object.entries(config).some(([key, value]) => !suits(key, found.config[key], value));
      if (grows)
        await admin.createPartitions({ topicPartitions: [{ topic: name, count: topic.partitions }] });
      if (unsuited) await alter(admin, name, { ...config, ...longerRetention(found, config) });
      if (grows || unsuited) aligned.push(name);
    }
    await settled(admin, target.topicPrefix, topics);
    return { created: missing.map((topic) => target.topicPrefix + topic.name), aligned };
  });
}

/** What somebody set to keep records longer than the contract asks stays. */
function longerRetention(
  { config: actual }: ExistingTopic,
  wanted: Readonly<Record<string, string>>,
): Record<string, string> {
  const key = 'retention.ms';
  const [kept, asked] = [actual[key], wanted[key]];
  return kept !== undefined && asked !== undefined && suits(key, kept, asked) ? { [key]: kept } : {};
}

/** Changes reach brokers one after the other, and leaders are chosen a moment later; services check at their start. */
async function settled(admin: Admin, prefix: string, topics: readonly Topic[]): Promise<void> {
  const names = topics.map((topic) => prefix + topic.name);
  for (let attempt = 0; attempt < 100; attempt++) {
    const found = await describeTopics(admin, names).catch(() => null);
    const open =
      found && topicDifferences(topics, found, prefix).filter((finding) => !finding.includes('partitions'));
    if (open?.length === 0 && (await haveLeaders(admin, names))) return;
    await sleep(100);
  }
}

async function haveLeaders(admin: Admin, names: readonly string[]): Promise<boolean> {
  try {
    const { topics } = await admin.fetchTopicMetadata({ topics: [...names] });
    return topics.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0));
  } catch {
    return false;
  }
}

async function create(admin: Admin, target: TopicTarget, missing: readonly Topic[]): Promise<void> {
  if (missing.length === 0) return;
  const { brokers } = await admin.describeCluster();
  await admin.createTopics({
    // kafkajs would fail when a broker has not heard of a new topic yet.
    waitForLeaders: false,
    topics: missing.map((topic) => {
      const replicas = Math.min(target.replicas ?? topic.replicas, brokers.length);
      return {
        topic: target.topicPrefix + topic.name,
        numPartitions: topic.partitions,
        replicationFactor: replicas,
        configEntries: Object.entries(configOn(replicas, topic)).map(([name, value]) => ({ name, value })),
      };
    }),
  });
}

async function alter(admin: Admin, name: string, config: Record<string, string>): Promise<void> {
  await admin.alterConfigs({
    validateOnly: false,
    resources: [
      {
        type: kafkajs.ConfigResourceTypes.TOPIC,
        name,
        configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
      },
    ],
  });
}
