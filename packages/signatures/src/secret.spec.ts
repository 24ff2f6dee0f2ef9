import { describe, expect, it } from '@jest/globals';
import { randomBytes, sign as signBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { InvalidSecret, newSigningSecret, readSecret, readVerifyingKey, schemeOf } from './secret.js';

const base64 = (length: number) => randomBytes(length).toString('base64');
const pair = 'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==';
const publicKey = 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=';

function codeOf(read: () => unknown): string {
  try {
    read();
    return 'read';
  } catch (error) {
    return error instanceof InvalidSecret ? error.code : String(error);
  }
}

describe('secrets', () => {
  it('of v1 have 32 random bytes when they are made, and the published library reads them', () => {
    expect(Buffer.from(newSigningSecret().slice('whsec_'.length), 'base64')).toHaveLength(32);
    expect(newSigningSecret()).not.toBe(newSigningSecret());
    expect(() => new Webhook(newSigningSecret())).not.toThrow();
  });

  it('of v1a are made as seed and public key, and never twice', () => {
    const made = newSigningSecret('v1a');
    const bytes = Buffer.from(made.slice('whsk_'.length), 'base64');
    expect(bytes).toHaveLength(64);
    expect(readSecret(made).publicKey).toBe(`whpk_${bytes.subarray(32).toString('base64')}`);
    expect(made).not.toBe(newSigningSecret('v1a'));
  });

  it('are read with and without the prefix of v1', () => {
    const bytes = base64(24);
    for (const text of [bytes, `whsec_${bytes}`]) expect(readSecret(text)).toMatchObject({ scheme: 'v1' });
    expect(['whsec_x', 'x', 'whsk_x', 'whpk_x'].map(schemeOf)).toEqual(['v1', 'v1', 'v1a', 'v1a']);
  });

  it('of v1a lead to the public key that is known to belong to them, with their public half or without', () => {
    const seedAlone = `whsk_${Buffer.from(pair.slice(5), 'base64').subarray(0, 32).toString('base64')}`;
    for (const text of [pair, seedAlone])
      expect(readSecret(text)).toMatchObject({ scheme: 'v1a', publicKey });
  });

  it('of v1a sign as RFC 8032 has it (section 7.1, tests 1 and 2)', () => {
    const vectors = [
      [
        '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
        '',
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      ],
      [
        '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
        '72',
        '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      ],
    ] as const;
    for (const [seed, message, signature] of vectors) {
      const { key } = readSecret(`whsk_${Buffer.from(seed, 'hex').toString('base64')}`);
      expect(signBytes(null, Buffer.from(message, 'hex'), key).toString('hex')).toBe(signature);
    }
  });

  it.each([
    ['', 'secret_wrong_length'],
    ['whsec_', 'secret_wrong_length'],
    ['whsec_%%%%', 'secret_not_base64'],
    [`whsec_${base64(23)}`, 'secret_wrong_length'],
    [`whsec_${base64(65)}`, 'secret_wrong_length'],
    ['whsk_', 'secret_wrong_length'],
    ['whsk_%%%%', 'secret_not_base64'],
    [`whsk_${base64(31)}`, 'secret_wrong_length'],
    [`whsk_${base64(63)}`, 'secret_wrong_length'],
    [`whsk_${base64(64)}`, 'secret_halves_differ'],
    [publicKey, 'secret_is_public'],
  ])('are refused: %s', (text, code) => {
    expect(codeOf(() => readSecret(text))).toBe(code);
  });

  it('of 24 and of 64 bytes are still good', () => {
    for (const length of [24, 64]) expect(codeOf(() => readSecret(`whsec_${base64(length)}`))).toBe('read');
  });

  it('are never quoted in what refuses them', () => {
    const short = base64(20);
    expect(() => readSecret(`whsec_${short}`)).not.toThrow(short);
  });

  it('may be public to verify with, and then have 32 bytes', () => {
    expect(readVerifyingKey(publicKey)).toMatchObject({ scheme: 'v1a' });
    expect(readVerifyingKey(`whsec_${base64(24)}`)).toMatchObject({ scheme: 'v1' });
    expect(codeOf(() => readVerifyingKey(`whpk_${base64(31)}`))).toBe('secret_wrong_length');
    expect(codeOf(() => readVerifyingKey('whpk_%'))).toBe('secret_not_base64');
  });
});
