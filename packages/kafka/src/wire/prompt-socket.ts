import { createRequire } from 'node:module';
import type { ISocketFactory } from 'kafkajs';

const require = createRequire(import.meta.url);
const makeSocketFactory = require('kafkajs/src/network/socketFactory') as () => ISocketFactory;

/**
 * A socket as kafkajs makes it, which sends at once. kafkajs leaves Nagle's algorithm on (RFC 9293, 3.7.4): the end of a request that is
 * longer than a segment would wait until the broker has acknowledged what came before, and brokers put that off by up to 40 ms.
 */
export function promptSocketFactory(): ISocketFactory {
  const makeSocket = makeSocketFactory();
  return (options) => makeSocket(options).setNoDelay(true);
}
