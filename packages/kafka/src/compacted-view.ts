import type { Messages } from '@crossdock/contracts';
import type { Received, ReceiveOperation } from './records.js';

export type ChangeListener<P> = (id: string, payload: P | undefined) => void;

/**
 * The newest payload per key of a compacted topic, as this instance has read it. Fed by the handler of a broadcast
 * operation; complete when the transport is ready, and from then on a moment behind the topic.
 *
 * A record with a lower version than what is known of its key is passed over: a relay that lost its leadership while it
 * published may write an older version behind a newer one. The version is the payload's; that of a tombstone stands at the
 * end of its id (`cfg_endpoint-shop-4`). The control plane goes on counting over a deletion (3 is deleted by 4 and made
 * again as 5), so the version of a deletion is remembered: an older record does not bring the entry back, and an older
 * tombstone does not remove what was made again. Equal versions are the same state and are taken.
 *
 * A tombstone without a version, as a person may write one, makes the view forget its key: what follows is taken whatever
 * its version. That is the way out for entities whose count began anew, such as after a restored database.
 */
export class CompactedView<O extends ReceiveOperation, P = Messages[O['message']]['payload']> {
  private readonly entries = new Map<string, P>();
  /** The newest version read of each key, deleted ones included. */
  private readonly versions = new Map<string, number>();
  private readonly listeners: ChangeListener<P>[] = [];

  constructor(readonly operation: O) {}

  /** Takes records in their order; a tombstone removes its entry. */
  apply(records: Received<O['message']>[]): void {
    for (const record of records) {
      const { key, payload } = record;
      if (!this.isNew(key, versionOf(record))) continue;
      if (payload === null) this.entries.delete(key);
      else this.entries.set(key, payload as P);
      for (const listener of this.listeners) listener(key, payload === null ? undefined : (payload as P));
    }
  }

  get(id: string): P | undefined {
    return this.entries.get(id);
  }

  values(): IterableIterator<P> {
    return this.entries.values();
  }

  get size(): number {
    return this.entries.size;
  }

  /** Called after each change with the new payload, or undefined when the entry is gone. Returns what ends it. */
  onChange(listener: ChangeListener<P>): () => void {
    this.listeners.push(listener);
    return () => {
      const index = this.listeners.indexOf(listener);
      if (index >= 0) this.listeners.splice(index, 1);
    };
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
