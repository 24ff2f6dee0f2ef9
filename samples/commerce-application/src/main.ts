import { setTimeout as pause } from 'node:timers/promises';
import { createSite } from './http.js';
import { KeptSecrets } from './kept-secrets.js';
import { orderForEver } from './ordering.js';
import { readSettings } from './settings.js';
import { setUp } from './setup.js';
import { Shop } from './shop.js';
import { WebhookReceiver } from './webhooks.js';

const settings = readSettings();
const secrets = new KeptSecrets(settings.stateDir);
const shop = new Shop(settings.stateDir);
const stopping = new AbortController();
let ordering = Promise.resolve();
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

// With a secret from an earlier start, webhooks are taken from the first moment.
const kept = secrets.read('signing-secret');
let receiver = kept === null ? null : new WebhookReceiver(shop, kept);
const site = createSite(shop, () => receiver).listen(settings.port, '127.0.0.1');

const signingSecret = await untilItWorks('set up at Crossdock', () => setUp(settings, secrets));
receiver = new WebhookReceiver(shop, signingSecret);
console.log(`commerce application: http://127.0.0.1:${settings.port}/stats and /orders`);
ordering = orderForEver(shop, settings.paymentProviderUrl, stopping.signal);

/** Crossdock, or our tenant there, may come later than we do. */
async function untilItWorks<T>(what: string, attempt: () => Promise<T>): Promise<T> {
  for (let told = ''; ;) {
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
  site.close();
  site.closeIdleConnections();
  await ordering;
  shop.close();
  process.exit(0);
}
