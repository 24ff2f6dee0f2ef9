import { randomBytes } from 'node:crypto';
import { Sealer } from '@crossdock/credentials';
import { describe, expect, it } from '@jest/globals';
import { withNewest } from './signing-secrets.js';

describe('withNewest', () => {
  const sealer = new Sealer(`k0:${randomBytes(32).toString('base64')}`);
  const opened = (sealed: string[]): string[] => sealed.map((secret) => sealer.open(secret));
  const after = (...secrets: string[]): string[] =>
    secrets.reduce<string[]>((sealed, secret) => withNewest(sealer, sealed, secret), []);

  it('puts the newest first and keeps three', () => {
    expect(opened(after('a', 'b'))).toEqual(['b', 'a']);
    expect(opened(after('a', 'b', 'c', 'd'))).toEqual(['d', 'c', 'b']);
  });

  it('keeps the sealed text when the secret is the newest already, so that nothing changes', () => {
    const sealed = after('a', 'b');
    expect(withNewest(sealer, sealed, 'b')).toEqual(sealed);
  });

  it('moves an older secret to the front instead of keeping it twice', () => {
    expect(opened(after('a', 'b', 'a'))).toEqual(['a', 'b']);
  });
});
