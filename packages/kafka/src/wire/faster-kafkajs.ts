import { createRequire } from 'node:module';
import { currentFetchListener, reportsOf } from './fetch-reports.js';
import { encodeFetch, type FetchOptions } from './fetch-request.js';
import { decodeFetch, withNews, type FetchResponse } from './fetch-response.js';
import { encodeProduce, type ProduceOptions } from './produce-request.js';
import { installRequestBytes, RequestBytes } from './request-bytes.js';

/**
 * kafkajs spends most of its time on two things: it makes a 512-byte buffer for every header of every record that it
 * writes, and copies an object for every header that it reads. With the dozen headers of a CloudEvent that was two thirds
 * of the time of a service under load. Here the two messages that carry records, Produce and Fetch, get an encoder and a
 * decoder of our own; everything else stays as it is. A test holds them against those of kafkajs byte for byte.
 *
 * kafkajs is pinned to 2.2.4 and gets no releases, so what is reached into here does not move.
 */
interface Definition {
  protocol: (asked: { version: number }) => (options: never) => Exchange;
}
interface Exchange {
  request: { encode: () => Promise<RequestBytes> };
  response: { decode: (bytes: Buffer) => Promise<unknown> };
}

const require = createRequire(import.meta.url);
const NO_COMPRESSION = 0;
let installed = false;

/** Once per process, before or after connections were opened. */
export function installFasterWire(): void {
  if (installed) return;
  installed = true;
  installRequestBytes();
  const produce = require('kafkajs/src/protocol/requests/produce') as Definition;
  const makeProduce = produce.protocol;
  produce.protocol = ({ version }) => {
    const make = makeProduce({ version });
    if (version < 3 || version > 7) return make;
    return (options: never) => {
      const exchange = make(options);
      const { compression } = options as ProduceOptions;
      if ((compression ?? NO_COMPRESSION) !== NO_COMPRESSION) return exchange;
      let sent: RequestBytes | undefined;
      const encode = () => {
        encodeProduce(options, Date.now(), (size) => (sent = RequestBytes.of(size)).buf);
        return Promise.resolve(sent!);
      };
      const decode = (bytes: Buffer) => {
        sent?.answered();
        return exchange.response.decode(bytes);
      };
      const { request, response } = exchange;
      return { ...exchange, request: { ...request, encode }, response: { ...response, decode } };
    };
  };
  const fetch = require('kafkajs/src/protocol/requests/fetch') as Definition;
  const makeFetch = fetch.protocol;
  fetch.protocol = ({ version }) => {
    const make = makeFetch({ version });
    if (version !== 11) return make;
    return (options: FetchOptions) => {
      const exchange = make(options as never);
      const listener = currentFetchListener();
      const decode = async (bytes: Buffer) => {
        const answer = decodeFetch(bytes) ?? ((await exchange.response.decode(bytes)) as FetchResponse);
        if (listener) reportsOf(options, answer).forEach(listener);
        return withNews(answer);
      };
      const encode = () => {
        let sent: RequestBytes | undefined;
        encodeFetch(options, (size) => (sent = RequestBytes.of(size)).buf);
        return Promise.resolve(sent!);
      };
      return {
        ...exchange,
        request: { ...exchange.request, encode },
        response: { ...exchange.response, decode },
      };
    };
  };
}
