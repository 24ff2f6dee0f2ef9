import type { DataSource } from 'typeorm';
import type { OutboxEntry } from '../storage/entities/outbox-entry.entity.js';

/** How much is taken at once. Entries alone do not bound memory: each payload may have 900 kB. */
export interface Portion {
  entries: number;
  bytes: number;
}

/**
 * The entries at the head of the outbox, in order: at most $1 of them with payloads of at most $2 bytes together, and the
 * first one however large it is. Only theirs are sent to us.
 */
export const OLDEST = `
  WITH head AS (
    SELECT id, coalesce(octet_length(payload::text), 0) AS bytes FROM outbox ORDER BY id LIMIT $1
  ), summed AS (
    SELECT id, bytes, sum(bytes) OVER (ORDER BY id) AS total FROM head
  )
  SELECT outbox.id, operation, key, headers, payload
    FROM outbox JOIN summed USING (id)
   WHERE total <= $2 OR total = bytes
   ORDER BY outbox.id`;

export function oldest(dataSource: DataSource, { entries, bytes }: Portion): Promise<OutboxEntry[]> {
  return dataSource.query<OutboxEntry[]>(OLDEST, [entries, bytes]);
}
