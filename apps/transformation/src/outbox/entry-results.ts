import type { Logger } from '@crossdock/service-host';
import { outboxEntriesTotal } from '../metrics.js';
import type { Admitted } from './admit-entry.js';

/**
 * How the entries of a batch ended: counted, and one line per source and reason, because an application that is wrong is wrong in
 * every entry. The line has no more than the reason; the detail is in the parked record.
 */
export class EntryResults {
  private readonly byResult = new Map<
    string,
    { sourceId: string; result: string; changeId: string; entries: number }
  >();

  add(sourceId: string, admitted: Admitted, changeId: string): void {
    const result =
      'refused' in admitted ? admitted.refused.reason : admitted.observed ? 'observed' : 'published';
    const known = this.byResult.get(`${result} ${sourceId}`);
    if (known) known.entries += 1;
    else this.byResult.set(`${result} ${sourceId}`, { sourceId, result, changeId, entries: 1 });
  }

  report(logger: Pick<Logger, 'warn'>): void {
    for (const { sourceId, result, changeId, entries } of this.byResult.values()) {
      outboxEntriesTotal.inc({ source: sourceId, result }, entries);
      if (result === 'published') continue;
      const name = result === 'observed' ? 'outbox.schemaBroken' : 'outbox.refused';
      logger.warn({ sourceId, reason: result, changeId, entries }, name);
    }
  }
}
