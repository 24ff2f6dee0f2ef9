import 'reflect-metadata';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomBytes } from 'node:crypto';
import { KafkaModule, KafkaTransport, Publisher, type BusLog, type KafkaSettings } from '../src/index.js';

/** A service running in the process of the test. */
export interface Member {
  readonly transport: KafkaTransport;
  readonly publisher: Publisher;
  /** Lines logged so far, as `level noun.verb {fields}`. */
  readonly lines: string[];
  close(): Promise<void>;
}

export interface BusAddress {
  readonly brokers: string[];
  readonly topicPrefix: string;
}

/** Starts a service with the given controllers; fulfilled when its transport listens, rejected when it refuses to. */
export async function startMember(service: string, bus: BusAddress, controllers: Type[]): Promise<Member> {
  const lines: string[] = [];
  const settings: KafkaSettings = {
    brokers: bus.brokers,
    topicPrefix: bus.topicPrefix,
    service,
    doubtMs: 1_000,
    instance: `test-${randomBytes(3).toString('hex')}`,
  };
  const app = await NestFactory.createMicroservice(root(settings, controllers, recording(lines)), {
    useFactory: (strategy: KafkaTransport) => ({ strategy }),
    inject: [KafkaTransport],
    logger: false,
    abortOnError: false,
  });
  try {
    await app.listen();
  } catch (error) {
    await app.close();
    throw error;
  }
  return {
    transport: app.get(KafkaTransport),
    publisher: app.get(Publisher),
    lines,
    close: () => app.close(),
  };
}

function root(settings: KafkaSettings, controllers: Type[], log: BusLog): Type {
  @Module({ imports: [KafkaModule.forService(settings, log)], controllers })
  class Root {}
  return Root;
}

function recording(lines: string[]): BusLog {
  const write = (level: string) => (fields: object, message: string) =>
    void lines.push(`${level} ${message} ${JSON.stringify(fields)}`);
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
