import { createHash } from 'node:crypto';
import type { Messages } from '@crossdock/contracts';
import type { Key, KeyColumn } from './chunk-query.js';

export type BackfillOrder = Messages['BackfillChanged']['payload'];
export type BackfillProgress = Messages['BackfillProgressed']['payload'];

/** Keys that are still to be read: those behind `after`, up to `upTo` and with it; without them from the beginning, or to the end. */
export type OpenRange = NonNullable<BackfillProgress['openRanges']>[number];

/** Rows that were read, one behind the other. */
export interface ReadPart {
  rows: readonly unknown[];
  /** Of the last row; null without rows or without a key. */
  lastKey: Key | null;
  /** Nothing of the range comes after these. */
  last: boolean;
}

/** The table that they are of, as it was found. */
export interface ReadTable {
  key: readonly KeyColumn[];
  estimatedRows: number;
}

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
  rowSessions?: number | undefined;
}

/** Where the source does not say it. */
const usualRowSessions = 2;

/** Most sessions that read rows of the source at the same time. */
export function rowSessionsOf({ rowSessions = usualRowSessions }: BackfilledSource): number {
  return rowSessions;
}

/** What is left, in the order of the key; of a back-fill that is over it says nothing. */
export function openRangesOf({ openRanges, lastKey }: BackfillProgress): OpenRange[] {
  return openRanges ?? [lastKey ? { after: lastKey } : {}];
}

/** A range is known by its end, which stays while its beginning moves on. */
export function sameRange({ upTo: one }: OpenRange, { upTo: other }: OpenRange): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
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

/** As a progress tells them. */
export function keyColumnsOf(key: readonly KeyColumn[]): string[] {
  return key.map(({ name, type, collation }) => `${name} ${type}${collation ? ` COLLATE ${collation}` : ''}`);
}

/** After the next rows of a range. */
export function advanced(
  former: BackfillProgress,
  range: OpenRange,
  part: ReadPart,
  { key, estimatedRows }: ReadTable,
): Partial<BackfillProgress> {
  const openRanges = former.openRanges?.flatMap((each) => {
    if (!sameRange(each, range)) return [each];
    return part.last ? [] : [{ ...each, ...withKey('after', part.lastKey) }];
  });
  // Before the first range that is open all is done.
  const lastKey = openRanges?.length ? openRanges[0]?.after : part.lastKey;
  return {
    state: (openRanges ? openRanges.length === 0 : part.last) ? 'completed' : 'running',
    rows: former.rows + part.rows.length,
    chunks: former.chunks + (part.rows.length > 0 ? 1 : 0),
    estimatedRows,
    ...(key.length > 0 ? { keyColumns: keyColumnsOf(key) } : {}),
    ...withKey('lastKey', lastKey),
    ...(openRanges ? { openRanges } : {}),
  };
}

/** A key as the contract has it; nothing for none. */
export function withKey<Name extends string>(
  name: Name,
  key: Key | null | undefined,
): { [name in Name]?: [string, ...string[]] } {
  const [first, ...others] = key ?? [];
  return (first === undefined ? {} : { [name]: [first, ...others] }) as {
    [name in Name]?: [string, ...string[]];
  };
}
