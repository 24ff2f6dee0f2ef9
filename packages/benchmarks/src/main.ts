import { newSigningSecret } from '@crossdock/signatures';
import { bareLoop } from './bare-loop.js';
import { BenchSystem } from './bench-system.js';
import { conditionsOf } from './conditions.js';
import { measureCapture } from './capture/measure-capture.js';
import { measureDelivery } from './delivery/measure-delivery.js';
import { commitToReceipt, publishToReceipt, type Latency } from './latency.js';
import { connected } from './connected.js';
import { ProcessWatch } from './process-watch.js';
import { Receiver } from './receiver.js';
import { report, type Figures } from './report.js';
import { sustainedDeliveries } from './throughput.js';

const parts = ['latency', 'throughput', 'bare', 'capture', 'delivery'] as const;
/** Measured alone, each on servers of its own, and only when asked for. */
const alone: Partial<Record<Part, typeof measureCapture>> = {
  capture: measureCapture,
  delivery: measureDelivery,
};
type Part = (typeof parts)[number];

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !parts.includes(part as Part));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}. Choose from: ${parts.join(', ')}; none means all but capture and delivery.`,
  );
  process.exit(64);
}
const wanted = (part: Part): boolean => asked.length === 0 || asked.includes(part);

for (const part of asked) await alone[part as Part]?.(say);
if (asked.length > 0 && asked.every((part) => part in alone)) process.exit(0);

const secret = newSigningSecret();
const receiver = await Receiver.start(secret);
const figures: { -readonly [Name in keyof Figures]: Figures[Name] } = { signatures: receiver.signatures };

if (wanted('latency') || wanted('throughput')) {
  const system = await BenchSystem.start(receiver.url, secret, say);
  try {
    console.log(['', ...(await conditionsOf(system.stack)), ''].join('\n'));
    await connected(system, receiver);
    if (wanted('throughput')) {
      say('throughput: 10 s to warm up, then 30 s');
      figures.processes = new ProcessWatch(system.stack);
      figures.throughput = await sustainedDeliveries(system, receiver, 30);
      figures.processes.stop();
    }
    // Afterwards: by then broker and services are compiled, as they are in a system that runs for more than a minute.
    if (wanted('latency')) Object.assign(figures, await latencies(system));
  } finally {
    say('stopping the system');
    await system.stop();
  }
}
if (wanted('bare')) {
  say('bare loop: 3 s to warm up, then 10 s');
  figures.barePerSecond = await bareLoop(receiver, secret, 10);
}
figures.signatures = receiver.signatures;
console.log(`\n${report(figures)}\n`);
await receiver.stop();

async function latencies(system: BenchSystem): Promise<{ commit: Latency; publish: Latency }> {
  say('commit → receipt: 500 changes/s, 15 s to warm up, then 20 s');
  const commit = await commitToReceipt(system, receiver, 500, 20);
  say('HTTP publish → receipt: 200 events/s, 15 s to warm up, then 20 s');
  const publish = await publishToReceipt(system, receiver, 200, 20);
  return { commit, publish };
}

function say(line: string): void {
  console.log(`  ${line}`);
}
