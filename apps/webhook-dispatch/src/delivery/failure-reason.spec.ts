import { describe, expect, it } from '@jest/globals';
import { DestinationRefused } from '@crossdock/address-guard';
import { failureReason } from './failure-reason.js';

describe('failureReason', () => {
  it.each([
    ['ECONNREFUSED', 'connection_refused'],
    ['ECONNRESET', 'connection_lost'],
    ['UND_ERR_SOCKET', 'connection_lost'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['ENOTFOUND', 'dns_failed'],
    ['EAI_AGAIN', 'dns_failed'],
    ['EHOSTUNREACH', 'unreachable'],
    ['CERT_HAS_EXPIRED', 'tls_failed'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls_failed'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls_failed'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls_failed'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls_failed'],
    ['UND_ERR_HEADERS_OVERFLOW', 'protocol_error'],
    ['UND_ERR_INVALID_ARG', 'request_invalid'],
    ['ESOMETHING', 'network_failed'],
    [undefined, 'network_failed'],
  ])('calls %s %s', (code, reason) => {
    expect(failureReason(Object.assign(new Error('x'), { code }))).toBe(reason);
  });

  it('knows the errors of the HTTP parser by their name', () => {
    expect(failureReason(Object.assign(new Error('x'), { name: 'HTTPParserError' }))).toBe('protocol_error');
  });

  it('knows a refused destination, and survives what is no error', () => {
    expect(failureReason(new DestinationRefused('port_not_allowed', 'b'))).toBe('port_not_allowed');
    expect(failureReason(undefined)).toBe('network_failed');
    expect(failureReason('boom')).toBe('network_failed');
  });
});
