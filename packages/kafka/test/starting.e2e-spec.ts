import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { createBus, testStack, type Bus } from '@crossdock/testing';
import { Kafka, logLevel } from 'kafkajs';
import { randomBytes } from 'node:crypto';
import { provisionTopics, Receives, topicsOf } from '../src/index.js';
import { startMember } from './member.js';
import { dispatchController, healthController } from './services.js';

const nothing = () => Promise.resolve();
const HEALTH = 'webhook.endpoint-health-changed.v1';
const PARKED = 'bus.record-parked.v1';

describe('a service refuses to start', () => {
  let bus: Bus;
  beforeAll(async () => void (bus = await createBus('control-plane')));
  afterAll(() => bus.close());

  it('without a handler for every receive operation', async () => {
    await expect(startMember('control-plane', bus, [])).rejects.toThrow(
      /controlPlaneReceivesEndpointHealthChanged has no handler/,
    );
  });

  it('with two handlers for one', async () => {
    const both = [healthController(nothing), healthController(nothing)];
    await expect(startMember('control-plane', bus, both)).rejects.toThrow(
      /controlPlaneReceivesEndpointHealthChanged has more than one handler/,
    );
  });

  it("with a handler of another service's operation", async () => {
    const foreign = [healthController(nothing), dispatchController({})];
    await expect(startMember('control-plane', bus, foreign)).rejects.toThrow(
      /webhookDispatchReceivesDeliveryRequested has a handler, but is not a receive operation of control-plane/,
    );
  });

  it('with a broadcast operation in record mode', async () => {
    @Controller()
    class Sources {
      @Receives(operations.cdcIngestionReceivesSourceChanged, { mode: 'record' })
      one(): Promise<void> {
        return nothing();
      }
      @Receives(operations.cdcIngestionReceivesSourcePositionRecorded, { mode: 'batch' })
      many(): Promise<void> {
        return nothing();
      }
    }
    await expect(startMember('cdc-ingestion', bus, [Sources])).rejects.toThrow(
      /cdcIngestionReceivesSourceChanged is a broadcast operation/,
    );
  });

  it('when a topic is missing', async () => {
    const { brokers } = testStack();
    const elsewhere = { brokers, topicPrefix: `t${randomBytes(4).toString('hex')}.` };
    await expect(startMember('control-plane', elsewhere, [healthController(nothing)])).rejects.toThrow(
      new RegExp(`${elsewhere.topicPrefix}${HEALTH} is missing`),
    );
  });

  it('when partitions or configuration differ, until the topics are provisioned', async () => {
    const admin = new Kafka({ brokers: bus.brokers, logLevel: logLevel.NOTHING }).admin();
    const topicPrefix = `t${randomBytes(4).toString('hex')}.`;
    const target = { brokers: bus.brokers, topicPrefix, replicas: 1 };
    await admin.connect();
    try {
      await admin.createTopics({
        waitForLeaders: false,
        topics: [PARKED, HEALTH].map((name) => ({
          topic: topicPrefix + name,
          numPartitions: name === PARKED ? 1 : 3,
          replicationFactor: 1,
          configEntries: [{ name: 'cleanup.policy', value: 'delete' }],
        })),
      });
      const others = topicsOf('control-plane').filter(({ name }) => name !== PARKED && name !== HEALTH);
      const { created } = await provisionTopics(target, others);
      expect(created).toEqual(others.map(({ name }) => topicPrefix + name));
      const start = startMember('control-plane', target, [healthController(nothing)]);
      const error = (await start.catch((refusal: unknown) => refusal)) as Error;
      expect(error.message).toContain('bus.record-parked.v1 has 1 partitions instead of 3');
      expect(error.message).toContain(
        'bus.record-parked.v1 has retention.ms=604800000 instead of 2592000000',
      );
      expect(error.message).toContain(`${HEALTH} has cleanup.policy=delete instead of compact`);
      const { aligned } = await provisionTopics(target, topicsOf('control-plane'));
      expect(aligned.sort()).toEqual([`${topicPrefix}bus.record-parked.v1`, topicPrefix + HEALTH]);
      const member = await startMember('control-plane', target, [healthController(nothing)]);
      await member.close();
    } finally {
      await admin.deleteTopics({ topics: topicsOf('control-plane').map(({ name }) => topicPrefix + name) });
      await admin.disconnect();
    }
  });
});
