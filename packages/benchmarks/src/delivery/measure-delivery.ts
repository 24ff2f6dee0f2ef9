import { newSigningSecret } from '@crossdock/signatures';
import { bareLoop, besidePlainConsumer, plainConsumer } from '../bare-loop.js';
import { conditionsOf } from '../conditions.js';
import { openLoop } from '../open-loop.js';
import type { Percentiles } from '../percentiles.js';
import { ProcessWatch } from '../process-watch.js';
import { Receiver } from '../receiver.js';
import { megabytes, milliseconds, table, whole } from '../table.js';
import { deadEndpoint, type DeadEndpoint } from './dead-endpoint.js';
import { DeliverySystem } from './delivery-system.js';
import { drain, type Drain } from './drain.js';
import { isolation, TIMEOUT_MS, type Isolation } from './isolation.js';
import { lateness, type Lateness } from './lateness.js';
import { pacing, type Pacing } from './pacing.js';
import { TroubledReceiver } from './troubled-receiver.js';

const LATENCY_RATE = 1_000;
const REQUESTED = 'webhook.delivery-requested.v1';
const drains = [
  { endpoints: 10, bytes: 1_024, deliveries: 200_000 },
  { endpoints: 1_000, bytes: 1_024, deliveries: 200_000 },
  { endpoints: 10, bytes: 16_384, deliveries: 40_000 },
  { endpoints: 50_000, bytes: 1_024, deliveries: 100_000 },
];
const isolations = [
  { endpoints: 10, hanging: 1, perSecond: 500, windows: 7 },
  { endpoints: 1_000, hanging: 10, perSecond: 500, windows: 7 },
  { endpoints: 1_000, hanging: 200, perSecond: 500, windows: 7 },
];
const retries = [
  { delayMs: 1_000, seconds: 20 },
  { delayMs: 5_000, seconds: 20 },
];

/** The dispatch service alone: how fast, how soon, and how little one endpoint concerns another. Prints what it measured. */
export async function measureDelivery(say: (line: string) => void): Promise<void> {
  const secret = newSigningSecret();
  const receiver = await Receiver.start(secret);
  const troubled = await TroubledReceiver.start('hangs');
  try {
    await withSystem(secret, say, 1, async (system, watch) => {
      console.log(['', ...(await conditionsOf(system.stack)), ''].join('\n'));
      const drained = await drainedBy(system, receiver, say);
      // At once, as a machine that others share is not the same a quarter of an hour later.
      say('a plain consumer of the same topic, and a bare loop: 3 s to warm up, then 10 s');
      const from = { brokers: system.stack.brokers, topic: REQUESTED };
      const plain = await plainConsumer(receiver, secret, { ...from, seconds: 10 });
      const bare = await bareLoop(receiver, secret, 10);
      console.log(`\n${rates(drained, { plain, bare })}\n`);
      say(
        `requested → receipt: ${whole(LATENCY_RATE)} deliveries/s, 5 s to warm up, then 20 s; then the same with the plain consumer`,
      );
      const ours = await requestedToReceipt(system, receiver);
      const plainly = await system.whileAway(() =>
        besidePlainConsumer(receiver, secret, from, () => requestedToReceipt(system, receiver)),
      );
      // What the plain one has delivered waits for ours, too.
      await system.until(
        async () => (await system.counter('crossdock_attempts_total')) >= receiver.next,
        'all is delivered',
      );
      console.log(`\n${latencies(ours, plainly)}\n`);
      const isolated: Isolation[] = [];
      for (const each of isolations) {
        say(
          `${each.hanging} of ${whole(each.endpoints)} endpoints hang: ${each.windows * 10} s without and with`,
        );
        isolated.push(await isolation(system, receiver, troubled, each));
      }
      console.log(`\n${ofIsolation(isolated)}\n`);
      say('1,500 deliveries to an endpoint that takes 50 a second');
      const paced = await TroubledReceiver.during('none', (own) =>
        pacing(system, own, { perSecond: 50, seconds: 30 }),
      );
      const late: Lateness[] = [];
      for (const each of retries) {
        say(
          `300 deliveries/s for ${each.seconds} s, a third fails once and is due again after ${each.delayMs} ms`,
        );
        late.push(await TroubledReceiver.during('fails-first', (own) => lateness(system, own, each)));
      }
      console.log(`\n${ofPace(paced)}\n\n${ofLateness(late)}\n`);
      say('200,000 deliveries wait for an endpoint that fails for 60 s');
      const dead = await TroubledReceiver.during('fails', (own) =>
        deadEndpoint(system, receiver, own, { backlog: 200_000, deadSeconds: 60 }),
      );
      console.log(`\n${ofDead(dead)}\n`);
      watch.stop();
      console.log(`\n${memory(watch)}\n`);
    });
    await withSystem(secret, say, 2, async (system, watch) => {
      const drained = await drainedBy(system, receiver, say, drains.slice(0, 2));
      watch.stop();
      say('a bare loop: 3 s to warm up, then 10 s');
      const bare = await bareLoop(receiver, secret, 10);
      console.log(`\ntwo processes\n${rates(drained, { bare })}\n\n${memory(watch)}\n`);
    });
    const { right, wrong } = receiver.signatures;
    console.log(`${whole(right)} signatures checked (every hundredth request), ${whole(wrong)} wrong\n`);
  } finally {
    await troubled.stop();
    await receiver.stop();
  }
}

