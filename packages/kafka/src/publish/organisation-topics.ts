import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { IHeaders, Kafka } from 'kafkajs';
import type { BusLog } from '../bus-log.js';
import { kafkaClient } from '../kafka-client.js';
import { BUS_LOG, KAFKA_SETTINGS, type KafkaSettings } from '../kafka-settings.js';
import { recordBody } from '../wire/record-body.js';
import type { PreparedMessage } from '../wire/produce-request.js';
import { TopicLine, type Written } from './topic-line.js';

export { TopicWriteFailed, type TopicWriteCode, type Written } from './topic-line.js';

/** A record for a topic that is not of the contract. */
export interface TopicRecord {
  /** Absent: any partition. */
  readonly key: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer;
}

/** Each has its own connections to the brokers; beyond these one that is idle loses its own. */
const mostLines = 64;

/**
 * Writes to topics of the organisation, on the brokers of the bus. Other than the `Publisher` it gives up: what is wrong with such a topic
 * is no fault of the bus, and its caller has a policy for it. What fails at one topic is nothing to another.
 */
@Injectable()
export class OrganisationTopics implements OnApplicationShutdown {
  /** In the order of their last use. */
  private readonly lines = new Map<string, TopicLine>();
  private readonly kafka: Kafka;

  constructor(@Inject(KAFKA_SETTINGS) settings: KafkaSettings, @Inject(BUS_LOG) log: BusLog) {
    this.kafka = kafkaClient(settings, log);
  }

  /**
   * Fulfilled when all in-sync replicas have the record.
   * @param topic its whole name: it has no prefix of ours
   * @throws TopicWriteFailed
   */
  write(topic: string, { key, headers, value }: TopicRecord, timeoutMs: number): Promise<Written> {
    const body = recordBody(key ?? null, value, headers as IHeaders);
    const message: PreparedMessage = { key: key ?? null, value: null, body };
    return this.line(topic).write(message, body.length, timeoutMs);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.lines.values()].map((line) => line.close()));
    this.lines.clear();
  }

  private line(topic: string): TopicLine {
    const line = this.lines.get(topic) ?? new TopicLine(topic, this.kafka);
    this.lines.delete(topic);
    this.lines.set(topic, line);
    if (this.lines.size > mostLines) this.closeOneIdle();
    return line;
  }

  private closeOneIdle(): void {
    for (const [topic, line] of this.lines) {
      if (!line.isIdle) continue;
      this.lines.delete(topic);
      void line.close();
      return;
    }
  }
}
