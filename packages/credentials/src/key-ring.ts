import { timingSafeEqual } from 'node:crypto';
import { hashApiKey, keyIdOf } from './api-key.js';

export interface KeyEntry {
  /** The key's id, as in `cdk_<id>_<secret>`. */
  id: string;
  /** As `hashApiKey` gives it. */
  hash: string;
  status: 'active' | 'suspended';
}

const NOBODY = hashApiKey('');

/** The keys that are known, by id. An unknown, a suspended and a wrong key all give the same answer after the same work. */
export class KeyRing<Entry extends KeyEntry = KeyEntry> {
  private readonly entries = new Map<string, Entry>();

  get size(): number {
    return this.entries.size;
  }

  set(entry: Entry): void {
    this.entries.set(entry.id, entry);
  }

  delete(id: string): void {
    this.entries.delete(id);
  }

  /** The entry of the key that was presented, or null. Compares in constant time. */
  verify(presented: string | null): Entry | null {
    const entry = this.entries.get(keyIdOf(presented ?? '') ?? '');
    const right = equal(hashApiKey(presented ?? ''), entry?.hash ?? NOBODY);
    return entry !== undefined && right && entry.status === 'active' ? entry : null;
  }
}

function equal(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
