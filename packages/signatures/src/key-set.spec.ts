import { describe, expect, it } from '@jest/globals';
import { createPublicKey, verify as verifyBytes, type JsonWebKey } from 'node:crypto';
import { publishedKey } from './key-set.js';
import { newSigningSecret, readSecret } from './secret.js';
import { sign } from './sign.js';

describe('a published key', () => {
  it('has the thumbprint of RFC 8037 (appendix A.3)', () => {
    const bytes = Buffer.from('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', 'base64url');
    expect(publishedKey(`whpk_${bytes.toString('base64')}`)).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      alg: 'EdDSA',
      use: 'sig',
      kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
      whpk: 'whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
    });
  });

  it('verifies what its private half signed, read as a JWK by a library that knows nothing of webhooks', () => {
    const secret = newSigningSecret('v1a');
    const jwk = publishedKey(readSecret(secret).publicKey!);
    const key = createPublicKey({ key: jwk as unknown as JsonWebKey, format: 'jwk' });
    const [, signature = ''] = sign({
      id: 'evt_1',
      timestampSeconds: 7,
      body: Buffer.from('{}'),
      secrets: [secret],
    }).split(',');
    expect(verifyBytes(null, Buffer.from('evt_1.7.{}'), key, Buffer.from(signature, 'base64'))).toBe(true);
  });
});
