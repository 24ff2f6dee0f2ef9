import { setTimeout as pause } from 'node:timers/promises';
import { ENDPOINTS, loadType, PUBLISHED, type BenchSystem } from './bench-system.js';
import { monotonicMs } from './clock.js';
import { cloudEvent, NOTE } from './events.js';
import { HttpPublisher } from './publisher.js';
import type { Receiver } from './receiver.js';

const PATIENCE_MS = 60_000;
const ONE_PROBE_MS = 5_000;

/**
 * Waits until an event of every type comes through: configuration takes a moment to reach all services, and what is
 * published before that goes nowhere.
 */
export async function connected(system: BenchSystem, receiver: Receiver): Promise<void> {
  const publisher = new HttpPublisher(system, ENDPOINTS);
  const types = [PUBLISHED, ...Array.from({ length: ENDPOINTS }, (_, index) => loadType(index))];
  try {
    await Promise.all(types.map((type) => comesThrough(type, publisher, receiver)));
  } finally {
    await publisher.close();
  }
}

async function comesThrough(type: string, publisher: HttpPublisher, receiver: Receiver): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const number = receiver.number();
    const failure = await publisher
      .publish(cloudEvent(type, { number, sentAtMs: monotonicMs(), note: NOTE }))
      .then(() => 'it did not arrive', String);
    const next = Date.now() + ONE_PROBE_MS;
    while (!receiver.hasSeen(number) && Date.now() < next && failure === 'it did not arrive') await pause(20);
    if (receiver.hasSeen(number)) return;
    if (Date.now() > deadline) throw new Error(`no ${type} comes through: ${failure}`);
    await pause(200);
  }
}
