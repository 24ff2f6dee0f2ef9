import type { EndpointChanged } from '@crossdock/contracts';
import {
  readSecret,
  sign,
  signByTemplate,
  templateSigner,
  type SigningKey,
  type TemplateSigner,
} from '@crossdock/signatures';

interface TimedKey extends SigningKey {
  /** Epoch milliseconds; from then on nothing is signed with it. */
  readonly expiresAt: number;
}

/** All that the requests to an endpoint are signed with, opened once for each version of it. */
export interface Signing {
  /** Newest first. The first never expires, so that there is always one. */
  readonly keys: readonly TimedKey[];
  /** When the next of the keys expires, epoch milliseconds. */
  readonly allValidUntil: number;
  /** A signature in another form, beside that of Standard Webhooks. */
  readonly template: TemplateSigner | undefined;
}

export interface Signed {
  eventId: string;
  body: Uint8Array;
  /** Of this attempt, epoch milliseconds. */
  startedAt: number;
}

/**
 * @param openSecret gives the text of a sealed secret, or throws
 * @param now epoch milliseconds; what has expired by then is not opened
 * @throws Error when a secret cannot be opened or read
 */
export function openSigning(
  { signingSecrets, signatureTemplate }: EndpointChanged,
  openSecret: (sealed: string) => string,
  now: number,
): Signing {
  const known = signingSecrets.map((secret, index) => {
    const { sealed, expiresAt } = typeof secret === 'string' ? { sealed: secret } : secret;
    return { sealed, expiresAt: index === 0 || expiresAt === undefined ? Infinity : Date.parse(expiresAt) };
  });
  const keys = known
    .filter(({ expiresAt }) => expiresAt > now)
    .map(({ sealed, expiresAt }) => ({ ...readSecret(openSecret(sealed)), expiresAt }));
  return {
    keys,
    allValidUntil: Math.min(...keys.map(({ expiresAt }) => expiresAt)),
    template: signatureTemplate && templateSigner(signatureTemplate, openSecret(signatureTemplate.secret)),
  };
}

/** What Standard Webhooks asks for, and the headers of the template where there is one: name, value, name, value. */
export function signatureHeaders(signing: Signing, { eventId, body, startedAt }: Signed): string[] {
  const timestampSeconds = Math.floor(startedAt / 1_000);
  const secrets =
    startedAt < signing.allValidUntil
      ? signing.keys
      : signing.keys.filter(({ expiresAt }) => startedAt < expiresAt);
  const headers = [
    'webhook-id',
    eventId,
    'webhook-timestamp',
    String(timestampSeconds),
    'webhook-signature',
    sign({ id: eventId, timestampSeconds, body, secrets }),
  ];
  if (signing.template !== undefined)
    headers.push(...signByTemplate(signing.template, { id: eventId, timestampSeconds, body }));
  return headers;
}
