import type { Messages } from '@crossdock/contracts';
import { NewestVersions } from './newest-versions.js';
import type { Received, ReceiveOperation } from './records.js';

export type ChangeListener<P> = (id: string, payload: P | undefined) => void;

/**
 * The newest payload per key of a compacted topic, as this instance has read it. Fed by the handler of a broadcast
 * operation; complete when the transport is ready, and from then on a moment behind the topic. What is older than what is
 * known is passed over, see `newest-versions.ts`.
 */
export class CompactedView<O extends ReceiveOperation, P = Messages[O['message']]['payload']> {
  private readonly entries = new Map<string, P>();
  private readonly versions = new NewestVersions();
  private readonly listeners: ChangeListener<P>[] = [];

  constructor(readonly operation: O) {}

  /** Takes records in their order; a tombstone removes its entry. */
  apply(records: Received<O['message']>[]): void {
    for (const { key, payload } of this.versions.among(records)) {
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
}
