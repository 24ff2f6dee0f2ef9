import { Kafka, logLevel, Partitioners, type KafkaMessage } from 'kafkajs';
import { readSecret, sign } from '@crossdock/signatures';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';

/** Without `SECONDS` it delivers what comes from now on, until it is ended. */
const { BROKERS = '', RECEIVER_URL = '', SECRET = '', REQUESTED = '', RESULTS = '', SECONDS } = process.env;
const AT_ONCE = 256;
const WARM_UP_MS = 3_000;

const secrets = [readSecret(SECRET)];
const pool = new Pool(RECEIVER_URL, { connections: AT_ONCE, pipelining: 1 });
const kafka = new Kafka({ brokers: BROKERS.split(','), clientId: 'plain', logLevel: logLevel.NOTHING });
const consumer = kafka.consumer({ groupId: `plain-${process.pid}` });
const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
const admin = kafka.admin();
let done = 0;

await Promise.all([admin.connect(), consumer.connect(), producer.connect()]);
await admin.createTopics({ topics: [{ topic: RESULTS, numPartitions: 12 }] });
if (SECONDS === undefined) consumer.on(consumer.events.GROUP_JOIN, () => void process.send?.('ready'));
await consumer.subscribe({ topics: [REQUESTED], fromBeginning: SECONDS !== undefined });
await consumer.run({
  partitionsConsumedConcurrently: 12,
  eachBatchAutoResolve: true,
  eachBatch: async ({ batch, heartbeat }) => {
    for (let first = 0; first < batch.messages.length; first += AT_ONCE) {
      const part = batch.messages.slice(first, first + AT_ONCE);
      const results = await Promise.all(part.map(deliver));
      await producer.send({ topic: RESULTS, acks: -1, messages: results });
      await heartbeat();
    }
  },
});
if (SECONDS !== undefined) {
  while (done === 0) await pause(10);
  await pause(WARM_UP_MS);
  const [doneBefore, from] = [done, performance.now()];
  await pause(Number(SECONDS) * 1_000);
  process.send?.(((done - doneBefore) * 1_000) / (performance.now() - from));
  process.exit();
}

async function deliver({ headers, value }: KafkaMessage): Promise<{ key: string; value: string }> {
  const id = String(headers?.ce_id);
  const body = value ?? Buffer.alloc(0);
  const startedAt = Date.now();
  const timestampSeconds = Math.floor(startedAt / 1_000);
  const status = await post(body, {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(timestampSeconds),
    'webhook-signature': sign({ id, timestampSeconds, body, secrets }),
  });
  done += 1;
  const result = {
    eventId: id,
    deliveryId: String(headers?.cd_delivery_id),
    endpointId: String(headers?.cd_endpoint_id),
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date().toISOString(),
    status,
  };
  return { key: id, value: JSON.stringify(result) };
}

function post(body: Buffer, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    let status = 0;
    pool.dispatch(
      { path: '/plain', method: 'POST', headers, body },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_, code) => void (status = code),
        onResponseData: () => undefined,
        onResponseEnd: () => resolve(status),
        onResponseError: (_, error) => reject(error),
      },
    );
  });
}
