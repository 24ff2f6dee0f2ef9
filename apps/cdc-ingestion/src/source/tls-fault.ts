/**
 * Codes by which OpenSSL's verification and Node's check of the host name refuse a certificate (node manual, "X509
 * certificate error codes"), and those of a handshake that fails.
 */
const refusals = new Set([
  'CERT_CHAIN_TOO_LONG',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'CRL_HAS_EXPIRED',
  'CRL_NOT_YET_VALID',
  'CRL_SIGNATURE_FAILURE',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERROR_IN_CERT_NOT_AFTER_FIELD',
  'ERROR_IN_CERT_NOT_BEFORE_FIELD',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** `pg` gives these errors no code (`pg/lib/connection.js`). */
const noTls = 'The server does not support SSL connections';

/** The session could not be secured as declared: the server offers no TLS, or its certificate is refused. */
export function isTlsFault(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (message === noTls) return true;
  return code !== undefined && (refusals.has(code) || /^ERR_(TLS|SSL|OSSL)_/.test(code));
}
