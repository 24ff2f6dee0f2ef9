import type { ConfigurationRow } from './entities/configuration-row.js';

/** A row as JSON has it: the instant as text, absent instead of null. */
export function present(row: ConfigurationRow): Record<string, unknown> & { id: string } {
  const entries = Object.entries({ ...row, changedAt: row.changedAt.toISOString() });
  return {
    id: row.id,
    ...Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined)),
  };
}
