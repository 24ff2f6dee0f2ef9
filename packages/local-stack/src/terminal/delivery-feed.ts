import { operations, type Messages } from '@crossdock/contracts';
import { Kafka, logLevel, type Consumer } from 'kafkajs';

type Attempt = Messages['AttemptCompleted']['payload'];

const topic = operations.auditReceivesAttemptCompleted.topics[0];
/** More attempts than this in a second are told as a sum. */
const linesPerSecond = 5;

/**
 * Tells what is delivered while it happens, from the topic of attempts: a line each while there are few, a sum each second
 * while there are many. Follows from now on, in a group that nobody else is in and that commits nothing.
 */
export class DeliveryFeed {
  private readonly consumer: Consumer;
  private shown = 0;
  private hidden = { delivered: 0, retry: 0, 'dead-lettered': 0, slowestMs: 0 };
  private readonly timer: NodeJS.Timeout;

  constructor(
    brokers: readonly string[],
    private readonly topicPrefix: string,
    private readonly say: (line: string) => void,
  ) {
    const kafka = new Kafka({
      brokers: [...brokers],
      clientId: 'local-stack.feed',
      logLevel: logLevel.NOTHING,
    });
    this.consumer = kafka.consumer({
      groupId: `${topicPrefix}local-stack.feed.${process.pid}`,
      maxWaitTimeInMs: 250,
    });
    this.timer = setInterval(() => this.tellSum(), 1_000);
  }

  async start(): Promise<void> {
    await this.consumer.connect();
    await this.consumer.subscribe({ topic: this.topicPrefix + topic });
    await this.consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        for (const { value } of batch.messages) if (value) this.hear(value);
      },
    });
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.consumer.disconnect();
  }

  private hear(value: Buffer): void {
    try {
      const attempt = JSON.parse(value.toString()) as Attempt;
      if (this.shown < linesPerSecond) {
        this.shown += 1;
        this.say(lineOf(attempt));
        return;
      }
      this.hidden[attempt.outcome] += 1;
      this.hidden.slowestMs = Math.max(this.hidden.slowestMs, attempt.durationMs);
    } catch {
      // A record that breaks the contract is for audit to park, not for a terminal to stumble over.
    }
  }

  private tellSum(): void {
    const { delivered, retry, 'dead-lettered': deadLettered, slowestMs } = this.hidden;
    if (delivered + retry + deadLettered > 0) {
      const sums = `${delivered} delivered, ${retry} to be retried, ${deadLettered} dead letters`;
      this.say(`... and ${sums} in this second, slowest ${Math.round(slowestMs)} ms`);
    }
    this.shown = 0;
    this.hidden = { delivered: 0, retry: 0, 'dead-lettered': 0, slowestMs: 0 };
  }
}

/** One attempt in one line. */
export function lineOf(attempt: Attempt): string {
  const what = `${attempt.eventType.padEnd(20)} -> ${attempt.endpointId}`;
  const answer = attempt.status === undefined ? (attempt.reason ?? 'no answer') : String(attempt.status);
  const took = `${answer} in ${Math.round(attempt.durationMs)} ms`;
  if (attempt.outcome === 'delivered') {
    const again = attempt.number > 1 ? `, attempt ${attempt.number}` : '';
    return `delivered      ${what}  ${took}${again}  ${attempt.eventId}`;
  }
  const next = attempt.nextAttemptAt ? ` at ${attempt.nextAttemptAt.slice(11, 19)}` : '';
  const end = attempt.outcome === 'retry' ? `retry${next}` : 'dead letter';
  return `${end.padEnd(13)}  ${what}  ${took}, attempt ${attempt.number}  ${attempt.eventId}`;
}
