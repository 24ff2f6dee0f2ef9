import { describe, expect, it } from '@jest/globals';
import { bearer, hashApiKey, keyIdOf, newApiKey } from './index.js';

describe('API keys', () => {
  it('carry their id and are stored as a hash only', () => {
    const made = newApiKey('billing-1');
    expect(made.key).toMatch(/^cdk_billing-1_[0-9a-f]{64}$/);
    expect(keyIdOf(made.key)).toBe('billing-1');
    expect(made.hash).toBe(hashApiKey(made.key));
    expect(made.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('get a random id when none is given', () => {
    expect(newApiKey().id).not.toBe(newApiKey().id);
  });

  it('find the id even when it holds underscores', () => {
    expect(keyIdOf(newApiKey('key_2').key)).toBe('key_2');
  });

  it.each(['_first', 'With-Capitals', 'full.stop', ''])('refuse the id %p', (id) => {
    expect(() => newApiKey(id)).toThrow('not a key id');
  });

  it.each(['', 'cdk_', 'cdk_a_short', 'xyz_a1_0123456789abcdef', 'cdk_a1_0123456789abcdef!'])(
    'see no key in %p',
    (text) => {
      expect(keyIdOf(text)).toBeNull();
    },
  );

  it('are read from a bearer header whatever the case of the scheme', () => {
    expect(bearer('Bearer abc')).toBe('abc');
    expect(bearer('bearer  abc ')).toBe('abc');
    for (const header of [undefined, '', 'Bearer', 'Bearer ', 'Basic abc', 'Bearer a b'])
      expect(bearer(header)).toBeNull();
  });
});
