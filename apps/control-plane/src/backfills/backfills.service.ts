import type { BackfillChanged, BackfillProgressed } from '@crossdock/contracts';
import { randomId } from '@crossdock/identifiers';
import { Problem } from '@crossdock/service-host';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { invalid } from '../http/refusals.js';
import type { Fields, Page } from '../storage/configuration-store.js';
import { present } from '../storage/present.js';
import { BackfillProgress } from '../storage/entities/backfill-progress.entity.js';
import type { Backfill } from '../storage/entities/backfill.entity.js';
import { Source } from '../storage/entities/source.entity.js';
import { Stores } from '../storage/stores.js';
import type { NewBackfill } from './backfill.dto.js';

/** What an answer leaves out of a progress: it stands beside it. */
type Progress = Omit<BackfillProgressed, 'backfillId' | 'sourceId' | 'schema' | 'table'>;

export type BackfillWithProgress = Record<string, unknown> & { id: string; progress?: Progress };

/** Back-fills as they are ordered, each with the newest that capture told of it. */
@Injectable()
export class BackfillsService {
  constructor(
    private readonly stores: Stores,
    private readonly dataSource: DataSource,
  ) {}

  /** @throws Problem not_found, or validation_failed when the source does not capture the table */
  async create(sourceId: string, body: NewBackfill): Promise<BackfillWithProgress> {
    await this.stores.sources.get(sourceId);
    const row = await this.stores.backfills.create(randomId('bkf'), async (_current, transaction) => {
      const source = await transaction.findOneBy(Source, { id: sourceId });
      const { schema, table, where, keyFrom, keyTo, rowsPerSecond } = body;
      if (!source?.tables.some((captured) => captured.schema === schema && captured.table === table))
        throw invalid({
          field: '/table',
          code: 'table_not_captured',
          detail: `Source ${sourceId} does not capture ${schema}.${table}.`,
        });
      return {
        sourceId,
        schema,
        table,
        where: where ?? null,
        keyFrom: keyFrom ?? null,
        keyTo: keyTo ?? null,
        rowsPerSecond: rowsPerSecond ?? null,
        status: 'running',
      };
    });
    return present(row);
  }

  async get(sourceId: string, id: string): Promise<BackfillWithProgress> {
    const row = await this.stores.backfills.get(id, { sourceId });
    return shown(row, await this.progress(id));
  }

  /** @throws Problem not_found when there is no such source */
  async list(sourceId: string, page: { limit: number; after?: string }): Promise<Page<BackfillWithProgress>> {
    await this.stores.sources.get(sourceId);
    const { rows, ...rest } = await this.stores.backfills.list(page, { sourceId });
    const found = await this.dataSource.manager.findBy(BackfillProgress, {
      backfillId: In(rows.map(({ id }) => id)),
    });
    const progresses = new Map(found.map(({ backfillId, progress }) => [backfillId, progress]));
    return { ...rest, rows: rows.map((row) => shown(row, progresses.get(row.id))) };
  }

  /** @throws Problem not_found, or backfill_over when it does not go on any more */
  async setStatus(
    sourceId: string,
    id: string,
    status: BackfillChanged['status'],
  ): Promise<BackfillWithProgress> {
    const progress = await this.progress(id);
    const decide = (current: Backfill): Fields<Backfill> => {
      const over = current.status === 'cancelled' ? 'cancelled' : endOf(progress);
      if (over !== null && current.status !== status) throw isOver(id, over);
      return { ...current, status };
    };
    return shown(await this.stores.backfills.change(id, decide, { sourceId }), progress);
  }

  /** @throws Problem not_found, or in_use while it may go on */
  async delete(sourceId: string, id: string): Promise<void> {
    const row = await this.stores.backfills.get(id, { sourceId });
    if (row.status !== 'cancelled' && endOf(await this.progress(id)) === null)
      throw new Problem({
        status: 409,
        code: 'in_use',
        title: 'It is in use',
        detail: `Cancel back-fill ${id} first, or wait for its end.`,
      });
    await this.stores.backfills.delete(id, { sourceId });
    await this.dataSource.manager.delete(BackfillProgress, { backfillId: id });
  }

  /** How far the first reading of each table of the source is, through the slot that the source has now. */
  async snapshot(sourceId: string): Promise<{ tables: object[] }> {
    const { slot } = await this.stores.sources.get(sourceId);
    const found = await this.dataSource.manager.find(BackfillProgress, {
      where: { sourceId },
      order: { backfillId: 'ASC' },
    });
    const initial = found.filter(({ backfillId }) => backfillId.startsWith(`bkf_${slot}-`));
    return {
      tables: initial.map(({ progress: { backfillId: _id, sourceId: _source, ...rest } }) => rest),
    };
  }

  /** Keeps it unless something newer is known. */
  async note(progress: BackfillProgressed): Promise<void> {
    const { backfillId, sourceId, updatedAt } = progress;
    await this.dataSource.query(
      `INSERT INTO backfill_progress (backfill_id, source_id, progress, updated_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (backfill_id) DO UPDATE
         SET source_id = excluded.source_id, progress = excluded.progress, updated_at = excluded.updated_at
       WHERE excluded.updated_at >= backfill_progress.updated_at`,
      [backfillId, sourceId, JSON.stringify(progress), updatedAt],
    );
  }

  private async progress(id: string): Promise<BackfillProgressed | undefined> {
    const found = await this.dataSource.manager.findOneBy(BackfillProgress, { backfillId: id });
    return found?.progress;
  }
}

function shown(row: Backfill, known: BackfillProgressed | undefined): BackfillWithProgress {
  if (!known) return present(row);
  const { backfillId: _id, sourceId: _source, schema: _schema, table: _table, ...progress } = known;
  return { ...present(row), progress };
}

function endOf(progress: BackfillProgressed | undefined): string | null {
  const over = progress && ['cancelled', 'completed', 'failed'].includes(progress.state);
  return over ? progress.state : null;
}

function isOver(id: string, state: string): Problem {
  return new Problem({
    status: 409,
    code: 'backfill_over',
    title: 'The back-fill is over',
    detail: `Back-fill ${id} is ${state}; order another one.`,
  });
}
