import { Kafka, logLevel, type LogEntry } from 'kafkajs';
import type { BusLog } from './bus-log.js';
import type { KafkaSettings } from './kafka-settings.js';
import { installFasterWire } from './wire/faster-kafkajs.js';
import { promptSocketFactory } from './wire/prompt-socket.js';
import { installQuietRequestQueue } from './wire/quiet-request-queue.js';

/**
 * Waiting times of every request that kafkajs repeats by itself. Written out because kafkajs takes other defaults when
 * NODE_ENV is `test`, and bounded so that a lost broker surfaces here within seconds, where the waiting is ours.
 */
export const requestRetry = {
  initialRetryTime: 100,
  maxRetryTime: 1_000,
  multiplier: 2,
  factor: 0.2,
  retries: 8,
};

/**
 * One kafkajs client per process: connections and metadata are per producer, consumer and admin anyway.
 * @param requestTimeout milliseconds until a request without an answer is repeated
 */
export function kafkaClient(
  settings: Pick<KafkaSettings, 'brokers' | 'service' | 'instance'>,
  log: BusLog,
  requestTimeout = 30_000,
): Kafka {
  installQuietRequestQueue();
  installFasterWire();
  return new Kafka({
    clientId: `${settings.service}.${settings.instance}`,
    brokers: settings.brokers,
    connectionTimeout: 3_000,
    requestTimeout,
    retry: requestRetry,
    socketFactory: promptSocketFactory(),
    logLevel: logLevel.WARN,
    logCreator: () => (entry) => bridge(log, entry),
  });
}

/**
 * What kafkajs has to say is detail here: it warns several times a second while a broker is away. What its failures come
 * to is logged by those who meet them.
 */
function bridge(
  log: BusLog,
  { namespace, log: { message, timestamp: _at, stack: _stack, ...fields } }: LogEntry,
): void {
  log.debug({ ...fields, namespace, kafkajs: message }, 'kafkajs.warned');
}
