import { isIPv6 } from 'node:net';
import type { Handshake } from './egress-proxy.js';
import { DestinationNotReached, ProxyFailed } from './proxy-errors.js';
import { readHead } from './socket-bytes.js';

const maxHeadBytes = 16_384;

/**
 * CONNECT (RFC 9110 section 9.3.6). 502 and 504 say of a gateway that it works and the server behind it does not (sections 15.6.3
 * and 15.6.5); every other refusal is the proxy's own.
 * @throws ProxyFailed, DestinationNotReached
 */
export const httpConnect: Handshake = async (socket, { address, port }, credentials) => {
  const authority = `${isIPv6(address) ? `[${address}]` : address}:${port}`;
  const lines = [`CONNECT ${authority} HTTP/1.1`, `Host: ${authority}`];
  if (credentials) {
    const pair = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
    lines.push(`Proxy-Authorization: Basic ${pair}`);
  }
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const head = await readHead(socket, maxHeadBytes);
  const status = Number(/^HTTP\/1\.[01] (\d{3})(?: |\r|$)/.exec(head)?.[1] ?? 0);
  if (status >= 200 && status < 300) return;
  if (status === 502) throw new DestinationNotReached('EHOSTUNREACH', 'The proxy cannot reach it (502).');
  if (status === 504)
    throw new DestinationNotReached('ETIMEDOUT', 'The proxy cannot reach it in time (504).');
  throw new ProxyFailed(
    status === 0 ? 'The proxy does not speak HTTP.' : `The proxy refused the connection (${status}).`,
  );
};
