import { createHash } from 'node:crypto';
import type { Messages } from '@crossdock/contracts';
import type { Key } from './chunk-query.js';

export type BackfillOrder = Messages['BackfillChanged']['payload'];
export type BackfillProgress = Messages['BackfillProgressed']['payload'];

/** What is to be read. */
export interface Backfill {
  id: string;
  sourceId: string;
  schema: string;
  table: string;
  where?: string | undefined;
  keyFrom?: readonly string[] | undefined;
  keyTo?: readonly string[] | undefined;
  rowsPerSecond?: number | undefined;
}

/** The part of a source's configuration that matters here. */
export interface BackfilledSource {
  id: string;
  slot: string;
  publication: string;
  tables: readonly { schema: string; table: string; where?: string | undefined }[];
  snapshot?: 'initial' | 'never' | undefined;
}

/** It does not go on by itself or by anyone's order. */
export function isOver(progress: BackfillProgress | undefined): boolean {
  return progress !== undefined && ['cancelled', 'completed', 'failed'].includes(progress.state);
}

type FindProgress = (backfillId: string) => BackfillProgress | undefined;
type Table = BackfilledSource['tables'][number];

/**
 * The back-fills that a source with `snapshot: initial` has without an order, one for each table. Their ids follow from slot and
 * table: another slot is a new beginning, and a table that is added later has none yet. One that is read again (`readAnew`)
 * has another id.
 */
export function initialBackfills(source: BackfilledSource, progress: FindProgress): Backfill[] {
  if (source.snapshot !== 'initial') return [];
  return source.tables.map((table) => initialBackfill(source, table, progress).backfill);
}

/** The newest of the table that is recorded, and the one that would follow it. */
export function initialBackfill(
  { id: sourceId, slot }: BackfilledSource,
  { schema, table }: Table,
  progress: FindProgress,
): { backfill: Backfill; next: Backfill } {
  const nth = (reading: number): Backfill => ({
    id: initialBackfillId(slot, schema, table, reading),
    sourceId,
    schema,
    table,
  });
  let reading = 1;
  while (progress(nth(reading + 1).id)) reading += 1;
  return { backfill: nth(reading), next: nth(reading + 1) };
}

/** @param reading counted from 1 */
export function initialBackfillId(slot: string, schema: string, table: string, reading = 1): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([schema, table]))
    .digest('hex');
  const id = `bkf_${slot}-${digest.slice(0, 16)}`;
  return reading === 1 ? id : `${id}-${reading}`;
}

/** At its beginning, or when it goes on. */
export function progressOf(
  { id: backfillId, sourceId, schema, table }: Backfill,
  former: BackfillProgress | undefined,
  change: Partial<BackfillProgress>,
  now = new Date(),
): BackfillProgress {
  const { detail: _over, ...kept } = former ?? { rows: 0, chunks: 0, startedAt: now.toISOString() };
  return {
    state: 'waiting',
    ...kept,
    ...change,
    backfillId,
    sourceId,
    schema,
    table,
    updatedAt: now.toISOString(),
  };
}

/** After these rows. */
export function advanced(
  former: BackfillProgress,
  part: { rows: readonly unknown[]; lastKey: Key | null; last: boolean },
  estimatedRows: number,
): Partial<BackfillProgress> {
  const [first, ...others] = part.lastKey ?? [];
  return {
    state: part.last ? 'completed' : 'running',
    rows: former.rows + part.rows.length,
    chunks: former.chunks + (part.rows.length > 0 ? 1 : 0),
    estimatedRows,
    ...(first === undefined ? {} : { lastKey: [first, ...others] }),
  };
}
