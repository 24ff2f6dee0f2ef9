import { beside, figureOf } from './child.js';
import type { Receiver } from './receiver.js';

/**
 * What the machine could do without us: a process that signs and sends in a loop, with the client, the signing and the receiver
 * of the real thing, and nothing before or after it.
 *
 * @returns deliveries per second
 */
export function bareLoop(receiver: Receiver, secret: string, seconds: number): Promise<number> {
  return figureOf('./bare-process.js', {
    RECEIVER_URL: receiver.url,
    SECRET: secret,
    NUMBER: String(receiver.number()),
    SECONDS: String(seconds),
  });
}

interface PlainTopic {
  readonly brokers: readonly string[];
  readonly topic: string;
}

/**
 * What a plain program makes of the same topic: kafkajs as it comes, a few hundred requests at once, and a record of each result,
 * acknowledged before the next. No gate, no retries, no policy, one slow endpoint stops all.
 *
 * @returns deliveries per second
 */
export function plainConsumer(
  receiver: Receiver,
  secret: string,
  { seconds, ...from }: PlainTopic & { seconds: number },
): Promise<number> {
  return figureOf(plainProcess, { ...plainEnvironment(receiver, secret, from), SECONDS: String(seconds) });
}

/** Lets the same program deliver what comes to the topic while the work lasts. */
export function besidePlainConsumer<Result>(
  receiver: Receiver,
  secret: string,
  from: PlainTopic,
  work: () => Promise<Result>,
): Promise<Result> {
  return beside(plainProcess, plainEnvironment(receiver, secret, from), work);
}

const plainProcess = './delivery/plain-process.js';

function plainEnvironment(
  receiver: Receiver,
  secret: string,
  { brokers, topic }: PlainTopic,
): Record<string, string> {
  return {
    BROKERS: brokers.join(','),
    RECEIVER_URL: receiver.url,
    SECRET: secret,
    REQUESTED: topic,
    RESULTS: 'bench.plain-results',
  };
}
