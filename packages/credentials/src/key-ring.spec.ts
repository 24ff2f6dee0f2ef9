import { beforeEach, describe, expect, it } from '@jest/globals';
import { KeyRing, newApiKey } from './index.js';

describe('KeyRing', () => {
  const first = newApiKey('first');
  const second = newApiKey('second');
  let ring: KeyRing;

  beforeEach(() => {
    ring = new KeyRing();
    ring.set({ id: first.id, hash: first.hash, status: 'active' });
    ring.set({ id: second.id, hash: second.hash, status: 'suspended' });
  });

  it('knows an active key', () => {
    expect(ring.verify(first.key)?.id).toBe('first');
  });

  it('does not know a suspended, deleted, forged, absent or empty key', () => {
    const forged = first.key.slice(0, -1) + (first.key.endsWith('A') ? 'B' : 'A');
    expect(ring.verify(second.key)).toBeNull();
    expect(ring.verify(forged)).toBeNull();
    expect(ring.verify(newApiKey('first').key)).toBeNull();
    expect(ring.verify(newApiKey('third').key)).toBeNull();
    expect(ring.verify(null)).toBeNull();
    expect(ring.verify('')).toBeNull();
    ring.delete('first');
    expect(ring.verify(first.key)).toBeNull();
  });

  it('takes a changed entry at once', () => {
    ring.set({ id: first.id, hash: first.hash, status: 'suspended' });
    expect(ring.verify(first.key)).toBeNull();
    ring.set({ id: first.id, hash: first.hash, status: 'active' });
    expect(ring.verify(first.key)?.id).toBe('first');
    expect(ring.size).toBe(2);
  });
});
