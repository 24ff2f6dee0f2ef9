import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { verify } from '@crossdock/signatures';
import { monotonicMs, wallClockMs } from './clock.js';
import { MOST_LATENCIES, Slot, type SharedTally } from './tally.js';

/** The receiver of every measurement: an HTTP server on a thread of its own that takes webhooks and notes when they came. */
interface Received {
  timestamp?: string;
  data: { number: number; sentAtMs: number };
}

const VERIFY_EVERY = 100;
const { tally, secret } = workerData as { tally: SharedTally; secret: string };
const counts = new Int32Array(tally.counts);
const seen = new Uint8Array(tally.seen);
const fromIntended = new Float64Array(tally.fromIntended);
const fromEvent = new Float64Array(tally.fromEvent);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    take(request, chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));
    response.writeHead(204).end();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));

function take(request: IncomingMessage, body: Buffer): void {
  const { timestamp, data } = JSON.parse(body.toString()) as Received;
  const index = Atomics.add(counts, Slot.received, 1);
  if (index % VERIFY_EVERY === 0) check(request, body);
  if (seen[data.number] === 1) return;
  seen[data.number] = 1;
  const place = Atomics.add(counts, Slot.distinct, 1);
  if (place >= MOST_LATENCIES) return;
  fromIntended[place] = monotonicMs() - data.sentAtMs;
  fromEvent[place] = timestamp === undefined ? Number.NaN : wallClockMs() - instantMs(timestamp);
}

function check({ headers }: IncomingMessage, body: Buffer): void {
  const header = (name: string) => headers[name] as string | undefined;
  const { valid } = verify({
    id: header('webhook-id'),
    timestamp: header('webhook-timestamp'),
    signature: header('webhook-signature'),
    body,
    secrets: [secret],
  });
  Atomics.add(counts, valid ? Slot.verified : Slot.refused, 1);
}

/** Date alone would cut the microseconds. */
function instantMs(instant: string): number {
  const micros = /\.\d{3}(\d{3})/.exec(instant)?.[1] ?? '0';
  return Date.parse(instant) + Number(micros) / 1_000;
}
