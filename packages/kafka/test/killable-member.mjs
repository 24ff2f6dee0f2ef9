// A dispatcher in a process of its own, so that a test can kill it. Every record handed over is told to the parent; those
// whose key begins with "hang" are never finished. Run with the bus as JSON in the only argument.
import 'reflect-metadata';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { operations } from '@crossdock/contracts';
import { KafkaModule, KafkaTransport, Receives } from '@crossdock/kafka';

const { brokers, topicPrefix } = JSON.parse(process.argv[2]);
const log = { debug() {}, info() {}, warn() {}, error() {} };

class Dispatcher {
  async deliver({ partition, offset, key }) {
    process.send({ partition, offset, key });
    if (key.startsWith('hang')) await new Promise(() => {});
  }
  async release() {}
  async endpoints() {}
  async tenants() {}
  async health() {}
  async gates() {}
  async linedUp() {}
  async discarded() {}
}
const bindings = {
  deliver: ['webhookDispatchReceivesDeliveryRequested', { mode: 'record', concurrency: 256 }],
  release: ['webhookDispatchReceivesDeliveryDelayed', { mode: 'due', dueAt: () => 0 }],
  endpoints: ['webhookDispatchReceivesEndpointChanged', { mode: 'batch' }],
  tenants: ['webhookDispatchReceivesTenantChanged', { mode: 'batch' }],
  health: ['webhookDispatchReceivesEndpointHealthChanged', { mode: 'batch' }],
  gates: ['webhookDispatchReceivesGateChanged', { mode: 'batch' }],
  linedUp: ['webhookDispatchReceivesDeliveryLinedUp', { mode: 'batch' }],
  discarded: ['webhookDispatchReceivesDeliveryDiscarded', { mode: 'batch' }],
};
for (const [method, [id, options]] of Object.entries(bindings)) {
  const descriptor = Object.getOwnPropertyDescriptor(Dispatcher.prototype, method);
  Receives(operations[id], options)(Dispatcher.prototype, method, descriptor);
}
Controller()(Dispatcher);

class Root {}
const settings = { brokers, topicPrefix, service: 'webhook-dispatch', instance: `killable-${process.pid}` };
Module({ imports: [KafkaModule.forService(settings, log)], controllers: [Dispatcher] })(Root);

const app = await NestFactory.createMicroservice(Root, {
  useFactory: (strategy) => ({ strategy }),
  inject: [KafkaTransport],
  logger: false,
});
await app.listen();
