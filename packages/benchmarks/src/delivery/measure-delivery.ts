import { newSigningSecret } from '@crossdock/signatures';
import { bareLoop } from '../bare-loop.js';
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
import { TroubledReceiver } from './troubled-receiver.js';

const LATENCY_RATE = 1_000;
const drains = [
  { endpoints: 10, bytes: 1_024, deliveries: 200_000 },
  { endpoints: 1_000, bytes: 1_024, deliveries: 200_000 },
  { endpoints: 10, bytes: 16_384, deliveries: 40_000 },
  { endpoints: 50_000, bytes: 1_024, deliveries: 100_000 },
];
const isolations = [
  { endpoints: 10, hanging: 1, perSecond: 500, windows: 5 },
  { endpoints: 1_000, hanging: 10, perSecond: 500, windows: 5 },
  { endpoints: 1_000, hanging: 200, perSecond: 500, windows: 5 },
];

/** The dispatch service alone: how fast, how soon, and how little one endpoint concerns another. Prints what it measured. */
export async function measureDelivery(say: (line: string) => void): Promise<void> {
  const secret = newSigningSecret();
  const receiver = await Receiver.start(secret);
  const troubled = await TroubledReceiver.start('hangs');
  const system = await DeliverySystem.start(secret, say);
  const watch = new ProcessWatch(system.stack);
  try {
    console.log(['', ...(await conditionsOf(system.stack)), ''].join('\n'));
    say('warming up: 50,000 deliveries');
    await drain(system, receiver, { endpoints: 10, bytes: 1_024, deliveries: 50_000 });
    const drained: Drain[] = [];
    say(`requested → receipt: ${whole(LATENCY_RATE)} deliveries/s, 5 s to warm up, then 20 s`);
    const latency = await requestedToReceipt(system, receiver, LATENCY_RATE, 20);
    for (const each of drains) {
      say(
        `${whole(each.deliveries)} deliveries of ${each.bytes} bytes that wait, to ${whole(each.endpoints)} endpoints`,
      );
      drained.push(await drain(system, receiver, each));
    }
    const isolated: Isolation[] = [];
    for (const each of isolations) {
      say(`${each.hanging} of ${whole(each.endpoints)} endpoints hang: ${each.windows * 10} s`);
      isolated.push(await isolation(system, receiver, troubled, each));
    }
    say('20,000 deliveries wait for an endpoint that fails for 30 s');
    const dead = await deadEndpoint(system, receiver, troubled, { backlog: 20_000, deadSeconds: 30 });
    watch.stop();
    say('bare loop: 3 s to warm up, then 10 s');
    const bare = await bareLoop(receiver, secret, 10);
    console.log(
      `\n${rates(drained, bare)}\n\n${latencies(latency)}\n\n${ofIsolation(isolated)}\n\n${ofDead(dead)}\n\n` +
        `${table(
          ['resident memory, highest', ''],
          [...watch.uses].map(([name, { highestBytes }]) => [name, megabytes(highestBytes)]),
        )}\n\n` +
        `${whole(receiver.signatures.right)} signatures checked (every hundredth request), ${whole(receiver.signatures.wrong)} wrong\n`,
    );
  } finally {
    watch.stop();
    say('stopping the system');
    await system.stop();
    await troubled.stop();
    await receiver.stop();
  }
}

async function requestedToReceipt(
  system: DeliverySystem,
  receiver: Receiver,
  perSecond: number,
  seconds: number,
): Promise<Percentiles> {
  const send = (index: number, sentAtMs: number): void => {
    const endpointId = `drain-10-${index % 10}`;
    void system.request([{ endpointId, number: receiver.number(), sentAtMs, bytes: 1_024 }]);
  };
  await openLoop(perSecond, 5, send);
  const first = receiver.next;
  await openLoop(perSecond, seconds, send);
  await receiver.until(receiver.next, 10_000);
  return receiver.latencies(first).fromIntended;
}

function rates(drained: readonly Drain[], bare: number): string {
  const rows = drained.map(({ endpoints, bytes, perSecond, lost }) => [
    `${whole(endpoints)} endpoints, ${bytes / 1_024} KiB`,
    whole(perSecond),
    (perSecond / bare).toFixed(2),
    whole(lost),
  ]);
  return [
    table(
      ['deliveries per second', '', 'of the bare loop', 'lost'],
      [...rows, ['bare loop: sign and send, nothing else', whole(bare), '1.00', '']],
    ),
    'Deliveries that had waited in Kafka, over the middle four fifths, each attempt recorded with acknowledgement.',
  ].join('\n');
}

function latencies({ count, p50, p95, p99, max }: Percentiles): string {
  return table(
    ['requested → receipt, ms (open loop)', 'rate', 'deliveries', 'p50', 'p95', 'p99', 'max'],
    [
      [
        '10 endpoints, 1 KiB',
        `${whole(LATENCY_RATE)}/s`,
        whole(count),
        ...[p50, p95, p99, max].map(milliseconds),
      ],
    ],
  );
}

function ofIsolation(isolated: readonly Isolation[]): string {
  const cells = ({ p50, p99, max }: Percentiles): string[] => [p50, p99, max].map(milliseconds);
  const rows = isolated.flatMap(({ endpoints, hanging, alone, windows, whole: all, lost }) => [
    [`${whole(endpoints)} endpoints, none hangs`, ...cells(alone), ''],
    [`  ${whole(hanging)} hang`, ...cells(all), whole(lost)],
    ...windows.map((window, index) => [
      `    sent in second ${index * 10} to ${index * 10 + 10}`,
      ...cells(window),
      '',
    ]),
  ]);
  return [
    table(['requested → receipt at the healthy, ms', 'p50', 'p99', 'max', 'lost'], rows),
    `500/s over all endpoints, by the time of sending; a request may take ${TIMEOUT_MS / 1_000} s, and 1,024 may be under way.`,
  ].join('\n');
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
