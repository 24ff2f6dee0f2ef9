import { createHash } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const CHARACTERS = 26;

/** The first 130 bits of the bytes as 26 characters of lowercase base32 (RFC 4648 alphabet). Needs 17 bytes or more. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (let index = 0; text.length < CHARACTERS; index += 1) {
    held = ((held << 8) | (bytes[index] ?? 0)) & 0xffff;
    bits += 8;
    while (bits >= 5 && text.length < CHARACTERS) {
      bits -= 5;
      text += ALPHABET.charAt((held >> bits) & 31);
    }
  }
  return text;
}

/**
 * SHA-256 of the parts as base32. Each part is preceded by its length in bytes, so that ('ab', 'c') and ('a', 'bc')
 * differ whatever characters the parts hold.
 */
export function digestOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
  return base32(hash.digest());
}
