import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expectCaptured, register } from './crossdock.js';
import { createApi } from './http.js';
import { createTable, decideDuePayments } from './payments.js';
import { readSettings } from './settings.js';

const settings = readSettings();
const db = new pg.Pool({ connectionString: settings.databaseUrl, max: 5 });
db.on('error', (error) => console.error('database:', error.message));
const stopping = new AbortController();

await untilItWorks('create the table', () => createTable(db));
const api = createApi(db).listen(settings.port, '127.0.0.1');
const deciding = decideForEver();
await untilItWorks('register at Crossdock', () => register(settings));
console.log(`payment provider: POST http://127.0.0.1:${settings.port}/payments`);

process.once('SIGTERM', stop);
process.once('SIGINT', stop);

/**
 * Payments are taken at once and decided only where the merchant will hear of it. They are due by the clock of the database, so
 * one that was due before that, or while we were down, is decided then.
 */
async function decideForEver(): Promise<void> {
  await untilItWorks('decide payments', () => expectCaptured(db));
  while (!stopping.signal.aborted) {
    await decideDuePayments(db).catch((error: Error) => console.error('deciding failed:', error.message));
    await pause(100, undefined, { signal: stopping.signal }).catch(() => undefined);
  }
}

/** What this program needs may start later than it does. */
async function untilItWorks(what: string, attempt: () => Promise<void>): Promise<void> {
  for (let told = ''; !stopping.signal.aborted;) {
    try {
      return await attempt();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== told) console.error(`cannot ${what} yet: ${reason}`);
      told = reason;
      await pause(500);
    }
  }
}

async function stop(): Promise<void> {
  stopping.abort();
  api.close();
  api.closeIdleConnections();
  await deciding;
  await db.end();
  process.exit(0);
}
