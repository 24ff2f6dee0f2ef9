import { createServer, type AddressInfo, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { verify } from '@crossdock/signatures';
import { monotonicMs, wallClockMs } from './clock.js';
import { Slot, type SharedTally } from './tally.js';

/**
 * The receiver of every measurement, on a thread of its own: takes webhooks and notes when they came. It reads just as much
 * HTTP/1.1 as the senders of the measurements write, since what it costs is taken from the system on the same two cores.
 */
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

const server = createServer({ noDelay: true }, (socket) => {
  let rest: Buffer<ArrayBufferLike> | undefined;
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    rest = answered(socket, rest === undefined ? chunk : Buffer.concat([rest, chunk]));
  });
});
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));

/** Answers every whole request of the bytes, and gives back what is left of one that is not whole yet. */
function answered(socket: Socket, bytes: Buffer): Buffer | undefined {
  let at = 0;
  while (at < bytes.length) {
    const bodyAt = bytes.indexOf('\r\n\r\n', at, 'latin1') + 4;
    if (bodyAt < 4) return bytes.subarray(at);
    const head = bytes.toString('latin1', at, bodyAt);
    const end = bodyAt + Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (end > bytes.length) return bytes.subarray(at);
    take(head, bytes.subarray(bodyAt, end));
    socket.write('HTTP/1.1 204 No Content\r\nconnection: keep-alive\r\n\r\n');
    at = end;
  }
  return undefined;
}

function take(head: string, body: Buffer): void {
  const { timestamp, data } = JSON.parse(body.toString()) as Received;
  const index = Atomics.add(counts, Slot.received, 1);
  if (index % VERIFY_EVERY === 0) check(head, body);
  if (seen[data.number] === 1) return;
  fromIntended[data.number] = monotonicMs() - data.sentAtMs;
  fromEvent[data.number] = timestamp === undefined ? Number.NaN : wallClockMs() - instantMs(timestamp);
  seen[data.number] = 1;
  Atomics.add(counts, Slot.distinct, 1);
}

function check(head: string, body: Buffer): void {
  const header = (name: string) => new RegExp(`\\r\\n${name}: *(.*?) *\\r\\n`, 'i').exec(head)?.[1];
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
