import { createServer as createHttp, type IncomingMessage } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { once } from 'node:events';
import { readExactly } from '../src/egress/socket-bytes.js';

/** A proxy on 127.0.0.1 that notes what it was told, and leads there or does what a test wants instead. */
export class TestProxy {
  /** `address:port`, as it was told. */
  readonly told: string[] = [];
  readonly credentials: (string | undefined)[] = [];
  /** A status of HTTP, a reply of SOCKS, or nothing at all. */
  instead: number | 'silence' | undefined;
  /** The same for single addresses. */
  insteadFor = new Map<string, number>();
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {
    const keep = (socket: Socket): void => {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => this.sockets.delete(socket));
    };
    server.on('connection', keep).on('secureConnection', keep);
  }

  /** Speaks CONNECT. */
  static async http(port = 0): Promise<TestProxy> {
    const server = createHttp();
    const proxy = new TestProxy(server);
    server.on('connect', (request, socket) => proxy.httpConnect(request, socket as Socket));
    return proxy.listening(port);
  }

  /** Speaks CONNECT over TLS. */
  static async https(cert: string, key: string): Promise<TestProxy> {
    const http = createHttp();
    const server = createTls({ cert, key }, (socket) => void http.emit('connection', socket));
    const proxy = new TestProxy(server);
    http.on('connect', (request, socket) => proxy.httpConnect(request, socket as Socket));
    return proxy.listening(0);
  }

  /** Speaks SOCKS 5; wants user and password when it is given them. */
  static async socks(user?: string, password?: string): Promise<TestProxy> {
    const server = createServer((socket) => {
      proxy.socks(socket, user, password).catch(() => socket.destroy());
    });
    const proxy = new TestProxy(server);
    return proxy.listening(0);
  }

  get port(): number {
    return (this.server.address() as { port: number }).port;
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private async listening(port: number): Promise<this> {
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  private httpConnect({ url = '', headers }: IncomingMessage, socket: Socket): void {
    this.told.push(url);
    this.credentials.push(headers['proxy-authorization']);
    if (this.instead === 'silence') return;
    if (this.instead !== undefined) return void socket.end(`HTTP/1.1 ${this.instead} No\r\n\r\n`);
    const [, host = '', port] = /^\[?([^\]]+)\]?:(\d+)$/.exec(url) ?? [];
    const status = this.insteadFor.get(host);
    if (status !== undefined) return void socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    this.lead(socket, host, Number(port), () => socket.write('HTTP/1.1 200 Connected\r\nVia: test\r\n\r\n'));
  }

  private async socks(socket: Socket, user?: string, password?: string): Promise<void> {
    const read = (count: number): Promise<Buffer> => readExactly(socket, count);
    const [, methods = 0] = await read(2);
    const offered = await read(methods);
    const method = user === undefined ? 0 : 2;
    if (!offered.includes(method)) return void socket.end(Buffer.from([5, 255]));
    socket.write(Buffer.from([5, method]));
    if (method === 2) {
      const name = await read((await read(2))[1] ?? 0);
      const secret = await read((await read(1))[0] ?? 0);
      this.credentials.push(`${name}:${secret}`);
      const isRight = name.toString() === user && secret.toString() === password;
      socket.write(Buffer.from([1, isRight ? 0 : 1]));
      if (!isRight) return;
    }
    const [, , , type] = await read(4);
    const address = await read(type === 1 ? 4 : 16);
    const port = (await read(2)).readUInt16BE();
    const host = type === 1 ? address.join('.') : address.toString('hex');
    this.told.push(`${host}:${port}`);
    if (this.instead === 'silence') return;
    const reply = this.instead ?? 0;
    const said = Buffer.from([5, reply, 0, 1, 127, 0, 0, 1, 0, 80]);
    if (reply !== 0) return void socket.end(said);
    this.lead(socket, host, port, () => socket.write(said));
  }

  private lead(socket: Socket, host: string, port: number, whenConnected: () => void): void {
    const onward = connect(port, host, () => {
      whenConnected();
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    this.sockets.add(onward);
  }
}
