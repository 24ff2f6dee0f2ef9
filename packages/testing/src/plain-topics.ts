import { ConfigResourceTypes, Kafka, logLevel, type Admin } from 'kafkajs';
import { eventually } from './eventually.js';
import { testStack } from './stack.js';
import { TopicReader, type BusRecord } from './topic-reader.js';

/** Topics that are not of the contract, as an organisation has them beside the bus. */
export class PlainTopics {
  private readonly reader: TopicReader;
  private readonly made: string[] = [];

  private constructor(
    kafka: Kafka,
    private readonly admin: Admin,
  ) {
    this.reader = new TopicReader(kafka, admin, '');
  }

  static async open(brokers: readonly string[] = testStack().brokers): Promise<PlainTopics> {
    const kafka = new Kafka({ brokers: [...brokers], clientId: 'test', logLevel: logLevel.NOTHING });
    const admin = kafka.admin();
    await admin.connect();
    return new PlainTopics(kafka, admin);
  }

  /** @param config of the topic, as the broker names it */
  async create(topic: string, partitions = 1, config: Record<string, string> = {}): Promise<void> {
    const configEntries = Object.entries(config).map(([name, value]) => ({ name, value }));
    this.made.push(topic);
    await this.admin.createTopics({
      waitForLeaders: false,
      topics: [{ topic, numPartitions: partitions, replicationFactor: 1, configEntries }],
    });
    await eventually(() => this.admin.fetchTopicOffsets(topic));
  }

  /** Gives a topic this configuration in place of what it was created with. */
  async configure(topic: string, config: Record<string, string>): Promise<void> {
    const configEntries = Object.entries(config).map(([name, value]) => ({ name, value }));
    await this.admin.alterConfigs({
      validateOnly: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configEntries }],
    });
  }

  /** Everything that a topic that was created here holds at the moment of the call. */
  read(topic: string): Promise<BusRecord[]> {
    return this.made.includes(topic) ? this.reader.read(topic) : Promise.resolve([]);
  }

  /** Everything that a topic which somebody else made holds at the moment of the call. */
  readForeign(topic: string): Promise<BusRecord[]> {
    return this.reader.read(topic);
  }

  /** Deletes what was created. */
  async close(): Promise<void> {
    await this.reader.close();
    if (this.made.length > 0) await this.admin.deleteTopics({ topics: this.made });
    await this.admin.disconnect();
  }
}
