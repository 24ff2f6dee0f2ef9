import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { newDoorKey, register } from './crossdock.js';
import { nextHappening } from './customers.js';
import { doorKey } from './door-key.js';
import { Door } from './door.js';
import { Outbox } from './outbox.js';
import { readSettings } from './settings.js';

const settings = readSettings();
const outbox = new Outbox(settings.stateDir);
const stats = { accepted: 0, refused: 0, sentAgain: 0 };
const stopping = new AbortController();

createServer((_request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ ...stats, waiting: outbox.size }));
}).listen(settings.port, '127.0.0.1');
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

const door = await untilItWorks('register at Crossdock', async () => {
  const keys = await register(settings);
  const { key } = await doorKey(settings.stateDir, keys, () => newDoorKey(settings));
  return new Door(settings.inboundGatewayUrl, key);
});
console.log(`crm: GET http://127.0.0.1:${settings.port}/stats`);
await Promise.all([makeThingsHappen(), sendThem()]);

/** Every two seconds something happens, whether Crossdock can be reached or not. */
async function makeThingsHappen(): Promise<void> {
  while (!stopping.signal.aborted) {
    if (outbox.size < 1_000) outbox.add(nextHappening());
    await wait(2_000);
  }
}

/** One at a time, so they arrive in the order in which they happened; an event leaves the outbox once its fate is known. */
async function sendThem(): Promise<void> {
  for (let failures = 0; !stopping.signal.aborted;) {
    const event = outbox.oldest;
    const sent = event && (await door.send(event));
    if (!sent) {
      await wait(100);
    } else if (sent.outcome === 'again') {
      failures += 1;
      stats.sentAgain += 1;
      if (failures === 1) console.error(`crm: ${event.type} will be sent again: ${sent.reason}`);
      await wait(Math.min(250 * 2 ** failures, 10_000));
    } else {
      failures = 0;
      stats[sent.outcome] += 1;
      outbox.removeOldest();
      if (sent.outcome === 'accepted') console.log(`crm: ${event.type} ${event.subject} is ${sent.id}`);
      else console.error(`crm: ${event.type} ${event.subject} was refused: ${sent.reason}`);
    }
  }
}

/** Crossdock may start later than this program does. */
async function untilItWorks<T>(what: string, attempt: () => Promise<T>): Promise<T> {
  for (let told = ''; ;) {
    try {
      return await attempt();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== told) console.error(`crm: cannot ${what} yet: ${reason}`);
      told = reason;
      await wait(500);
    }
  }
}

async function wait(ms: number): Promise<void> {
  await pause(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
}

/** Nothing needs to be finished: an event without an answer stays in the outbox and is sent again with its id. */
function stop(): void {
  stopping.abort();
  process.exit(0);
}
