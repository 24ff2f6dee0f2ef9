import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';

/** The part of kafkajs' `consumer/consumerGroup` that is reached into. */
interface ConsumerGroup {
  joinAndSync(this: object): Promise<void>;
}

const require = createRequire(import.meta.url);
const preparations = new AsyncLocalStorage<() => Promise<void>>();
let installed = false;

/**
 * kafkajs tells that a rebalance begins and asks to join the new generation in the same moment, so that nobody could end what is
 * in hand: its partitions may be another's with the answer. Here `prepare` is waited for before each request to join of a consumer
 * that is started within `run`; it is found again by the asynchronous context. No heartbeat goes out meanwhile, and the whole group
 * waits for it. It must not reject.
 */
export function beforeJoining<T>(prepare: () => Promise<void>, run: () => T): T {
  install();
  return preparations.run(prepare, run);
}

function install(): void {
  if (installed) return;
  installed = true;
  const { prototype } = require('kafkajs/src/consumer/consumerGroup') as { prototype: ConsumerGroup };
  const { joinAndSync } = prototype;
  prototype.joinAndSync = async function () {
    await preparations.getStore()?.();
    return joinAndSync.call(this);
  };
}
