import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

interface Pair {
  client: Socket;
  upstream: Socket;
  stranded: boolean;
  /** Bytes that may still come from the server. */
  left: number;
}

/** A TCP proxy on loopback that can hold back what goes to the server, or everything, or cut the connections. */
export class PausingProxy {
  private readonly pairs = new Set<Pair>();
  private toServer = true;
  private toClient = true;
  private cue: { said: string; where: 'there' | 'everywhere'; heard: () => void } | null = null;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (client) => this.join(client));
  }

  /** @param databaseUrl where the proxy leads */
  static async start(databaseUrl: string): Promise<PausingProxy> {
    const server = createServer({ pauseOnConnect: true });
    const proxy = new PausingProxy(server, new URL(databaseUrl));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The same database through the proxy. */
  get url(): string {
    const url = new URL(this.target);
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  /** Lets bytes pass in the given directions only, from now on. */
  let(directions: { toServer: boolean; toClient: boolean }): void {
    this.toServer = directions.toServer;
    this.toClient = directions.toClient;
    for (const pair of this.pairs) this.steer(pair);
  }

  /**
   * From now on nothing passes on these connections, which stay open on both sides.
   * @param ports as the server sees them (`client_port`)
   */
  strand(ports: readonly number[]): void {
    for (const pair of this.pairs) {
      if (!ports.includes(pair.upstream.localPort ?? 0)) continue;
      pair.stranded = true;
      this.steer(pair);
    }
  }

  /**
   * So many more bytes of the server pass on one connection, and then none; it stays open on both sides.
   * @param port as the server sees it (`client_port`)
   */
  limit(port: number, bytes: number): void {
    for (const pair of this.pairs) if (pair.upstream.localPort === port) pair.left = bytes;
  }

  /**
   * From when a client says this nothing passes, that included: on its connection alone, as with `strand`, or on all of them, as with
   * `let`. Fulfilled when it was said.
   */
  silenceAt(said: string, where: 'there' | 'everywhere'): Promise<void> {
    return new Promise((heard) => (this.cue = { said, where, heard }));
  }

  /** Ends all connections; what was held back is lost. */
  cut(): void {
    for (const { client, upstream } of this.pairs) {
      client.destroy();
      upstream.destroy();
    }
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.cut();
    await closed;
  }

  private join(client: Socket): void {
    const upstream = connect(Number(this.target.port || 5432), this.target.hostname);
    const pair = { client, upstream, stranded: false, left: Infinity };
    this.pairs.add(pair);
    const end = (): void => {
      this.pairs.delete(pair);
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
    client.on('data', (bytes) => {
      if (!this.isCue(bytes, pair)) upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      client.write(bytes.subarray(0, pair.left));
      pair.left = Math.max(0, pair.left - bytes.length);
      this.steer(pair);
    });
    this.steer(pair);
  }

  private isCue(bytes: Buffer, pair: Pair): boolean {
    const { cue } = this;
    if (!cue || !bytes.includes(cue.said)) return false;
    this.cue = null;
    pair.stranded = cue.where === 'there';
    if (pair.stranded) this.steer(pair);
    else this.let({ toServer: false, toClient: false });
    pair.client.unshift(bytes);
    cue.heard();
    return true;
  }

  private steer({ client, upstream, stranded, left }: Pair): void {
    if (this.toServer && !stranded) client.resume();
    else client.pause();
    if (this.toClient && !stranded && left > 0) upstream.resume();
    else upstream.pause();
  }
}
