import { setTimeout as pause } from 'node:timers/promises';
import { register } from './crossdock.js';
import { createApi } from './http.js';
import { SalesLedger } from './sales-ledger.js';
import { readSettings } from './settings.js';
import { signingSecret } from './signing-secret.js';
import { SupportDesk } from './support-desk.js';
import { WebhookReceiver } from './webhooks.js';

const settings = readSettings();
const destinations = [new SalesLedger(settings.stateDir), new SupportDesk(settings.stateDir)];
const receivers = new Map(
  destinations.map((destination) => [
    destination.id,
    new WebhookReceiver(destination, signingSecret(settings.stateDir, destination.id)),
  ]),
);
const api = createApi(receivers).listen(settings.port, '127.0.0.1');
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

await untilItWorks('register at Crossdock', () => register(settings, destinations));
console.log(`back office: GET http://127.0.0.1:${settings.port}/stats`);

/** Crossdock may start later than this program does. */
async function untilItWorks(what: string, attempt: () => Promise<void>): Promise<void> {
  for (let told = ''; ;) {
    try {
      return await attempt();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== told) console.error(`back office: cannot ${what} yet: ${reason}`);
      told = reason;
      await pause(500);
    }
  }
}

/** A webhook in hand is finished first: its sender would otherwise have to send it again. */
function stop(): void {
  api.close(() => process.exit(0));
  api.closeIdleConnections();
}
