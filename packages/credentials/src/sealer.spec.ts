import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Sealer } from './index.js';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;

describe('Sealer', () => {
  const old = key('k0');
  const sealer = new Sealer(old);

  it('opens what it sealed, and seals the same text differently each time', () => {
    const sealed = sealer.seal('whsec_größer');
    expect(sealed).toMatch(/^v1\.k0\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]+$/);
    expect(sealer.open(sealed)).toBe('whsec_größer');
    expect(sealer.seal('whsec_größer')).not.toBe(sealed);
    expect(sealer.open(sealer.seal(''))).toBe('');
  });

  it('opens with an old key and seals with the new one during rotation', () => {
    const rotated = new Sealer(`${key('k1')}, ${old}`);
    expect(rotated.open(sealer.seal('secret'))).toBe('secret');
    expect(rotated.seal('secret')).toMatch(/^v1\.k1\./);
    expect(() => sealer.open(rotated.seal('secret'))).toThrow('encryption key k1, which is not known');
  });

  it('refuses damaged text and an exchanged key id', () => {
    const sealed = sealer.seal('secret');
    const twin = new Sealer(`${old},${old.replace('k0:', 'k9:')}`);
    expect(() => twin.open(sealed.replace('v1.k0', 'v1.k9'))).toThrow();
    expect(() => sealer.open(`${sealed.slice(0, -2)}AA`)).toThrow();
    for (const text of ['', 'secret', 'v1.k0.', 'v2.k0.a.b', 'v1.k0.AAAA.AAAA', `${sealed}.x`])
      expect(() => sealer.open(text)).toThrow();
  });

  it('names a wrong encryption key without showing it', () => {
    expect(() => new Sealer('')).toThrow('no encryption key');
    expect(() => new Sealer('hunter2')).toThrow('encryption key 1 is not of the form');
    expect(() => new Sealer(`${old},k1:aHVudGVyMg==`)).toThrow('encryption key k1 has 7 bytes');
    expect(() => new Sealer(`${old},${old}`)).toThrow('twice');
    expect(() => new Sealer('k1:hunter2!')).not.toThrow('hunter2');
  });
});
