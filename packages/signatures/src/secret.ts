import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/**
 * Keys of Standard Webhooks 1.0.0 ("Signature scheme"), as they are shown: a prefix that says which scheme they are for, and
 * standard base64. The base64 is decoded before use: the key is the bytes, not the text.
 *
 * | Prefix   | Scheme                | Bytes                                                              |
 * | -------- | --------------------- | ------------------------------------------------------------------ |
 * | `whsec_` | `v1`, HMAC-SHA256     | 24 to 64, random                                                   |
 * | `whsk_`  | `v1a`, ed25519        | 64: seed and public key, as libsodium writes them; 32: seed alone  |
 * | `whpk_`  | `v1a`, to verify with | 32, the public key (RFC 8032, section 5.1.5)                       |
 */
export type SignatureScheme = 'v1' | 'v1a';

const standardBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

// DER as RFC 8410 has it, up to the 32 bytes of the key.
const privateKeyHead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicKeyHead = Buffer.from('302a300506032b6570032100', 'hex');

/** A key that was read once, so that signing or verifying does not decode it again for each request. */
export interface VerifyingKey {
  readonly scheme: SignatureScheme;
  readonly key: KeyObject;
}

/** A key to sign with. Verifies as well. */
export interface SigningKey extends VerifyingKey {
  /** `whpk_…`, where the scheme has one. */
  readonly publicKey?: string;
}

export type InvalidSecretCode =
  | 'secret_not_base64'
  | 'secret_wrong_length'
  /** A public key where one to sign with is wanted. */
  | 'secret_is_public'
  /** The second half of a private key is not the public key of the first. */
  | 'secret_halves_differ';

export class InvalidSecret extends Error {
  constructor(
    readonly code: InvalidSecretCode,
    reason: string,
  ) {
    super(`The signing secret ${reason}.`);
  }
}

/** A new secret: `whsec_` and 32 random bytes, or `whsk_` and a new key pair. */
export function newSigningSecret(scheme: SignatureScheme = 'v1'): string {
  if (scheme === 'v1') return `whsec_${randomBytes(32).toString('base64')}`;
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
  return `whsk_${Buffer.concat([seed, publicBytes(publicKey)]).toString('base64')}`;
}

/** Which scheme a secret is for, by its prefix alone; the prefix of symmetric ones may be missing, as in the reference libraries. */
export function schemeOf(secret: string): SignatureScheme {
  return /^wh[sp]k_/.test(secret) ? 'v1a' : 'v1';
}

/**
 * Reads `whsec_…` or `whsk_…`.
 * @throws InvalidSecret with a code: not base64, the wrong length, a public key, or halves that do not belong together
 */
export function readSecret(secret: string): SigningKey {
  if (secret.startsWith('whpk_'))
    throw new InvalidSecret('secret_is_public', 'is a public key: it cannot sign');
  if (schemeOf(secret) === 'v1') {
    const bytes = decoded(secret.replace(/^whsec_/, ''), 'whsec_');
    if (bytes.length < 24 || bytes.length > 64)
      throw new InvalidSecret('secret_wrong_length', 'is not between 24 and 64 bytes long');
    return { scheme: 'v1', key: createSecretKey(bytes) };
  }
  const bytes = decoded(secret.slice('whsk_'.length), 'whsk_');
  if (bytes.length !== 64 && bytes.length !== 32)
    throw new InvalidSecret(
      'secret_wrong_length',
      'is not a private key of ed25519, which has 64 or 32 bytes',
    );
  const seed = bytes.subarray(0, 32);
  const key = createPrivateKey({ key: Buffer.concat([privateKeyHead, seed]), format: 'der', type: 'pkcs8' });
  const own = publicBytes(createPublicKey(key));
  if (bytes.length === 64 && !own.equals(bytes.subarray(32)))
    throw new InvalidSecret(
      'secret_halves_differ',
      'has a public half that does not belong to its private half',
    );
  return { scheme: 'v1a', key, publicKey: `whpk_${own.toString('base64')}` };
}

/**
 * Reads what a receiver may verify with: `whpk_…`, or any secret that signs.
 * @throws InvalidSecret
 */
export function readVerifyingKey(secret: string): VerifyingKey {
  if (!secret.startsWith('whpk_')) return readSecret(secret);
  return { scheme: 'v1a', key: publicKeyObject(readPublicKey(secret)) };
}

/** The 32 bytes of `whpk_…`. @throws InvalidSecret */
export function readPublicKey(publicKey: string): Buffer {
  const bytes = decoded(publicKey.slice('whpk_'.length), 'whpk_');
  if (bytes.length !== 32)
    throw new InvalidSecret('secret_wrong_length', 'is not a public key of ed25519, which has 32 bytes');
  return bytes;
}

function decoded(encoded: string, prefix: string): Buffer {
  if (!standardBase64.test(encoded))
    throw new InvalidSecret('secret_not_base64', `is not ${prefix} and base64`);
  return Buffer.from(encoded, 'base64');
}

function publicKeyObject(bytes: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([publicKeyHead, bytes]), format: 'der', type: 'spki' });
}

function publicBytes(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(-32);
}
