import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * Secrets at rest: AES-256-GCM, in text that names the key it needs:
 * `v1.<key id>.<iv, 12 bytes base64url>.<ciphertext and 16 byte tag, base64url>`.
 *
 * Keys come as `k1:<base64 of 32 bytes>,k0:…`: the first seals, all open. To rotate, put a new key in front and keep the old
 * one until everything was sealed anew. The head of the text is authenticated too, so a key id cannot be exchanged.
 */
export class Sealer {
  private readonly keys: Map<string, Buffer>;
  private readonly newest: { id: string; key: Buffer };

  /** @throws Error that names the wrong part, never its value */
  constructor(encryptionKeys: string) {
    const parsed = parseKeys(encryptionKeys);
    const [newest] = parsed;
    if (newest === undefined) throw new Error('no encryption key is given');
    this.newest = newest;
    this.keys = new Map(parsed.map(({ id, key }) => [id, key]));
    if (this.keys.size !== parsed.length) throw new Error('an encryption key id is given twice');
  }

  seal(plain: string): string {
    const iv = randomBytes(12);
    const head = `v1.${this.newest.id}`;
    const cipher = createCipheriv('aes-256-gcm', this.newest.key, iv).setAAD(Buffer.from(head));
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${head}.${iv.toString('base64url')}.${sealed.toString('base64url')}`;
  }

  /** @throws Error when the text is damaged, or was sealed with a key that is not known (the message names its id) */
  open(sealed: string): string {
    const [version, id, iv, body, rest] = sealed.split('.');
    if (version !== 'v1' || !id || !iv || !body || rest !== undefined) throw new Error('not a sealed secret');
    const key = this.keys.get(id);
    if (key === undefined) throw new Error(`sealed with encryption key ${id}, which is not known here`);
    const bytes = Buffer.from(body, 'base64url');
    const nonce = Buffer.from(iv, 'base64url');
    if (nonce.length !== 12 || bytes.length < 16) throw new Error('not a sealed secret');
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
      .setAAD(Buffer.from(`v1.${id}`))
      .setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
  }
}

function parseKeys(encryptionKeys: string): { id: string; key: Buffer }[] {
  return encryptionKeys
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part, index) => {
      const [, id, encoded] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]+={0,2})$/.exec(part) ?? [];
      if (id === undefined || encoded === undefined)
        throw new Error(`encryption key ${index + 1} is not of the form id:base64`);
      const key = Buffer.from(encoded, 'base64');
      if (key.length !== 32) throw new Error(`encryption key ${id} has ${key.length} bytes instead of 32`);
      return { id, key };
    });
}
