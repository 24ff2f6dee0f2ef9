import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Codes in the place of a protocol version (PostgreSQL manual, "Message Formats"). */
const sslRequest = 80877103;

/**
 * Stands before a server as PgBouncer does in its start: seen from 1.18, which ends a start with options that it does not know
 * (`refuses`), or with `ignore_startup_parameters` drops them (`drops`). What follows goes to the server as it is.
 */
export class Pooler {
  private readonly sockets = new Set<Socket>();
  private text = '';

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
    private readonly options: 'refuses' | 'drops',
  ) {
    server.on('connection', (client) => this.join(client));
  }

  static async start(databaseUrl: string, options: 'refuses' | 'drops'): Promise<Pooler> {
    const server = createServer();
    const pooler = new Pooler(server, new URL(databaseUrl), options);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return pooler;
  }

  get url(): string {
    const url = new URL(this.target);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** What clients said to the server, with whatever stands between their statements. */
  get said(): string {
    return this.text;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private join(client: Socket): void {
    this.keep(client);
    client.once('data', (first) => {
      if (first.readInt32BE(4) === sslRequest) {
        client.write('N');
        client.once('data', (startup) => this.admit(client, startup));
      } else this.admit(client, first);
    });
  }

  private admit(client: Socket, startup: Buffer): void {
    const parameters = startup.subarray(8).toString().split('\0').filter(Boolean);
    const unknown = ['options', 'replication'].filter((name) => parameters.includes(name));
    const [refused] = this.options === 'refuses' ? unknown : [];
    if (refused) {
      client.end(errorResponse(`unsupported startup parameter: ${refused}`));
      return;
    }
    const upstream = connect(Number(this.target.port), this.target.hostname);
    this.keep(upstream);
    upstream.write(without(startup.readInt32BE(4), parameters, unknown));
    client.on('data', (bytes) => (this.text += bytes.toString('latin1')));
    client.pipe(upstream).pipe(client);
    client.on('close', () => upstream.destroy());
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => this.sockets.delete(socket));
  }
}

function errorResponse(message: string): Buffer {
  const body = Buffer.from(`SFATAL\0C08P01\0M${message}\0\0`);
  const head = Buffer.from('E\0\0\0\0');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function without(version: number, parameters: string[], names: string[]): Buffer {
  const kept: string[] = [];
  for (let at = 0; at + 1 < parameters.length; at += 2) {
    const [name = '', value = ''] = parameters.slice(at, at + 2);
    if (!names.includes(name)) kept.push(name, value);
  }
  const body = Buffer.from(kept.map((text) => `${text}\0`).join('') + '\0');
  const head = Buffer.alloc(8);
  head.writeInt32BE(body.length + 8, 0);
  head.writeInt32BE(version, 4);
  return Buffer.concat([head, body]);
}
