import kafkajs from 'kafkajs';
import { Pool } from 'pg';
import { wallClockMs } from '../clock.js';
import { openLoop } from '../open-loop.js';
import { percentilesOf, type Percentiles } from '../percentiles.js';
import type { CaptureSystem } from './capture-system.js';

const { Kafka, logLevel } = kafkajs;
const WARM_UP_SECONDS = 5;
const PATIENCE_MS = 60_000;

/** From the commit, by PostgreSQL's clock, to the arrival at a consumer of the topic, by the same machine's clock. */
export async function commitToKafka(
  system: CaptureSystem,
  from: number,
  perSecond: number,
  seconds: number,
): Promise<Percentiles> {
  const kafka = new Kafka({ brokers: [...system.stack.brokers], logLevel: logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: 'benchmarks', maxWaitTimeInMs: 50, minBytes: 1 });
  const database = new Pool({ connectionString: system.databaseUrl, max: 16, min: 16 });
  const delays = new Map<number, number>();
  const failures: unknown[] = [];
  try {
    await consumer.connect();
    await consumer.subscribe({ topic: 'cdc.row-changed.v1', fromBeginning: false });
    const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
    await consumer.run({
      eachBatch: ({ batch }) => {
        const now = wallClockMs();
        for (const { value } of batch.messages) note(delays, value?.toString() ?? '', now);
        return Promise.resolve();
      },
    });
    await joined;
    const insert = (index: number): void => {
      database
        .query({
          name: 'insert',
          text: `INSERT INTO changes (number, amount, state, paid, note) VALUES ($1, 12.30, 'settled', true, repeat('x', 200))`,
          values: [from + index],
        })
        .catch((error: unknown) => failures.push(error));
    };
    const total = (WARM_UP_SECONDS + seconds) * perSecond;
    await openLoop(perSecond, WARM_UP_SECONDS + seconds, insert);
    const deadline = Date.now() + PATIENCE_MS;
    while (delays.size < total && failures.length === 0 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} inserts failed`);
    if (delays.size < total) throw new Error(`${delays.size} of ${total} changes arrived`);
    const measured = [...delays].filter(([number]) => number >= from + WARM_UP_SECONDS * perSecond);
    return percentilesOf(Float64Array.from(measured, ([, delay]) => delay));
  } finally {
    await consumer.disconnect();
    await database.end();
  }
}

function note(delays: Map<number, number>, json: string, nowMs: number): void {
  const change = JSON.parse(json) as { committedAt: string; after: { number: string } };
  const micros = Number(change.committedAt.slice(23, 26));
  const delay = nowMs - Date.parse(`${change.committedAt.slice(0, 23)}Z`) - micros / 1_000;
  const number = Number(change.after.number);
  if (!delays.has(number)) delays.set(number, delay);
}
