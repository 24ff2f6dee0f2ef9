import type { EndpointChanged, EndpointTls, OAuth2Authentication } from '@crossdock/contracts';
import { X509Certificate } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';

/** What an endpoint's `tls` means for its connections, made once for each version of it. */
export interface OpenedTls {
  readonly secureContext: SecureContext | undefined;
  /** Epoch milliseconds; never, where there is no client certificate. */
  readonly certificateEndsAt: number;
}

/** What of an endpoint's `tls` its token URL gets as well: nothing but what its `authentication` says (RFC 8705). */
export function tokenTls(
  { clientAuthentication, tokenTls: parts }: OAuth2Authentication,
  tls: EndpointTls | undefined,
): EndpointTls | undefined {
  const { certificate, sealedKey, authority } = tls ?? {};
  const isShown = clientAuthentication === 'certificate' || parts?.includes('certificate');
  const own = isShown && certificate !== undefined ? { certificate, sealedKey } : {};
  const trusted = parts?.includes('authority') && authority !== undefined ? { authority } : {};
  return { ...own, ...trusted };
}

const usual: OpenedTls = { secureContext: undefined, certificateEndsAt: Infinity };

/**
 * With an authority of the receiver's own no public one is trusted for it.
 * @throws Error when the key cannot be opened, or does not go with the certificate
 */
export function openTls(tls: EndpointChanged['tls'], openSecret: (sealed: string) => string): OpenedTls {
  if (!tls) return usual;
  const { certificate, sealedKey, authority } = tls;
  if (certificate === undefined && authority === undefined) return usual;
  const secureContext = createSecureContext({
    ...(certificate === undefined ? {} : { cert: certificate, key: openSecret(sealedKey ?? '') }),
    ...(authority === undefined ? {} : { ca: authority }),
  });
  const certificateEndsAt =
    certificate === undefined ? Infinity : new X509Certificate(certificate).validToDate.getTime();
  return { secureContext, certificateEndsAt };
}
