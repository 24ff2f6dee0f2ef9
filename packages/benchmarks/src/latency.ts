import { setTimeout as pause } from 'node:timers/promises';
import { Pool as Database } from 'pg';
import { PUBLISHED, type BenchSystem } from './bench-system.js';
import { monotonicMs } from './clock.js';
import { cloudEvent, NOTE } from './events.js';
import { openLoop } from './open-loop.js';
import type { Percentiles } from './percentiles.js';
import { HttpPublisher } from './publisher.js';
import type { Receiver } from './receiver.js';

export interface Latency {
  readonly perSecond: number;
  readonly seconds: number;
  /** From the instant at which the change or event was to be sent, by the plan of the open loop. */
  readonly fromIntended: Percentiles;
  /** From the instant that the event names: for a change, its commit. */
  readonly fromEvent: Percentiles;
  readonly lost: number;
}

const WARM_UP_SECONDS = 15;
const PATIENCE_MS = 60_000;

/** Rows are inserted, each in a transaction of its own, until its webhook has come. */
export async function commitToReceipt(
  system: BenchSystem,
  receiver: Receiver,
  perSecond: number,
  seconds: number,
): Promise<Latency> {
  const database = new Database({ connectionString: system.databaseUrl, max: 24, min: 24 });
  const failures: unknown[] = [];
  const insert = (_: number, intendedAtMs: number): void => {
    database
      .query({
        name: 'insert',
        text: 'INSERT INTO changes (number, sent_at_ms, note) VALUES ($1, $2, $3)',
        values: [receiver.number(), intendedAtMs, NOTE],
      })
      .catch((error: unknown) => failures.push(error));
  };
  try {
    await capturing(database);
    const before = receiver.distinct;
    insert(0, monotonicMs());
    if (!(await receiver.until(before + 1, PATIENCE_MS))) throw new Error('no change is captured');
    return await measure(receiver, perSecond, seconds, insert);
  } finally {
    await database.end();
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} inserts failed`);
  }
}

/** Events are published over HTTP, one per request. */
export async function publishToReceipt(
  system: BenchSystem,
  receiver: Receiver,
  perSecond: number,
  seconds: number,
): Promise<Latency> {
  const publisher = new HttpPublisher(system, 32);
  const failures: unknown[] = [];
  const publish = (_: number, intendedAtMs: number): void => {
    const event = cloudEvent(PUBLISHED, { number: receiver.number(), sentAtMs: intendedAtMs, note: NOTE });
    publisher.publish(event).catch((error: unknown) => failures.push(error));
  };
  try {
    return await measure(receiver, perSecond, seconds, publish);
  } finally {
    await publisher.close();
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} publishes failed`);
  }
}

/** What is committed before the slot exists is not captured. */
async function capturing(database: Database): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const { rowCount } = await database.query(
      'SELECT FROM pg_replication_slots WHERE database = current_database() AND active',
    );
    if (rowCount === 1) return;
    if (Date.now() > deadline) throw new Error('nobody reads the changes');
    await pause(100);
  }
}

async function measure(
  receiver: Receiver,
  perSecond: number,
  seconds: number,
  send: (index: number, intendedAtMs: number) => void,
): Promise<Latency> {
  const start = receiver.distinct;
  await openLoop(perSecond, WARM_UP_SECONDS, send);
  await receiver.until(start + perSecond * WARM_UP_SECONDS, PATIENCE_MS);
  const from = receiver.distinct;
  const first = receiver.next;
  await openLoop(perSecond, seconds, send);
  await receiver.until(from + perSecond * seconds, PATIENCE_MS);
  return {
    perSecond,
    seconds,
    ...receiver.latencies(first),
    lost: start + perSecond * (WARM_UP_SECONDS + seconds) - receiver.distinct,
  };
}
