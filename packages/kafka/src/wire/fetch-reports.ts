import { AsyncLocalStorage } from 'node:async_hooks';
import type { FetchOptions } from './fetch-request.js';
import type { FetchResponse } from './fetch-response.js';

/** What one fetch answered for one partition, before kafkajs has done anything with it. */
export interface FetchReport {
  readonly kafkaTopic: string;
  readonly partition: number;
  /** Protocol error code; 0 for none. */
  readonly errorCode: number;
  /** Offset that was asked for: everything below it has been handed over, or held nothing to hand over. */
  readonly fetchOffset: number;
  /** The answer holds nothing between `fetchOffset` and this offset except its `records`. */
  readonly coveredTo: number;
  /** Records in the answer, control records and those of aborted transactions included. */
  readonly records: number;
  /** The first offset that the log still has. */
  readonly logStart: number;
}

export type FetchListener = (report: FetchReport) => void;

/**
 * kafkajs swallows the errors of a fetch and does not tell an empty answer from none, so its events cannot say that
 * nothing is left to read. Whoever runs a consumer inside `whileFetching` hears of every answer to its own fetches; the
 * answer is found again by the asynchronous context, as nothing in a request names the consumer.
 */
const listeners = new AsyncLocalStorage<FetchListener>();

export function whileFetching<T>(listener: FetchListener, run: () => T): T {
  return listeners.run(listener, run);
}

export function currentFetchListener(): FetchListener | undefined {
  return listeners.getStore();
}

/** One report for each partition that was asked for and answered. */
export function reportsOf({ topics }: FetchOptions, { responses }: FetchResponse): FetchReport[] {
  const asked = new Map<string, number>();
  for (const { topic, partitions } of topics) {
    for (const { partition, fetchOffset } of partitions)
      asked.set(`${topic}/${partition}`, Number(fetchOffset));
  }
  return responses.flatMap(({ topicName, partitions }) =>
    partitions.flatMap(({ partition, errorCode, lastStartOffset, messages, coveredTo = 0 }) => {
      const fetchOffset = asked.get(`${topicName}/${partition}`);
      if (fetchOffset === undefined) return [];
      return {
        kafkaTopic: topicName,
        partition,
        errorCode,
        fetchOffset,
        coveredTo: Math.max(coveredTo, fetchOffset),
        records: messages.length,
        logStart: Number(lastStartOffset),
      };
    }),
  );
}
