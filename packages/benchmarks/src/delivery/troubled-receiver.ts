import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Trouble = 'hangs' | 'fails' | 'fails-first' | 'none';

/** Of deliveries that come to one that fails at first, one in so many does. */
const FAILS_ONE_IN = 3;

/** A receiver that takes requests and never answers, or answers that it is broken, at all or at some deliveries' first attempts, until it is mended. */
export class TroubledReceiver {
  /** Requests that came. */
  requests = 0;
  /** Instants of the requests that were answered well, in milliseconds of `performance.now`. */
  readonly taken: number[] = [];
  /** From the answer that failed a delivery's first attempt to the request of its second one. */
  readonly waitedMs: number[] = [];
  /** When the first attempts of deliveries were failed, by the id of the event. */
  private readonly failedAt = new Map<string, number>();

  private constructor(
    private readonly server: Server,
    public trouble: Trouble,
  ) {
    server.on('request', (request, response) => this.take(request, response));
  }

  /** Does the work with a receiver of its own, so that it counts nothing of another measurement. */
  static async during<Result>(
    trouble: Trouble,
    work: (receiver: TroubledReceiver) => Promise<Result>,
  ): Promise<Result> {
    const receiver = await TroubledReceiver.start(trouble);
    try {
      return await work(receiver);
    } finally {
      await receiver.stop();
    }
  }

  static async start(trouble: Trouble): Promise<TroubledReceiver> {
    const server = createServer();
    const receiver = new TroubledReceiver(server, trouble);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    this.requests += 1;
    request.resume().on('end', () => {
      if (this.trouble === 'hangs') return;
      const isFailed = this.trouble === 'fails' || (this.trouble === 'fails-first' && this.isFirst(request));
      if (!isFailed) this.taken.push(performance.now());
      response.writeHead(isFailed ? 500 : 204).end();
    });
  }

  /** Of one in three events: the first time that it comes. */
  private isFirst({ headers }: IncomingMessage): boolean {
    const id = String(headers['webhook-id']);
    const failedAt = this.failedAt.get(id);
    if (failedAt !== undefined) {
      this.failedAt.delete(id);
      this.waitedMs.push(performance.now() - failedAt);
      return false;
    }
    if (Number(id.slice(-9)) % FAILS_ONE_IN !== 0) return false;
    this.failedAt.set(id, performance.now());
    return true;
  }
}
