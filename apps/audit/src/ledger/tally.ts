import type { Evidence } from '../journey/evidence.js';
import { minuteOf } from '../journey/journey-row.js';
import type { Counter } from './counters.js';

/** An amount to add to one counter of one tenant in one minute. */
export interface TallyLine {
  readonly minute: string;
  readonly tenantId: string;
  readonly counter: Counter;
  amount: number;
}

/**
 * Adds up what new rows count, one line per minute, tenant and counter, sorted, so that two instances that add at the
 * same time take the lines in the same order and cannot lock each other out.
 */
export function tally(evidence: Iterable<Evidence>): TallyLine[] {
  const lines = new Map<string, TallyLine>();
  for (const { row, counts } of evidence) {
    if (counts.length === 0) continue;
    const minute = minuteOf(row.at);
    for (const { counter, tenantId, amount } of counts) {
      const key = `${minute} ${counter} ${tenantId}`;
      const line = lines.get(key);
      if (line) line.amount += amount;
      else lines.set(key, { minute, tenantId, counter, amount });
    }
  }
  return [...lines.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

/** The same without minutes: what the tenants' totals rise by. */
export function totalsOf(lines: readonly TallyLine[]): Omit<TallyLine, 'minute'>[] {
  const totals = new Map<string, Omit<TallyLine, 'minute'>>();
  for (const { tenantId, counter, amount } of lines) {
    const key = `${counter} ${tenantId}`;
    const total = totals.get(key);
    if (total) total.amount += amount;
    else totals.set(key, { tenantId, counter, amount });
  }
  return [...totals.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}
