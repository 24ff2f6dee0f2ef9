import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createRequire } from 'node:module';
import { FewEntries } from './few-entries.js';
import { installQuietRequestQueue, type RequestQueue } from './quiet-request-queue.js';

interface Queue extends RequestQueue {
  inflight: FewEntries<number, object>;
  rejectAll(error: Error): void;
  push(request: object): void;
  fulfillRequest(answer: object): void;
  maybeThrottle(ms: number): void;
}
const Queues = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as new (
  options: object,
) => Queue;

describe('the request queue of kafkajs', () => {
  const sent: number[] = [];
  const failed: string[] = [];
  let queue: Queue;
  const push = (correlationId: number) => {
    const reject = ({ message }: Error) => failed.push(`${correlationId}: ${message}`);
    const named = { correlationId, apiName: 'Fetch', apiKey: 1, apiVersion: 11 };
    const entry = { ...named, resolve: () => undefined, reject };
    queue.push({ entry, expectResponse: true, sendRequest: () => sent.push(correlationId) });
  };
  const answer = (correlationId: number) =>
    queue.fulfillRequest({ correlationId, payload: Buffer.alloc(0), size: 0 });

  beforeEach(() => {
    jest.useFakeTimers();
    installQuietRequestQueue();
    sent.length = failed.length = 0;
    const logger = { debug: () => undefined, warn: () => undefined };
    queue = new Queues({
      maxInFlightRequests: 1,
      requestTimeout: 30_000,
      clientId: 'c',
      broker: 'b',
      logger,
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('arms no timer while nothing waits', () => {
    push(1);
    answer(1);
    expect(sent).toEqual([1]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('sends what waits when there is room', () => {
    push(1);
    push(2);
    expect(sent).toEqual([1]);
    answer(1);
    expect(sent).toEqual([1, 2]);
  });

  it('keeps what is in flight in a short list, and fails it in its order when the connection ends', () => {
    expect(queue.inflight).toBeInstanceOf(FewEntries);
    push(1);
    push(2);
    answer(1);
    expect([queue.inflight.size, queue.inflight.has(2)]).toEqual([1, true]);
    push(3);
    queue.rejectAll(new Error('gone'));
    expect(failed).toEqual(['2: gone', '3: gone']);
    expect(queue.inflight.size).toBe(0);
  });

  it('sends what waits when the broker throttles no more', () => {
    queue.maybeThrottle(500);
    push(1);
    jest.advanceTimersByTime(499);
    expect(sent).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(sent).toEqual([1]);
    answer(1);
    expect(jest.getTimerCount()).toBe(0);
  });
});
