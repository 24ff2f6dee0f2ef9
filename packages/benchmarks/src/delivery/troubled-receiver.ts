import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Trouble = 'hangs' | 'fails' | 'none';

/** A receiver that takes requests and never answers, or answers that it is broken, until it is mended. */
export class TroubledReceiver {
  /** Requests that came. */
  requests = 0;
  /** Instants of the requests that were answered well, in milliseconds of `performance.now`. */
  readonly taken: number[] = [];

  private constructor(
    private readonly server: Server,
    public trouble: Trouble,
  ) {
    server.on('request', (request, response) => this.take(request, response));
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
      if (this.trouble === 'none') this.taken.push(performance.now());
      response.writeHead(this.trouble === 'none' ? 204 : 500).end();
    });
  }
}
