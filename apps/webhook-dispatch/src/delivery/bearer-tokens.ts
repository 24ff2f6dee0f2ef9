import type { OAuth2Authentication } from '@crossdock/contracts';
import type { Connections } from './connections.js';
import { Exchange, type ExchangeLimits } from './exchange.js';
import { isOurs, type ExchangeResult } from './outcome.js';
import { statusSet } from '../policy/status-set.js';
import type { Place } from './place.js';

/**
 * Bearer tokens for one version of an endpoint, by client credentials (RFC 6749 section 4.4). A token is asked for when the first delivery
 * needs one and serves all of them until shortly before it expires; who comes while one is asked for waits for that one. The request goes
 * the way of any other: name checked, address pinned, redirects not followed, time and size bounded; with the certificate of the endpoint
 * where its configuration says so.
 *
 * A token that is refused with 401 is renewed. When the new one is refused too, before any was accepted, the token is not what is wrong:
 * then none is asked for because of a 401 for a while, so that an endpoint that refuses everything does not have two servers called.
 */
export class BearerTokens {
  private known: BearerToken | undefined;
  private asking: Promise<Asked> | undefined;

  constructor(
    private readonly client: TokenClient,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** The token that is there already. */
  get current(): BearerToken | undefined {
    return this.known && this.now() < this.known.renewAt ? this.known : undefined;
  }

  /** Never rejects. */
  ask(connections: Connections, afterRefusal = false): Promise<Asked> {
    this.asking ??= this.askOnce(connections, afterRefusal).finally(() => (this.asking = undefined));
    return this.asking;
  }

  /** After a 401: another token than the one refused, or nothing where another would be refused as well. */
  async afterRefusalOf(refused: BearerToken, connections: Connections): Promise<Asked | undefined> {
    const { current } = this;
    if (current && current !== refused) return { token: current };
    const isDoubted = refused.isAfterRefusal && !refused.wasAccepted;
    if (isDoubted && this.now() < refused.askedAt + doubtMs) return undefined;
    this.known = undefined;
    return this.ask(connections, true);
  }

  private async askOnce(connections: Connections, isAfterRefusal: boolean): Promise<Asked> {
    const askedAt = this.now();
    const { name, place, path, headers, body, timeoutMs } = this.client;
    const result = await new Promise<ExchangeResult>((settle) => {
      const limits: ExchangeLimits = {
        timeoutMs,
        connectTimeoutMs: place.connectTimeoutMs,
        firstByteTimeoutMs: timeoutMs,
        maxResponseBytes: maxAnswerBytes,
        successes: nothing,
        evidenceOf: 'all',
        recordedBodyBytes: maxAnswerBytes,
      };
      const exchange = new Exchange(limits, (told) => settle(told as ExchangeResult));
      connections.to(name, place).send({ method: 'POST', path, headers: [...headers], body }, exchange);
    });
    const answer = readAnswer(result);
    if ('failure' in answer) return answer;
    const { value, lifeMs } = answer;
    const renewAt = askedAt + lifeMs - Math.min(longestMarginMs, lifeMs / 10);
    this.known = { authorization: `Bearer ${value}`, askedAt, renewAt, isAfterRefusal, wasAccepted: false };
    return { token: this.known };
  }
}

export interface BearerToken {
  /** The value of the header. */
  readonly authorization: string;
  /** On the clock of `performance.now`. */
  readonly askedAt: number;
  readonly renewAt: number;
  /** It was asked for because the one before it was refused. */
  readonly isAfterRefusal: boolean;
  /** Something else than 401 was answered to it. */
  wasAccepted: boolean;
}

export type Asked = { token: BearerToken } | NoToken;

/** Why there is no token. */
export interface NoToken {
  readonly failure: string;
  /** It was not the token endpoint that failed, but the way there from here. */
  readonly isOurs?: boolean;
}

/** What was asked for, or that it did not come in time. Who else waits for it goes on waiting. @param endsAt on the clock of `performance.now` */
export async function inTime<T>(asking: Promise<T>, endsAt: number): Promise<T | { failure: string }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ failure: string }>((resolve) => {
    const failure = 'The token endpoint gave no token within the time of the attempt.';
    timer = setTimeout(resolve, Math.max(0, endsAt - performance.now()), { failure });
  });
  try {
    return await Promise.race([asking, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** All of a request for a token that stays the same. */
export interface TokenClient {
  /** Of its line among the connections. */
  readonly name: string;
  readonly place: Place;
  readonly path: string;
  /** Name, value, name, value. */
  readonly headers: readonly string[];
  readonly body: string;
  readonly timeoutMs: number;
}

/** No attempt waits longer than this for a token. */
export const longestTokenMs = 10_000;
const doubtMs = 30_000;
/** So long before it expires a token is not used any more, or a tenth of its life. */
const longestMarginMs = 30_000;
/** Of a token whose life nobody tells (RFC 6749 section 5.1 recommends to). */
const untoldLifeMs = 300_000;
const maxAnswerBytes = 65_536;
const nothing = statusSet([]);

/**
 * The form of RFC 6749 sections 4.4.2 and 2.3.1: there, user and password are form-encoded before they are put together. Who says by a certificate
 * who asks gives the client id alone (RFC 8705 section 2).
 */
export function tokenRequest(
  { clientId, scope, audience, clientAuthentication }: OAuth2Authentication,
  clientSecret: string,
): Pick<TokenClient, 'headers' | 'body'> {
  const form = new URLSearchParams({ grant_type: 'client_credentials' });
  if (scope !== undefined) form.set('scope', scope);
  if (audience !== undefined) form.set('audience', audience);
  const headers = [
    'user-agent',
    'Crossdock',
    'accept',
    'application/json',
    'content-type',
    'application/x-www-form-urlencoded',
  ];
  if (clientAuthentication === 'basic') {
    headers.push('authorization', basic(formEncoded(clientId), formEncoded(clientSecret)));
  } else {
    form.set('client_id', clientId);
    if (clientAuthentication === 'body') form.set('client_secret', clientSecret);
  }
  return { headers, body: form.toString() };
}

/** RFC 7617, in UTF-8. */
export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

function formEncoded(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1);
}

/** RFC 6749 sections 5.1 and 5.2. Of an error its code is told and nothing else, which could repeat what was sent. */
export function readAnswer(result: ExchangeResult): { value: string; lifeMs: number } | NoToken {
  if (result.kind === 'failed' && isOurs(result.reason)) return { failure: result.detail, isOurs: true };
  if (result.kind === 'failed') return failure(`could not be asked (${result.reason}: ${result.detail})`);
  const said = jsonOf(result.response?.body);
  if (result.status !== 200) {
    const code = typeof said?.error === 'string' && /^[a-z_]{1,64}$/.test(said.error) ? ` ${said.error}` : '';
    return failure(`answered ${result.status}${code}`);
  }
  if (!said) return failure('answered no JSON object');
  const { access_token: value, token_type: type, expires_in: life } = said;
  if (typeof value !== 'string' || !/^[\x21-\x7e]{1,16000}$/.test(value)) {
    return failure('answered no access_token that a header can carry');
  }
  if (typeof type !== 'string' || type.toLowerCase() !== 'bearer') {
    return failure('answered a token_type other than Bearer');
  }
  const seconds = Number(life ?? Number.NaN);
  return { value, lifeMs: seconds >= 0 ? seconds * 1_000 : untoldLifeMs };
}

function failure(what: string): { failure: string } {
  return { failure: `The token endpoint ${what}.` };
}

function jsonOf(body: Buffer | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body?.toString() ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
