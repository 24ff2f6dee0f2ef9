import { isIPv4 } from 'node:net';
import type { Handshake } from './egress-proxy.js';
import { DestinationNotReached, ProxyFailed } from './proxy-errors.js';
import { readExactly } from './socket-bytes.js';

const version = 5;
const noAuthentication = 0;
const userAndPassword = 2;
const connectCommand = 1;
/** Replies about the destination (RFC 1928 section 6); the others are about the proxy and its rules. */
const ofDestination: Readonly<Record<number, DestinationNotReached['code']>> = {
  3: 'ENETUNREACH',
  4: 'EHOSTUNREACH',
  5: 'ECONNREFUSED',
  6: 'ETIMEDOUT',
};

/**
 * SOCKS 5 (RFC 1928), with user and password (RFC 1929) where there are any.
 * @throws ProxyFailed, DestinationNotReached
 */
export const socks5: Handshake = async (socket, { address, port }, credentials) => {
  const method = credentials ? userAndPassword : noAuthentication;
  socket.write(Buffer.from([version, 1, method]));
  const [spoken, chosen] = await readExactly(socket, 2);
  if (spoken !== version) throw new ProxyFailed('The proxy does not speak SOCKS 5.');
  if (chosen !== method) throw new ProxyFailed('The proxy wants another way of authentication.');
  if (credentials) {
    socket.write(
      Buffer.concat([Buffer.from([1]), counted(credentials.username), counted(credentials.password)]),
    );
    const [, outcome] = await readExactly(socket, 2);
    if (outcome !== 0) throw new ProxyFailed('The proxy refused user and password.');
  }
  const bytes = bytesOf(address);
  const type = bytes.length === 4 ? 1 : 4;
  socket.write(Buffer.from([version, connectCommand, 0, type, ...bytes, port >> 8, port & 255]));
  const [, reply = 1, , bound] = await readExactly(socket, 4);
  if (reply !== 0) {
    const code = ofDestination[reply];
    if (code) throw new DestinationNotReached(code, `The proxy cannot reach it (SOCKS reply ${reply}).`);
    throw new ProxyFailed(`The proxy refused the connection (SOCKS reply ${reply}).`);
  }
  // The address that the proxy connects from, and its port: of no use here, but to be read.
  const length = bound === 1 ? 4 : bound === 4 ? 16 : ((await readExactly(socket, 1))[0] ?? 0);
  await readExactly(socket, length + 2);
};

/** @throws ProxyFailed above 255 bytes (RFC 1929 section 2) */
function counted(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (bytes.length > 255) throw new ProxyFailed('User and password may have 255 bytes each.');
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

function bytesOf(address: string): number[] {
  if (isIPv4(address)) return address.split('.').map(Number);
  // The form that URLs have: groups in hexadecimal, and `::` once at most.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const before = groups(head);
  const after = groups(tail ?? '');
  const left = new Array<number>(8 - before.length - after.length).fill(0);
  return [...before, ...left, ...after].flatMap((group) => [group >> 8, group & 255]);
}

function groups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}
