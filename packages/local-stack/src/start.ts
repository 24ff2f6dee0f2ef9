import { dataFolderOf } from './layout.js';
import { readStartOptions } from './options.js';
import { numbers } from './status/status.js';
import { Stack } from './stack.js';
import { addresses } from './terminal/addresses.js';
import { DeliveryFeed } from './terminal/delivery-feed.js';
import { Progress } from './terminal/progress.js';
import { untilSignal } from './terminal/until-signal.js';

/** `npm start`: runs until a signal, then ends everything. Answers the exit code. */
export async function start(args: readonly string[]): Promise<number> {
  const options = readStartOptions(args);
  const progress = new Progress();
  const { DATABASE_URL, KAFKA_BROKERS, KAFKA_TOPIC_PREFIX, LOG_LEVEL } = process.env;
  const stack = new Stack({
    ...options,
    dataFolder: dataFolderOf(options.portBase),
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    ...(KAFKA_BROKERS ? { kafkaBrokers: KAFKA_BROKERS.split(',') } : {}),
    ...(KAFKA_TOPIC_PREFIX ? { topicPrefix: KAFKA_TOPIC_PREFIX } : {}),
    ...(LOG_LEVEL ? { logLevel: LOG_LEVEL } : {}),
    onProgress: (line) => progress.say(line),
  });
  const signalled = untilSignal();
  try {
    // A signal may come while it starts; what is up by then is ended all the same.
    const isUp = await Promise.race([stack.start().then(() => true), signalled.then(() => false)]);
    if (isUp) await run(stack, progress, signalled);
  } finally {
    if (stack.processes().length > 0) progress.say('stopping: services, then Kafka, then PostgreSQL');
    await stack.stop();
  }
  progress.say('stopped');
  return 0;
}

async function run(stack: Stack, progress: Progress, signalled: Promise<void>): Promise<void> {
  console.log(addresses(stack));
  const feed = new DeliveryFeed(stack.brokers, stack.options.topicPrefix ?? '', (line) => progress.say(line));
  await feed.start();
  const counting = stack.options.samples ? tellVerified(stack, progress) : undefined;
  await signalled;
  clearInterval(counting);
  void feed.stop().catch(() => undefined);
}

/** What the sample shop has verified, every few seconds in which it has grown. */
function tellVerified(stack: Stack, progress: Progress): NodeJS.Timeout {
  let told = 0;
  return setInterval(async () => {
    const stats = await numbers(`${stack.url('commerce-application')}/stats`);
    if (!stats.verified || stats.verified === told) return;
    told = stats.verified;
    const { ordersCompleted = 0, repeated = 0, failedOnPurpose = 0 } = stats;
    progress.say(
      `the shop has verified ${told} webhooks: ${ordersCompleted} orders completed, ` +
        `${repeated} repeats ignored, ${failedOnPurpose} failed on purpose`,
    );
  }, 5_000);
}
