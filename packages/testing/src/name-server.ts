import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';

/** The addresses of a name, or what they are when it is asked for the nth time (from 0). */
export type Answers = readonly string[] | ((nth: number) => readonly string[]);

const typeOf = { A: 1, AAAA: 28 } as const;
const noSuchName = 3;

/** A name server on UDP (RFC 1035) that answers what it is told, with no time to live, and may change its mind. */
export class NameServer {
  /** Every question for addresses of IPv4, in order. */
  readonly asked: string[] = [];
  private readonly names = new Map<string, Answers>();

  private constructor(private readonly socket: Socket) {}

  static async start(names: Readonly<Record<string, Answers>> = {}): Promise<NameServer> {
    const socket = createSocket('udp4');
    const server = new NameServer(socket);
    for (const [name, answers] of Object.entries(names)) server.answer(name, answers);
    socket.on('message', (query, from) => socket.send(server.answerTo(query), from.port, from.address));
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    return server;
  }

  /** As settings name it. */
  get address(): string {
    return `127.0.0.1:${this.socket.address().port}`;
  }

  answer(name: string, answers: Answers): void {
    this.names.set(name, answers);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.socket.close(resolve));
  }

  private answerTo(query: Buffer): Buffer {
    const labels: string[] = [];
    let at = 12;
    for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
      labels.push(query.toString('latin1', at + 1, at + 1 + length));
      at += length + 1;
    }
    const name = labels.join('.').toLowerCase();
    const type = query.readUInt16BE(at + 1);
    const question = query.subarray(12, at + 5);
    const found = this.addressesOf(name, type);
    const addresses = (found ?? []).filter((one) => (isIPv6(one) ? typeOf.AAAA : typeOf.A) === type);

    const header = Buffer.alloc(12);
    query.copy(header, 0, 0, 2);
    header.writeUInt16BE(0x8180 | (found ? 0 : noSuchName), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(addresses.length, 6);
    const records = addresses.map((address) => {
      const bytes = bytesOf(address);
      return Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 0, 0, bytes.length, ...bytes]);
    });
    return Buffer.concat([header, question, ...records]);
  }

  /** Both families of one resolution are one time. */
  private addressesOf(name: string, type: number): readonly string[] | undefined {
    if (type === typeOf.A) this.asked.push(name);
    const answers = this.names.get(name);
    const nth = Math.max(0, this.asked.filter((one) => one === name).length - 1);
    return typeof answers === 'function' ? answers(nth) : answers;
  }
}

function bytesOf(address: string): number[] {
  if (!isIPv6(address)) return address.split('.').map(Number);
  const [left = '', right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (text: string): number[] =>
    text === '' ? [] : text.split(':').map((one) => parseInt(one, 16));
  const head = groups(left);
  const tail = groups(right ?? '');
  const middle = right === undefined ? [] : Array<number>(8 - head.length - tail.length).fill(0);
  return [...head, ...middle, ...tail].flatMap((group) => [group >> 8, group & 0xff]);
}
