import { once } from 'node:events';
import type { Socket } from 'node:net';
import { ProxyFailed } from './proxy-errors.js';

/**
 * Reads what a proxy answers, and not a byte more: what comes after it belongs to the connection that it made.
 * @throws ProxyFailed when the connection ends before
 */
export function readExactly(socket: Socket, count: number): Promise<Buffer> {
  return readUntil(socket, ({ length }) => (length >= count ? count : -1));
}

/** Up to and with the first empty line, `maxBytes` at most. @throws ProxyFailed */
export async function readHead(socket: Socket, maxBytes: number): Promise<string> {
  const head = await readUntil(socket, (bytes) => {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0 && bytes.length > maxBytes) {
      throw new ProxyFailed('The proxy answered more than a head of HTTP.');
    }
    return end < 0 ? -1 : end + 4;
  });
  return head.toString('latin1');
}

/**
 * Everything is taken out of the socket at each turn: one that still holds something calls itself readable at once, and waiting for the rest
 * would keep the process from all else.
 */
async function readUntil(socket: Socket, endOf: (bytes: Buffer) => number): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  for (;;) {
    const more = socket.read() as Buffer | null;
    if (more === null) {
      await readable(socket);
      continue;
    }
    bytes = Buffer.concat([bytes, more]);
    const end = endOf(bytes);
    if (end < 0) continue;
    if (bytes.length > end) socket.unshift(bytes.subarray(end));
    return bytes.subarray(0, end);
  }
}

async function readable(socket: Socket): Promise<void> {
  if (socket.destroyed || socket.readableEnded) throw ended(socket);
  const done = new AbortController();
  const { signal } = done;
  try {
    // Rejects with the error of the socket, if it has one.
    await Promise.race([
      once(socket, 'readable', { signal }),
      once(socket, 'end', { signal }).then(() => Promise.reject(ended(socket))),
      once(socket, 'close', { signal }).then(() => Promise.reject(ended(socket))),
    ]);
  } finally {
    done.abort();
  }
}

function ended({ errored }: Socket): Error {
  return errored ?? new ProxyFailed('The proxy ended the connection.');
}
