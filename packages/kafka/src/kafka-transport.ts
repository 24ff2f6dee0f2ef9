import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { Operation } from '@crossdock/contracts';
import type { Kafka } from 'kafkajs';
import { atMost, backOffMs, pauseFor } from './back-off.js';
import type { BusLog } from './bus-log.js';
import { bindingOf } from './consume/binding.js';
import { BusConsumers } from './consume/bus-consumers.js';
import { Handling } from './consume/handling.js';
import { Parking } from './consume/parking.js';
import { receiversOf } from './consume/receivers.js';
import { withAdmin } from './kafka-admin.js';
import { kafkaClient } from './kafka-client.js';
import { BUS_LOG, KAFKA_SETTINGS, type KafkaSettings } from './kafka-settings.js';
import { Publisher } from './publish/publisher.js';
import type { OwnedPartition } from './records.js';
import { CROSSDOCK_KAFKA, type ReceivesOptions } from './receives.decorator.js';
import { checkTopics, TopicsDiffer, type TopicsOnBroker } from './topics/check-topics.js';
import { operationsOf, topicsOf } from './topics/wanted-topics.js';
import { WiringIncomplete, wiringFindings } from './wiring.js';

/** How long `close` waits for handlers at work before it commits without them. */
const DRAIN_MS = 4_000;

/**
 * The bus as a Nest transport: `app.connectMicroservice({ strategy: app.get(KafkaTransport) })`.
 *
 * `listen` refuses to start when handlers and contract do not match or the broker's topics differ, then reads the
 * broadcast topics to their end, and only then joins the shared groups. A broker that does not answer is waited for.
 */
@Injectable()
export class KafkaTransport extends Server implements CustomTransportStrategy, BeforeApplicationShutdown {
  override readonly transportId = CROSSDOCK_KAFKA;
  private readonly kafka: Kafka;
  private readonly closing = new AbortController();
  private consumers: BusConsumers | null = null;
  private handling: Handling | null = null;
  private closed: Promise<void> | null = null;
  private readonly besideHandlers: (() => Promise<void>)[] = [];

  constructor(
    @Inject(KAFKA_SETTINGS) private readonly settings: KafkaSettings,
    @Inject(BUS_LOG) private readonly log: BusLog,
    private readonly publisher: Publisher,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {
    super();
    this.kafka = kafkaClient(settings, log);
  }

  /** Ready when the broadcast topics are read to their end, every shared group is joined and nothing is being reopened. */
  readiness(): { ready: boolean; reason?: string } {
    const reason = this.closed
      ? 'closing'
      : (this.consumers?.hindrance() ?? (this.consumers ? null : 'not started'));
    return reason === null ? { ready: true } : { ready: false, reason };
  }

  /**
   * The partitions of a topic that this process has been given now. The same object stands for one as long as nobody else may have
   * had it in between.
   */
  owned(topic: string): readonly OwnedPartition[] {
    return this.consumers?.owned(topic) ?? [];
  }

  /** Work that goes on beside the handlers, and that a stop waits for as it does for them. @param end starts no more of it */
  alsoDrain(end: () => Promise<void>): void {
    this.besideHandlers.push(end);
  }

  listen(callback: (error?: unknown) => void): void {
    this.start().then(
      () => callback(),
      (error: unknown) => callback(error),
    );
  }

  close(): Promise<void> {
    this.closed ??= this.drain();
    return this.closed;
  }

  /** Before other providers go: handlers at work still need them. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.close();
  }

  on(): void {
    // No events: readiness and metrics tell.
  }

  unwrap<T>(): T {
    return this.kafka as T;
  }

  private async start(): Promise<void> {
    const { service } = this.settings;
    const operations = operationsOf(service);
    const findings = wiringFindings(service, operations, this.messageHandlers);
    if (findings.length > 0) throw new WiringIncomplete(findings);
    const parkTopic = parkTopicOf(operations);
    const topics = await this.topicsOnBroker();
    if (topics === null || this.closing.signal.aborted) return;
    this.settings.checkTopics?.(topics);
    const parking = new Parking(parkTopic, this.publisher, this.log);
    this.handling = new Handling(parking, this.log, this.settings.doubtMs);
    const receivers = receiversOf(this.discovery, this.scanner);
    const bindings = operations
      .filter(({ action }) => action === 'receive')
      .map((operation) => {
        const options = this.messageHandlers.get(operation.id)!.extras as unknown as ReceivesOptions;
        return bindingOf(operation, options, receivers.get(operation.id)!);
      });
    this.consumers = new BusConsumers(this.kafka, this.settings, bindings, this.handling, this.log);
    await this.consumers.start();
  }

  private async topicsOnBroker(): Promise<TopicsOnBroker | null> {
    const { service, topicPrefix } = this.settings;
    for (let attempt = 0; !this.closing.signal.aborted; attempt++) {
      try {
        return await withAdmin(this.kafka, (admin) => checkTopics(admin, topicPrefix, topicsOf(service)));
      } catch (error) {
        if (error instanceof TopicsDiffer) throw error;
        this.log.warn({ attempt, error: (error as Error).message }, 'topics.checkFailed');
        await pauseFor(backOffMs({ firstMs: 200, maxMs: 2_000 }, attempt), this.closing.signal);
      }
    }
    return null;
  }

  private async drain(): Promise<void> {
    this.closing.abort();
    this.consumers?.hold();
    const beside = this.besideHandlers.map((end) => end());
    await atMost(DRAIN_MS, Promise.all([this.handling?.whenIdle(), ...beside]));
    await this.consumers?.close();
  }
}

function parkTopicOf(operations: readonly Operation[]): string {
  const parks = operations.find(({ action, message }) => action === 'send' && message === 'RecordParked');
  return parks?.topics[0] ?? 'bus.record-parked.v1';
}
