import { createRequire } from 'node:module';
import { FewEntries } from './few-entries.js';

/** The part of kafkajs' `network/requestQueue` that is reached into. */
export interface RequestQueue {
  readonly pending: readonly unknown[];
  /** Epoch milliseconds; -1 when the broker never throttled. */
  readonly throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
}

const require = createRequire(import.meta.url);
/** For requests that wait for others in flight, as in kafkajs; an answer lets them go sooner. */
const checkEveryMs = 10;

/**
 * Two things that kafkajs' queues of requests do at a price that nobody needs to pay.
 *
 * 1. After its first answer each connection looks once a millisecond for ever whether a request waits, also when
 *    none does (tulios/kafkajs#1751): a timer armed with an instant of 1970. With some dozens of connections on a machine that
 *    is a tenth of a core doing nothing, and tens of thousands of wake-ups a second that take the caches from those at work.
 *    Here a timer is armed only while requests wait. Whoever puts one into the queue arms it, so none is forgotten.
 * 2. The requests in flight are kept in a `Map`, whose tables move each request and its answer into the old generation: what was
 *    read and written, megabytes a second, waits for a collection of the whole heap (see the README of `@crossdock/lists`).
 *    Here they are kept in a short list. For connections that are opened from now on.
 */
export function installQuietRequestQueue(): void {
  const { prototype } = require('kafkajs/src/network/requestQueue') as { prototype: object };
  Object.assign(prototype, { scheduleCheckPendingRequests });
  Object.defineProperty(prototype, 'inflight', { configurable: true, set: keepInShortList });
}

/** The constructor assigns a `Map`. */
function keepInShortList(this: object): void {
  Object.defineProperty(this, 'inflight', { value: new FewEntries<number, object>() });
}

function scheduleCheckPendingRequests(this: RequestQueue): void {
  if (this.throttleCheckTimeoutId || this.pending.length === 0) return;
  const throttledMs = this.throttledUntil - Date.now();
  this.throttleCheckTimeoutId = setTimeout(
    () => {
      this.throttleCheckTimeoutId = null;
      this.checkPendingRequests();
    },
    throttledMs > 0 ? throttledMs : checkEveryMs,
  );
}
