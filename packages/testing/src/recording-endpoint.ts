import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The raw bytes of the body, as a signature covers them. */
  readonly body: Buffer;
  /** Epoch milliseconds, when the whole body had come. */
  readonly receivedAt: number;
}

/** How an endpoint answers. What is not said is a 200 at once. */
export interface Behaviour {
  /** The statuses of the first, second, ... answer; the last one repeats. */
  statuses?: number[];
  /** Waits before it answers. */
  delayMs?: number;
  /** Value of `Retry-After` in every answer that is not a 2xx: seconds or a date. */
  retryAfter?: number | string;
  /** Takes the request and never answers. */
  hang?: boolean;
  /** Cuts the connection instead of an answer. */
  abort?: boolean;
  headers?: Record<string, string>;
  body?: string;
}

/**
 * A real HTTP server on 127.0.0.1 that keeps every request. A behaviour holds from when it is set; a function decides
 * for each request by itself, given the number of requests before it.
 */
export class RecordingEndpoint {
  readonly requests: RecordedRequest[] = [];
  private behaviour: Behaviour | ((request: RecordedRequest, index: number) => Behaviour) = {};
  private answered = 0;
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    server.on('request', (request, response) => this.receive(request, response));
  }

  static async start(behaviour: RecordingEndpoint['behaviour'] = {}): Promise<RecordingEndpoint> {
    const server = createServer();
    const endpoint = new RecordingEndpoint(server);
    endpoint.behave(behaviour);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', resolve);
    });
    return endpoint;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Open connections now. */
  get connections(): number {
    return this.sockets.size;
  }

  /** Changes the behaviour from the next request on; a sequence of statuses starts again. */
  behave(behaviour: RecordingEndpoint['behaviour']): void {
    this.behaviour = behaviour;
    this.answered = 0;
  }

  /** Stops listening and cuts what is open. */
  async close(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => response.destroy());
    request.on('end', () => {
      const recorded: RecordedRequest = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks),
        receivedAt: Date.now(),
      };
      const index = this.requests.push(recorded) - 1;
      this.answer(
        typeof this.behaviour === 'function' ? this.behaviour(recorded, index) : this.behaviour,
        response,
      );
    });
  }

  private answer(behaviour: Behaviour, response: ServerResponse): void {
    const turn = this.answered++;
    if (behaviour.hang) return;
    if (behaviour.abort) {
      response.destroy();
      return;
    }
    const statuses = behaviour.statuses ?? [200];
    const status = statuses[Math.min(turn, statuses.length - 1)] ?? 200;
    const send = (): void => {
      const retryAfter = status >= 300 && behaviour.retryAfter !== undefined;
      response.writeHead(status, {
        ...behaviour.headers,
        ...(retryAfter ? { 'retry-after': String(behaviour.retryAfter) } : {}),
      });
      response.end(behaviour.body ?? '');
    };
    if (!behaviour.delayMs) return send();
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      send();
    }, behaviour.delayMs);
    this.timers.add(timer);
  }
}
