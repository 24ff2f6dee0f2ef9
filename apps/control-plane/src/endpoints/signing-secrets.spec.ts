import { randomBytes } from 'node:crypto';
import type { SigningSecret } from '@crossdock/contracts';
import { Sealer } from '@crossdock/credentials';
import { newSigningSecret, readSecret } from '@crossdock/signatures';
import { describe, expect, it } from '@jest/globals';
import { inForce, schemeOfSealed, withNewest } from './signing-secrets.js';

const HOUR = 3_600_000;
const start = Date.parse('2026-11-24T09:00:00.000Z');
const at = (hours: number): string => new Date(start + hours * HOUR).toISOString();

describe('withNewest', () => {
  const sealer = new Sealer(`k0:${randomBytes(32).toString('base64')}`);
  const [a, b, c] = [newSigningSecret(), newSigningSecret('v1a'), newSigningSecret()];
  const opened = (secrets: SigningSecret[]): string[] => secrets.map(({ sealed }) => sealer.open(sealed));
  const turn = (before: SigningSecret[], secret: string, atHour: number, expireHours = 24): SigningSecret[] =>
    withNewest(sealer, before, secret, {
      now: start + atHour * HOUR,
      expireOldAfterMs: expireHours * HOUR,
    });

  it('puts the newest first and lets those before it expire', () => {
    const secrets = turn(turn([], a, 0), b, 1);
    expect(opened(secrets)).toEqual([b, a]);
    expect(secrets).toMatchObject([
      { createdAt: at(1), publicKey: readSecret(b).publicKey },
      { createdAt: at(0), expiresAt: at(25) },
    ]);
    expect(secrets[0]).not.toHaveProperty('expiresAt');
    expect(secrets[1]).not.toHaveProperty('publicKey');
    expect(secrets.map(schemeOfSealed)).toEqual(['v1a', 'v1']);
  });

  it('lets none live longer for a rotation that comes after', () => {
    const secrets = turn(turn(turn([], a, 0), b, 0, 2), c, 1);
    expect(secrets.map(({ expiresAt }) => expiresAt)).toEqual([undefined, at(25), at(2)]);
  });

  it('ends those before it earlier where a later rotation says so, and at once with zero hours', () => {
    const rotated = turn(turn([], a, 0), b, 0, 24);
    expect(turn(rotated, c, 1, 1).map(({ expiresAt }) => expiresAt)).toEqual([undefined, at(2), at(2)]);
    expect(opened(turn(rotated, c, 1, 0))).toEqual([c]);
  });

  it('leaves out what has expired, at the very instant', () => {
    const secrets = turn(turn([], a, 0), b, 0, 1);
    expect(inForce(secrets, start + HOUR - 1)).toHaveLength(2);
    expect(inForce(secrets, start + HOUR)).toHaveLength(1);
    expect(opened(turn(secrets, c, 1))).toEqual([c, b]);
  });

  it('keeps ten', () => {
    const made = Array.from({ length: 12 }, () => newSigningSecret());
    const secrets = made.reduce<SigningSecret[]>((before, secret) => turn(before, secret, 0), []);
    expect(opened(secrets)).toEqual(made.reverse().slice(0, 10));
  });

  it('keeps the sealed text when the secret is the newest already, so that nothing changes', () => {
    const secrets = turn(turn([], a, 0), b, 0);
    expect(turn(secrets, b, 1)).toEqual(secrets);
    expect(turn(secrets, b, 1, 0)).toEqual(secrets.slice(0, 1));
  });

  it('moves an older secret to the front instead of keeping it twice, and it expires no more', () => {
    const secrets = turn(turn(turn([], a, 0), c, 0), a, 1);
    expect(opened(secrets)).toEqual([a, c]);
    expect(secrets[0]).not.toHaveProperty('expiresAt');
  });
});
