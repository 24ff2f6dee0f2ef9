import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { IHeaders } from 'kafkajs';
import type { BusLog } from '../bus-log.js';
import { kafkaClient } from '../kafka-client.js';
import { BUS_LOG, KAFKA_SETTINGS, type KafkaSettings } from '../kafka-settings.js';
import { recordBody } from '../wire/record-body.js';
import type { PreparedMessage } from '../wire/produce-request.js';
import { OpenLines } from './open-lines.js';
import { TopicLine, type Written } from './topic-line.js';

export { TopicWriteFailed, type TopicWriteCode, type Written } from './topic-line.js';

/** A record for a topic that is not of the contract. */
export interface TopicRecord {
  /** Absent: any partition. */
  readonly key: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer;
}

/** Each has its own connections to the brokers; beyond these one that is idle loses its own, as does what was not written to in a while. */
const limits = { most: 64, idleMs: 5 * 60_000 };
const lookMs = 60_000;
/** One request at a time: one that hangs holds up its topic. */
const requestTimeoutMs = 5_000;

/**
 * Writes to topics of the organisation, on the brokers of the bus. Other than the `Publisher` it gives up: what is wrong with such a topic
 * is no fault of the bus, and its caller has a policy for it. What fails at one topic is nothing to another.
 */
@Injectable()
export class OrganisationTopics implements OnApplicationShutdown {
  private readonly lines: OpenLines<TopicLine>;
  private readonly looks: NodeJS.Timeout;

  constructor(@Inject(KAFKA_SETTINGS) settings: KafkaSettings, @Inject(BUS_LOG) log: BusLog) {
    const kafka = kafkaClient(settings, log, requestTimeoutMs);
    this.lines = new OpenLines((topic) => new TopicLine(topic, kafka), limits);
    this.looks = setInterval(() => this.lines.closeUnused(), lookMs).unref();
  }

  /**
   * Fulfilled when all in-sync replicas have the record.
   * @param topic its whole name: it has no prefix of ours
   * @throws TopicWriteFailed
   */
  write(topic: string, { key, headers, value }: TopicRecord, timeoutMs: number): Promise<Written> {
    const body = recordBody(key ?? null, value, headers as IHeaders);
    const message: PreparedMessage = { key: key ?? null, value: null, body };
    return this.lines.of(topic).write(message, body.length, timeoutMs);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.looks);
    await this.lines.closeAll();
  }
}
