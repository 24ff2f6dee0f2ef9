import { randomBytes } from 'node:crypto';
import { configOn, operations, topics, type Topic } from '@crossdock/contracts';
import {
  CompressionTypes,
  ConfigResourceTypes,
  Kafka,
  logLevel,
  Partitioners,
  type Admin,
  type KafkaMessage,
  type Producer,
} from 'kafkajs';
import { eventually } from './eventually.js';
import { TopicReader, type BusRecord } from './topic-reader.js';
import { testStack } from './stack.js';
export type { BusRecord } from './topic-reader.js';

/** A record as a test writes it: the payload as JSON, as raw bytes, or null for a tombstone. Nothing is validated. */
export interface ToPublish {
  key?: string | null;
  headers?: Record<string, string | Buffer | undefined>;
  payload?: unknown;
  partition?: number;
  /** Epoch milliseconds that the writer gives it; now unless said. */
  timestamp?: number;
}

/** Topics of the contract under a prefix of their own on the test broker. */
export interface Bus {
  readonly topicPrefix: string;
  readonly brokers: string[];
  /** What an app needs to join this bus: KAFKA_BROKERS and KAFKA_TOPIC_PREFIX. */
  readonly env: { KAFKA_BROKERS: string; KAFKA_TOPIC_PREFIX: string };
  publish(topic: string, ...records: ToPublish[]): Promise<void>;
  /** Everything that the topic holds at the moment of the call, in partition order. */
  read(topic: string): Promise<BusRecord[]>;
  /** Deletes what the topic holds at the moment of the call, as its retention would. */
  expire(topic: string): Promise<void>;
  /** Changes the configuration of a topic, beside what it has of the contract. */
  configure(topic: string, config: Record<string, string>): Promise<void>;
  /** Deletes the topics and groups of this bus. Call it after the apps on it have stopped. */
  close(): Promise<void>;
}

/**
 * Creates the topics that a service sends to or receives from, or the named topics (contract names), as the contract
 * has them but with one replica.
 */
export async function createBus(wanted: string | readonly string[]): Promise<Bus> {
  const { brokers } = testStack();
  const chosen = topicsOf(wanted);
  const topicPrefix = `t${randomBytes(4).toString('hex')}.`;
  const kafka = new Kafka({ brokers, clientId: 'test', logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  // A broker that a whole run of tests keeps busy closes a connection now and then.
  await eventually(() => Promise.all([admin.connect(), producer.connect()]));
  await eventually(() => provision(admin, topicPrefix, chosen));
  const reader = new TopicReader(kafka, admin, topicPrefix);
  return {
    topicPrefix,
    brokers,
    env: { KAFKA_BROKERS: brokers.join(','), KAFKA_TOPIC_PREFIX: topicPrefix },
    publish: (topic, ...records) => publish(producer, topicPrefix + topic, records),
    read: (topic) => reader.read(topic),
    expire: (topic) => expire(admin, topicPrefix + topic),
    configure: (topic, config) => configure(admin, topicPrefix, topic, config),
    close: async () => {
      await Promise.all([reader.close(), producer.disconnect()]);
      // What is left behind goes with the broker of this run.
      await remove(admin, topicPrefix).catch(() => undefined);
      await admin.disconnect();
    },
  };
}

function topicsOf(wanted: string | readonly string[]): Topic[] {
  const all: readonly Topic[] = topics;
  const used = Object.values(operations).filter((operation) => operation.service === wanted);
  const names = new Set<string>(
    typeof wanted === 'string' ? used.flatMap((operation) => [...operation.topics]) : wanted,
  );
  const chosen = all.filter((topic) => names.has(topic.name));
  if (chosen.length === 0 || chosen.length < names.size) {
    throw new Error(`not in the contract: ${typeof wanted === 'string' ? wanted : wanted.join(', ')}`);
  }
  return chosen;
}

async function provision(admin: Admin, prefix: string, chosen: readonly Topic[]): Promise<void> {
  await admin.createTopics({
    // kafkajs would fail when the broker has not heard of a new topic yet; waited for below.
    waitForLeaders: false,
    topics: chosen.map((topic) => ({
      topic: prefix + topic.name,
      numPartitions: topic.partitions,
      replicationFactor: 1,
      configEntries: Object.entries(configOn(1, topic)).map(([name, value]) => ({ name, value })),
    })),
  });
  // The controller has named the leaders; the broker itself may not know yet that it leads, and refuse.
  await eventually(() => Promise.all(chosen.map(({ name }) => admin.fetchTopicOffsets(prefix + name))));
}

async function publish(producer: Producer, topic: string, records: ToPublish[]): Promise<void> {
  await producer.send({
    topic,
    acks: -1,
    compression: CompressionTypes.None,
    messages: records.map(({ key, headers, payload, partition, timestamp }) => ({
      key: key ?? null,
      value:
        payload === null || payload === undefined
          ? null
          : Buffer.isBuffer(payload)
            ? payload
            : JSON.stringify(payload),
      headers: present(headers),
      ...(partition === undefined ? {} : { partition }),
      ...(timestamp === undefined ? {} : { timestamp: String(timestamp) }),
    })),
  });
}

async function configure(
  admin: Admin,
  prefix: string,
  name: string,
  changes: Record<string, string>,
): Promise<void> {
  const [topic] = topicsOf([name]);
  const config = { ...(topic && configOn(1, topic)), ...changes };
  const configEntries = Object.entries(config).map(([key, value]) => ({ name: key, value }));
  await admin.alterConfigs({
    validateOnly: false,
    resources: [{ type: ConfigResourceTypes.TOPIC, name: prefix + name, configEntries }],
  });
}

async function expire(admin: Admin, topic: string): Promise<void> {
  const held = await admin.fetchTopicOffsets(topic);
  const filled = held.filter(({ low, high }) => low !== high);
  const partitions = filled.map(({ partition, high }) => ({ partition, offset: high }));
  if (partitions.length > 0) await admin.deleteTopicRecords({ topic, partitions });
}

function present(headers: ToPublish['headers'] = {}): KafkaMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
}

async function remove(admin: Admin, prefix: string): Promise<void> {
  const mine = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix));
  if (mine.length > 0) await admin.deleteTopics({ topics: mine });
  const { groups } = await admin.listGroups();
  const left = groups.map(({ groupId }) => groupId).filter((id) => id.startsWith(prefix));
  // A group whose members were killed is not empty until their sessions end; the broker then forgets it by itself.
  if (left.length > 0) await admin.deleteGroups(left).catch(() => undefined);
}
