import type { SignatureTemplate } from '@crossdock/contracts';
import type { Endpoint } from '../storage/entities/endpoint.entity.js';
import { present } from '../storage/present.js';
import { shownAuthentication } from './authentication.js';
import { shownTls } from './endpoint-tls.js';
import { shownPoll } from './poll-keys.js';
import { shownHeaders } from './request-headers.js';
import { inForce, schemeOfSealed } from './signing-secrets.js';

/**
 * An endpoint as it is answered and kept: without any secret.
 *
 * @param at epoch milliseconds; signing secrets that had expired by then are left out
 */
export function shownEndpoint(row: Endpoint, at = Date.now()): object {
  const { signingSecrets: _sealed, signatureTemplate: _withSecret, ...rest } = present(row);
  const keys = inForce(row.signingSecrets, at);
  return {
    kind: 'webhook',
    ...rest,
    ...(row.headers ? { headers: shownHeaders(row.headers) } : {}),
    ...(row.authentication ? { authentication: shownAuthentication(row.authentication) } : {}),
    ...(row.tls ? { tls: shownTls(row.tls) } : {}),
    ...(row.poll ? { poll: shownPoll(row.poll) } : {}),
    signatureScheme: keys[0] && schemeOfSealed(keys[0]),
    signingSecretCount: keys.length,
    signingKeys: keys.map(({ sealed, ...known }) => ({
      scheme: schemeOfSealed({ sealed, ...known }),
      ...known,
    })),
    ...(row.signatureTemplate === null ? {} : { signatureTemplate: withoutSecret(row.signatureTemplate) }),
  };
}

function withoutSecret({ secret: _sealed, ...form }: SignatureTemplate): object {
  return form;
}
