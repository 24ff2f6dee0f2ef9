import { describe, expect, it } from '@jest/globals';
import { faultOf, SourceStopped, stoppedStates } from './source-fault.js';

const serverError = (code: string): Error => Object.assign(new Error('from the server'), { code });

describe('what an error means for the source', () => {
  it('tells a busy slot from a lost one', () => {
    expect(faultOf(serverError('55006'))).toMatchObject({ stopped: { state: 'slot_busy' } });
    expect(faultOf(serverError('55000'))).toMatchObject({ stopped: { state: 'slot_invalidated' } });
  });

  it.each([
    ['28P01', 'authentication_failed'],
    ['28000', 'authentication_failed'],
    ['42501', 'privilege_missing'],
    ['3D000', 'configuration_invalid'],
    ['CERT_HAS_EXPIRED', 'tls_failed'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls_failed'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls_failed'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls_failed'],
  ])('stops on %s as %s', (code, state) => {
    expect(faultOf(serverError(code))).toMatchObject({ kind: 'stopped', stopped: { state } });
  });

  it.each(['57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET', '53300'])('connects again after %s', (code) => {
    expect(faultOf(serverError(code)).kind).toBe('passing');
  });

  it('knows by their words what has no code of its own', () => {
    const noTls = new Error('The server does not support SSL connections');
    expect(faultOf(noTls)).toMatchObject({ stopped: { state: 'tls_failed' } });
    const refused = 'unsupported startup parameter: replication';
    expect(faultOf(Object.assign(new Error(refused), { code: '08P01' }))).toMatchObject({
      stopped: { state: 'pooler_in_front' },
    });
    expect(faultOf(serverError('08P01')).kind).toBe('passing');
  });

  it('connects again after what nobody foresaw', () => {
    expect(faultOf(new Error('?')).kind).toBe('passing');
    expect(faultOf('?').kind).toBe('passing');
  });

  it('proposes a way out of every state that needs a person', () => {
    for (const state of stoppedStates) expect(new SourceStopped(state, '').wayOut.length).toBeGreaterThan(20);
  });
});