async function withSystem(
  secret: string,
  say: (line: string) => void,
  instances: number,
  measure: (system: DeliverySystem, watch: ProcessWatch) => Promise<void>,
): Promise<void> {
  const system = await DeliverySystem.start(secret, say, instances);
  const watch = new ProcessWatch(system.stack);
  try {
    await measure(system, watch);
  } finally {
    watch.stop();
    say('stopping the system');
    await system.stop();
  }
}

async function drainedBy(
  system: DeliverySystem,
  receiver: Receiver,
  say: (line: string) => void,
  wanted = drains,
): Promise<Drain[]> {
  say('warming up: 50,000 deliveries');
  await drain(system, receiver, { endpoints: 10, bytes: 1_024, deliveries: 50_000 });
  const drained: Drain[] = [];
  for (const each of wanted) {
    const { deliveries, bytes, endpoints } = each;
    say(`${whole(deliveries)} deliveries of ${bytes} bytes that wait, to ${whole(endpoints)} endpoints`);
    drained.push(await drain(system, receiver, each));
  }
  return drained;
}

async function requestedToReceipt(system: DeliverySystem, receiver: Receiver): Promise<Percentiles> {
  const send = (index: number, sentAtMs: number): void => {
    const endpointId = `drain-10-${index % 10}`;
    void system.request([{ endpointId, number: receiver.number(), sentAtMs, bytes: 1_024 }]);
  };
  await openLoop(LATENCY_RATE, 5, send);
  const first = receiver.next;
  await openLoop(LATENCY_RATE, 20, send);
  await receiver.until(receiver.next, 10_000);
  return receiver.latencies(first).fromIntended;
}

function rates(drained: readonly Drain[], { plain, bare }: { plain?: number; bare: number }): string {
  const row = (name: string, perSecond: number, lost = ''): string[] => [
    name,
    whole(perSecond),
    plain === undefined ? '' : (perSecond / plain).toFixed(2),
    (perSecond / bare).toFixed(2),
    lost,
  ];
  const rows = drained.map(({ endpoints, bytes, perSecond, lost }) =>
    row(`${whole(endpoints)} endpoints, ${bytes / 1_024} KiB`, perSecond, whole(lost)),
  );
  return [
    table(
      ['deliveries per second', '', 'of the plain one', 'of the bare loop', 'lost'],
      [
        ...rows,
        ...(plain === undefined ? [] : [row('plain: kafkajs, sign and send, write a result', plain)]),
        row('bare loop: sign and send, nothing else', bare),
      ],
    ),
    'Deliveries that had waited in Kafka, over the middle four fifths, each attempt recorded with acknowledgement. Connections are kept to',
    '1,024 endpoints: to 50,000 each delivery opens its own, which neither the plain one nor the bare loop does.',
  ].join('\n');
}

