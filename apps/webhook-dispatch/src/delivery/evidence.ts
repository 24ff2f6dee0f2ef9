import type { AttemptCompleted } from '@crossdock/contracts';
import type { Attempt, Sent } from './attempt.js';
import type { RefusedToken } from './destination-kind.js';
import type { Response } from './outcome.js';

/** Of the response: more than these a receiver has no reason to send. */
const maxHeaders = 50;
const maxHeaderChars = 1_024;
const maxAllHeaderChars = 8_192;
const mask = '***';
/** What is shorter than this is looked for in no response: it would be found everywhere. */
const shortestSecretChars = 8;

/** Names whose values are never kept, of requests and of responses. */
const alwaysMasked: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'proxy-authenticate',
  'proxy-authorization',
  'set-cookie',
  'webhook-signature',
  'www-authenticate',
]);

type Headers = NonNullable<AttemptCompleted['requestHeaders']>;
type Evidence = Pick<
  AttemptCompleted,
  | 'method'
  | 'requestHeaders'
  | 'responseHeaders'
  | 'responseBody'
  | 'responseBodyEncoding'
  | 'responseBodyBytes'
>;

/** What an attempt leaves for a person to look at: of a failure, and of a success where the policy asks for it, since that costs too much to be usual. */
export function attemptEvidence({ sent, result }: Attempt): Evidence {
  return {
    ...(sent?.method === undefined ? {} : { method: sent.method }),
    ...(sent ? { requestHeaders: maskedRequest(sent.headers, sent.secretNames) } : {}),
    ...(result.kind === 'answered' && result.response
      ? ofResponse(result.response, sent ? secretsOf(sent) : [])
      : {}),
  };
}

/** The answer to a request whose token was refused, kept of every attempt: such requests are few. Nothing where it was none that HTTP knows. */
export function refusalEvidence({
  result,
  sent,
  exchange,
}: RefusedToken): NonNullable<AttemptCompleted['tokenRefused']> | undefined {
  if (result.kind !== 'answered') return undefined;
  const firstByteMs = exchange?.timings.firstByteMs;
  return {
    status: result.status,
    ...(firstByteMs === undefined ? {} : { firstByteMs }),
    ...(result.response ? ofResponse(result.response, sent ? secretsOf(sent) : []) : {}),
  };
}

/** What a receiver may send back of what it was sent, as pages about errors do: the values that are masked, and those of a scheme without it. */
function secretsOf({ headers, secretNames }: Sent): string[] {
  const secrets: string[] = [];
  for (let i = 0; i + 1 < headers.length; i += 2) {
    const [name = '', value = ''] = headers.slice(i, i + 2);
    if (!alwaysMasked.has(name) && !secretNames.has(name)) continue;
    secrets.push(value, value.slice(value.indexOf(' ') + 1));
  }
  return secrets.filter(({ length }) => length >= shortestSecretChars);
}

function without(secrets: readonly string[], text: string): string {
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, mask), text);
}

/** Up to the last @ before a path. One with a password that itself holds a slash is known by its colon, which no port follows. */
const userinfo = /(\b[a-z][a-z0-9+.-]*:\/\/)(?:[^\s/?#"'<>]+@|[^\s/?#@:"'<>]+:(?!\d+[/?#])[^\s@"'<>]+@)/gi;
const secretParameter = /([?&][\w.-]*(?:token|key|secret|password|passwd|signature|sig)=)[^&#\s"'<>]+/gi;
const secretField =
  /(["']?\b(?:[\w.-]*(?:token|secret|password|passwd)|x-[\w-]*key|api[_-]?key)["']?\s*[:=]\s*)(?:"[^"]*"|'[^']*'|[^\s,;&"'<>}]+)/gi;
const credentials = /\b(bearer|basic)\s+(?=[^\s"']*[\d=])[\w.~+/=-]{8,}/gi;
const secretHeader = new RegExp(`\\b(${[...alwaysMasked].join('|')})(["']?\\s*[:=])[^\\r\\n]*`, 'gi');

/**
 * What somebody wrote about a failure, without what such a text may repeat: secrets of what was sent, credentials in addresses, values of headers
 * and parameters that are secrets by their names.
 */
export function maskedText(text: string, sent: Sent | undefined): string {
  return without(sent ? secretsOf(sent) : [], text)
    .replace(userinfo, `$1${mask}@`)
    .replace(secretParameter, `$1${mask}`)
    .replace(secretField, `$1${mask}`)
    .replace(credentials, `$1 ${mask}`)
    .replace(secretHeader, `$1$2 ${mask}`);
}

/** @param headers name, value, name, value */
export function maskedRequest(headers: readonly string[], secretNames: ReadonlySet<string>): Headers {
  const masked: Headers = {};
  for (let i = 0; i + 1 < headers.length; i += 2) {
    const name = headers[i] ?? '';
    masked[name] = alwaysMasked.has(name) || secretNames.has(name) ? mask : (headers[i + 1] ?? '');
  }
  return masked;
}

/** The headers of a response as they came, as far as there is room; secrets masked, several of one name in one text. */
export function maskedResponse(headers: Response['headers'], secrets: readonly string[] = []): Headers {
  const masked: Headers = {};
  let chars = 0;
  let count = 0;
  for (const [given, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const name = given.toLowerCase().slice(0, maxHeaderChars);
    const whole = without(secrets, [value].flat().join(', '));
    const text = alwaysMasked.has(name) ? mask : whole.slice(0, maxHeaderChars);
    chars += name.length + text.length;
    if (++count > maxHeaders || chars > maxAllHeaderChars) break;
    masked[name] = text;
  }
  return masked;
}

function ofResponse({ headers, body: recorded, bytes }: Response, secrets: readonly string[]): Evidence {
  // Secrets are ASCII, so they are found in bytes of whatever kind.
  const isNeeded = secrets.length > 0 && recorded.length > 0;
  const body = isNeeded ? Buffer.from(without(secrets, recorded.toString('latin1')), 'latin1') : recorded;
  const text = textOf(body);
  return {
    responseHeaders: maskedResponse(headers, secrets),
    ...(body.length === 0
      ? {}
      : {
          responseBody: text ?? body.toString('base64'),
          responseBodyEncoding: text === undefined ? 'base64' : 'text',
        }),
    responseBodyBytes: bytes,
  };
}

/** The body as text; undefined when it is none. It may end in the middle of a character, where it was cut: that end is left out. */
function textOf(body: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body, { stream: true });

    return /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
