import type { MessageName } from '@crossdock/contracts';
import type { Received } from './records.js';

/**
 * Tells records of a compacted configuration topic that say something new from those that are older than what was read of
 * their key: a relay that lost its leadership while it published may write an older version behind a newer one.
 *
 * The version is the payload's; that of a tombstone stands at the end of its id (`cfg_endpoint-shop-4`). The control plane
 * goes on counting over a deletion (3 is deleted by 4 and made again as 5), so the version of a deletion is remembered: an
 * older record does not bring the entry back, and an older tombstone does not remove what was made again. Equal versions are
 * the same state and are taken.
 *
 * A tombstone without a version, as a person may write one, makes its key be forgotten: what follows is taken whatever its
 * version. That is the way out for entities whose count began anew, such as after a restored database.
 */
export class NewestVersions {
  /** Of each key, deleted ones included. */
  private readonly versions = new Map<string, number>();

  /** The records that are not older than others before them, in their order. */
  among<M extends MessageName>(records: readonly Received<M>[]): Received<M>[] {
    return records.filter((record) => this.isNew(record.key, versionOf(record as Received)));
  }

  private isNew(key: string, version: number | undefined): boolean {
    const known = this.versions.get(key);
    if (version !== undefined && known !== undefined && version < known) return false;
    if (version === undefined) this.versions.delete(key);
    else this.versions.set(key, version);
    return true;
  }
}

function versionOf({ key, headers, payload }: Received): number | undefined {
  if (payload !== null) return 'version' in payload ? Number(payload.version) : undefined;
  const id = headers.ce_id;
  const end = id.lastIndexOf('-');
  const version = Number(id.slice(end + 1));
  const ofThisKey = id.slice(0, Math.max(end, 0)).endsWith(`-${key.replaceAll('.', '-')}`);
  return ofThisKey && Number.isInteger(version) && version > 0 ? version : undefined;
}
