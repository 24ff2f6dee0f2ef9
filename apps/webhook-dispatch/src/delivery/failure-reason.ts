import { DestinationRefused } from '@crossdock/address-guard';
import { ProxyFailed } from '../egress/proxy-errors.js';
import type { FailureReason } from './outcome.js';

const reasons: Readonly<Record<string, FailureReason>> = {
  ECONNREFUSED: 'connection_refused',
  ECONNRESET: 'connection_lost',
  ECONNABORTED: 'connection_lost',
  EPIPE: 'connection_lost',
  UND_ERR_SOCKET: 'connection_lost',
  UND_ERR_INFO: 'connection_lost',
  UND_ERR_DESTROYED: 'connection_lost',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ENOTFOUND: 'dns_failed',
  ENODATA: 'dns_failed',
  ESERVFAIL: 'dns_failed',
  ETIMEOUT: 'dns_failed',
  UND_ERR_HEADERS_OVERFLOW: 'protocol_error',
  UND_ERR_INVALID_ARG: 'request_invalid',
  EPROTO: 'tls_failed',
  HOSTNAME_MISMATCH: 'tls_failed',
};
/** Codes of OpenSSL's certificate verification and of Node's TLS, as their documentation lists them. */
const tls =
  /^(?:ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERROR_IN_CERT|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_)/;

/** Which failure an error of DNS, TCP, TLS or HTTP is; `network_failed` when nobody knows it. */
export function failureReason(error: unknown): FailureReason {
  if (error instanceof DestinationRefused) return error.code;
  if (error instanceof ProxyFailed) return 'proxy_failed';
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  // undici gives the errors of its parser a code only sometimes.
  if (name === 'HTTPParserError') return 'protocol_error';
  if (typeof code !== 'string') return 'network_failed';
  const known = reasons[code];
  if (known) return known;
  if (code.startsWith('EAI_')) return 'dns_failed';
  if (code.startsWith('ERR_HTTP2_')) return 'connection_lost';
  return tls.test(code) ? 'tls_failed' : 'network_failed';
}
