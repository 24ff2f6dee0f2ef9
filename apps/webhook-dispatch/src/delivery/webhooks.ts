import { inTime, type BearerToken, type NoToken } from './bearer-tokens.js';
import type { Connections } from './connections.js';
import type { Destination, Destinations } from './destination.js';
import { unsent, type AttemptRequest, type DestinationKind, type Made } from './destination-kind.js';
import { Exchange, type ExchangeLimits } from './exchange.js';
import { messageHeaders } from './message.js';

const own = ['user-agent', 'Crossdock'];

/** Endpoints that take HTTP requests: an attempt is one signed request (Standard Webhooks 1.0.0), or two where a token had to be renewed. */
export class Webhooks implements DestinationKind {
  constructor(
    private readonly destinations: Destinations,
    private readonly connections: Connections,
  ) {}

  attempt({
    delivery,
    endpoint,
    owner,
    policy,
    number,
    startedAt,
    start,
    another,
  }: AttemptRequest): Made | Promise<Made> {
    const opened = this.destinations.of(endpoint, owner);
    if (!opened.usable) return unsent(opened.reason, opened.detail);
    const { destination } = opened;
    if (startedAt >= destination.certificateEndsAt) {
      const since = new Date(destination.certificateEndsAt).toISOString();
      return unsent('certificate_expired', `The client certificate for the endpoint expired on ${since}.`);
    }
    const headers = messageHeaders(delivery, destination, number, startedAt, own);
    return destination.tokens
      ? this.sendWithToken(destination, headers, delivery.body, start + policy.timeoutMs, another)
      : this.send(destination, headers, delivery.body, policy);
  }

  forget(endpointId: string): void {
    this.connections.forget(endpointId);
  }

  private send(
    destination: Destination,
    headers: string[],
    body: Buffer,
    limits: ExchangeLimits,
  ): Promise<Made> {
    const { endpoint, path, secretNames } = destination;
    const method = endpoint.method ?? 'POST';
    return new Promise((resolve) => {
      const exchange: Exchange = new Exchange(limits, (result) =>
        resolve({ result, exchange, sent: { method, headers, secretNames } }),
      );
      this.connections.to(endpoint.id, destination).send({ method, path, headers, body }, exchange);
    });
  }

  /**
   * The same within one attempt: a 401 may mean that the token was withdrawn before its time, so it is renewed and the request repeated
   * once, as soon as the pace of the endpoint allows: where that is not soon the 401 stands, and the next attempt has the new token. The time of the attempt is that of all its requests together.
   * @param endsAt on the clock of `performance.now`
   */
  private async sendWithToken(
    destination: Destination,
    headers: string[],
    body: Buffer,
    endsAt: number,
    another: AttemptRequest['another'],
  ): Promise<Made> {
    const { tokens, policy } = destination;
    if (!tokens) return this.send(destination, headers, body, policy);
    const sendWith = async ({ authorization }: BearerToken): Promise<Made> => {
      const timeoutMs = Math.ceil(endsAt - performance.now());
      if (timeoutMs < 1) return unsent('token_failed', 'A token came when the time of the attempt was over.');
      const withToken = [...headers, 'authorization', authorization];
      return this.send(destination, withToken, body, { ...policy, timeoutMs });
    };
    const { current } = tokens;
    const asked = current ? { token: current } : await inTime(tokens.ask(this.connections), endsAt);
    if ('failure' in asked) return withoutToken(asked);
    const made = await sendWith(asked.token);
    if (made.result.kind !== 'answered') return made;
    if (made.result.status !== 401) {
      asked.token.wasAccepted = true;
      return made;
    }
    const renewed = await inTime(tokens.afterRefusalOf(asked.token, this.connections), endsAt);
    if (!renewed) return made;
    if ('failure' in renewed) return { ...withoutToken(renewed), refused: made };
    if (!(await another()) || performance.now() > endsAt - 1) return made;
    const again = await sendWith(renewed.token);
    if (again.result.kind === 'answered' && again.result.status !== 401) renewed.token.wasAccepted = true;
    return { ...again, refused: made };
  }
}

function withoutToken({ failure, isOurs }: NoToken): Made {
  return unsent(isOurs ? 'proxy_failed' : 'token_failed', failure);
}