function memory(watch: ProcessWatch): string {
  return table(
    ['resident memory, highest', ''],
    [...watch.uses].map(([name, { highestBytes }]) => [name, megabytes(highestBytes)]),
  );
}

function latencies(ours: Percentiles, plain: Percentiles): string {
  const row = (name: string, { count, p50, p95, p99, max }: Percentiles): string[] => [
    name,
    `${whole(LATENCY_RATE)}/s`,
    whole(count),
    ...[p50, p95, p99, max].map(milliseconds),
    (p99 / plain.p99).toFixed(2),
  ];
  return table(
    [
      'requested → receipt, ms (open loop)',
      'rate',
      'deliveries',
      'p50',
      'p95',
      'p99',
      'max',
      'p99 of the plain one’s',
    ],
    [row('10 endpoints, 1 KiB', ours), row('plain: kafkajs, sign and send, write a result', plain)],
  );
}

function ofIsolation(isolated: readonly Isolation[]): string {
  const cells = ({ p50, p99, max }: Percentiles): string[] => [p50, p99, max].map(milliseconds);
  const range = (of: readonly Percentiles[]): string => {
    const p99s = of.map(({ p99 }) => p99);
    return `${milliseconds(Math.min(...p99s))} to ${milliseconds(Math.max(...p99s))}`;
  };
  const rows = isolated.flatMap(({ endpoints, hanging, alone, aloneWindows, windows, whole: all, lost }) => [
    [`${whole(endpoints)} endpoints, none hangs`, ...cells(alone), range(aloneWindows), ''],
    [`  ${whole(hanging)} hang`, ...cells(all), range(windows), whole(lost)],
    ...windows.map((window, index) => [
      `    sent in second ${index * 10} to ${index * 10 + 10}`,
      ...cells(window),
      '',
      '',
    ]),
  ]);
  return [
    table(
      ['requested → receipt at the healthy, ms', 'p50', 'p99', 'max', 'p99 of ten seconds', 'lost'],
      rows,
    ),
    `500/s over all endpoints, by the time of sending; a request may take ${TIMEOUT_MS / 1_000} s, and 1,024 may be under way.`,
  ].join('\n');
}

function ofPace({ perSecond, deliveries, mostInASecond, average }: Pacing): string {
  return [
    table(
      ['an endpoint that takes so many a second', 'deliveries', 'most in any second', 'average'],
      [[whole(perSecond), whole(deliveries), whole(mostInASecond), average.toFixed(1)]],
    ),
    'As they arrive at it, while work waits all the time.',
  ].join('\n');
}

function ofLateness(measured: readonly Lateness[]): string {
  return table(
    ['retries, ms after they were due', 'retries', 'p50', 'p99', 'max', 'early'],
    measured.map(({ delayMs, late: { count, p50, p99, max }, early }) => [
      `${delayMs / 1_000} s after the answer`,
      whole(count),
      ...[p50, p99, max].map(milliseconds),
      whole(early),
    ]),
  );
}

function ofDead({ backlog, requestsWhileDead, drainedMs, before, dead, draining }: DeadEndpoint): string {
  const cells = ({ p50, p99, max }: Percentiles): string[] => [p50, p99, max].map(milliseconds);
  return [
    table(
      ['one endpoint is dead; the nine others, ms', 'p50', 'p99', 'max'],
      [
        ['before', ...cells(before)],
        [`while ${whole(backlog)} deliveries wait for it`, ...cells(dead)],
        ['while it is filled again', ...cells(draining)],
      ],
    ),
    `${whole(requestsWhileDead)} requests to it while it was dead; all ${whole(backlog)} delivered ${(drainedMs / 1_000).toFixed(1)} s after it was mended.`,
  ].join('\n');
}
