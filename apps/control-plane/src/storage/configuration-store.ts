import { isDeepStrictEqual } from 'node:util';
import { nothingHere, Problem } from '@crossdock/service-host';
import {
  MoreThan,
  QueryFailedError,
  type DataSource,
  type EntityManager,
  type EntityTarget,
  type FindOptionsOrder,
  type FindOptionsWhere,
} from 'typeorm';
import { append, type ConfigurationOperation } from '../outbox/append.js';
import type { ConfigurationRow } from './entities/configuration-row.js';
import { KeptVersions, type VersionBrief } from './kept-versions.js';
import { present } from './present.js';
import { storable } from './storable.js';
import type { Writes } from './writes.js';

/** What is left of a row when the store has done its part. */
export type Fields<Row> = Omit<Row, keyof ConfigurationRow>;

/** The wanted fields, given what there is now. Runs inside the transaction: what it reads there stays true. */
export type Decide<Row> = (
  current: Row | null,
  transaction: EntityManager,
) => Promise<Fields<Row>> | Fields<Row>;

/** Which rows the caller may see: fields that they must have. Others are not found. */
export type Within<Row> = Partial<Row>;

export interface Kind<Row extends ConfigurationRow> {
  /** `endpoint`, as in the ids of records and in answers. */
  name: string;
  entity: EntityTarget<Row>;
  operation: ConfigurationOperation;
  /** How a version is kept when the next one takes its place: without secrets, for the eyes of its tenant. Absent: it is not. */
  keeps?: (row: Row) => { tenantId: string; shown: object };
}

export interface Page<Row> {
  rows: Row[];
  /** Id after which the next page begins; absent on the last one. */
  next?: string;
}

/** Records of the config topics hold 1 MiB with their envelope. */
const MAX_PAYLOAD_BYTES = 900_000;

/**
 * The entities of one kind. A change writes the row and its outbox entry in one transaction: either both are there or
 * neither. A change that changes nothing writes nothing, so that repeating a PUT makes no new version.
 */
export class ConfigurationStore<Row extends ConfigurationRow> {
  private readonly kept: KeptVersions;

  constructor(
    private readonly kind: Kind<Row>,
    private readonly dataSource: DataSource,
    private readonly writes: Writes,
  ) {
    this.kept = new KeptVersions(kind.name, dataSource);
  }

  async get(id: string, within: Within<Row> = {}): Promise<Row> {
    return (await this.findWithin(this.dataSource.manager, id, within)) ?? this.notFound(id);
  }

  /** What is there now, or null. */
  find(id: string): Promise<Row | null> {
    return this.findWithin(this.dataSource.manager, id);
  }

  /** In the order of their ids. */
  async list(page: { limit: number; after?: string }, within: Within<Row> = {}): Promise<Page<Row>> {
    if (!Object.values(within).every((value) => typeof value !== 'string' || storable(value)))
      return { rows: [] };
    const where = { ...within, ...(page.after === undefined ? {} : { id: MoreThan(page.after) }) };
    const rows = await this.dataSource.manager.find(this.kind.entity, {
      where: where as FindOptionsWhere<Row>,
      order: { id: 'ASC' } as FindOptionsOrder<Row>,
      take: page.limit + 1,
    });
    const shown = rows.slice(0, page.limit);
    return { rows: shown, ...(rows.length > page.limit ? { next: shown.at(-1)?.id } : {}) };
  }

  /** The versions that are known, newest first: the present one, and those that were kept. @throws Problem not_found */
  async versions(id: string, within: Within<Row> & { tenantId?: string } = {}): Promise<VersionBrief[]> {
    const current = await this.findWithin(this.dataSource.manager, id, within);
    const kept = storable(id) ? await this.kept.list(id, within.tenantId ?? null) : [];
    const newest = kept[0]?.version ?? 0;
    const { version, changedAt } = current ?? { version: 0, changedAt: new Date(0) };
    const briefs = version > newest ? [{ version, changedAt: changedAt.toISOString() }, ...kept] : kept;
    return briefs.length > 0 ? briefs : this.notFound(id);
  }

  /** One version as it was shown. @param version as in a path @throws Problem not_found */
  async version(
    id: string,
    version: string,
    within: Within<Row> & { tenantId?: string } = {},
  ): Promise<object> {
    const current = await this.findWithin(this.dataSource.manager, id, within);
    if (current !== null && version === String(current.version))
      return this.kind.keeps?.(current).shown ?? present(current);
    const isNumber = /^[1-9]\d{0,8}$/.test(version);
    const kept =
      storable(id) && isNumber ? await this.kept.get(id, Number(version), within.tenantId ?? null) : null;
    if (kept === null)
      throw nothingHere(`There is no version ${version} of ${this.kind.name} ${id}, or it is kept no more.`);
    return kept;
  }

  /** @throws Problem already_exists */
  create(id: string, decide: Decide<Row>): Promise<Row> {
    return this.writes.run(async (transaction) => {
      if ((await this.findWithin(transaction, id)) !== null)
        throw new Problem({
          status: 409,
          code: 'already_exists',
          title: 'The id is taken',
          detail: `There is ${this.kind.name} ${id} already; PUT replaces it.`,
        });
      return this.insert(transaction, id, await decide(null, transaction));
    });
  }

  /** Creates or replaces. */
  put(id: string, decide: Decide<Row>, within: Within<Row> = {}): Promise<{ row: Row; created: boolean }> {
    return this.writes.run(async (transaction) => {
      const current = await this.findWithin(transaction, id);
      if (current === null)
        return { row: await this.insert(transaction, id, await decide(null, transaction)), created: true };
      if (!matches(current, within)) this.notFound(id);
      return {
        row: await this.update(transaction, current, await decide(current, transaction)),
        created: false,
      };
    });
  }

  /** Changes what is there. */
  change(id: string, decide: (current: Row) => Fields<Row>, within: Within<Row> = {}): Promise<Row> {
    return this.writes.run(async (transaction) => {
      const current = (await this.findWithin(transaction, id, within)) ?? this.notFound(id);
      return this.update(transaction, current, decide(current));
    });
  }

  /** Like `change`, but an entity that is gone is no error: what wanted the change came too late. */
  changeIfThere(id: string, decide: (current: Row) => Fields<Row>): Promise<Row | null> {
    return this.writes.run(async (transaction) => {
      const current = await this.findWithin(transaction, id);
      return current === null ? null : this.update(transaction, current, decide(current));
    });
  }

  /** @throws Problem in_use while another entity refers to it */
  delete(id: string, within: Within<Row> = {}): Promise<void> {
    const { name, entity, operation } = this.kind;
    return this.writes.run(async (transaction) => {
      const current = (await this.findWithin(transaction, id, within)) ?? this.notFound(id);
      await transaction
        .delete(entity, { id } as FindOptionsWhere<Row>)
        .catch((error) => this.refuseInUse(id, error));
      const version = current.version + 1;
      await this.keep(transaction, current, new Date());
      await transaction.query(
        `INSERT INTO deletions (kind, id, version) VALUES ($1, $2, $3)
         ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version`,
        [name, id, version],
      );
      await append(transaction, { operation, kind: name, id, version, changedAt: new Date(), payload: null });
    });
  }

  private async findWithin(
    manager: EntityManager,
    id: string,
    within: Within<Row> = {},
  ): Promise<Row | null> {
    if (!storable(id)) return null;
    const row = await manager.findOne(this.kind.entity, { where: { id } as FindOptionsWhere<Row> });
    return row !== null && matches(row, within) ? row : null;
  }

  private async insert(transaction: EntityManager, id: string, fields: Fields<Row>): Promise<Row> {
    const [deleted] = await transaction.query<{ version: number }[]>(
      'SELECT version FROM deletions WHERE kind = $1 AND id = $2',
      [this.kind.name, id],
    );
    const row = this.rowOf(id, (deleted?.version ?? 0) + 1, fields);
    await transaction.insert(this.kind.entity, row as Parameters<EntityManager['insert']>[1]);
    await this.announce(transaction, row);
    return row;
  }

  private async update(transaction: EntityManager, current: Row, fields: Fields<Row>): Promise<Row> {
    const row = this.rowOf(current.id, current.version + 1, fields);
    if (sameFields(current, row)) return current;
    await this.keep(transaction, current, row.changedAt);
    await transaction.update(
      this.kind.entity,
      { id: current.id } as FindOptionsWhere<Row>,
      row as Parameters<EntityManager['update']>[2],
    );
    await this.announce(transaction, row);
    return row;
  }

  private async keep(transaction: EntityManager, replaced: Row, replacedAt: Date): Promise<void> {
    const kept = this.kind.keeps?.(replaced);
    if (kept) await this.kept.keep(transaction, { ...replaced, ...kept, replacedAt });
  }

  private rowOf(id: string, version: number, fields: Fields<Row>): Row {
    return { ...fields, id, version, changedAt: new Date() } as Row;
  }

  private async announce(transaction: EntityManager, row: Row): Promise<void> {
    const payload = present(row);
    if (Buffer.byteLength(JSON.stringify(payload)) > MAX_PAYLOAD_BYTES)
      throw new Problem({ status: 413, code: 'payload_too_large', title: 'The body is too large' });
    const { name: kind, operation } = this.kind;
    await append(transaction, {
      operation,
      kind,
      id: row.id,
      version: row.version,
      changedAt: row.changedAt,
      payload,
    });
  }

  private notFound(id: string): never {
    throw nothingHere(`There is no ${this.kind.name} ${id}.`);
  }

  private refuseInUse(id: string, error: unknown): never {
    const cause =
      error instanceof QueryFailedError ? (error.driverError as { code?: string; table?: string }) : {};
    if (cause.code !== '23503') throw error;
    throw new Problem({
      status: 409,
      code: 'in_use',
      title: 'It is in use',
      detail: `Delete the ${cause.table?.replace('_', ' ') ?? 'entities'} that use ${this.kind.name} ${id} first.`,
    });
  }
}

function matches<Row extends ConfigurationRow>(row: Row, within: Within<Row>): boolean {
  return Object.entries(within).every(([name, value]) => row[name as keyof Row] === value);
}

function sameFields(left: ConfigurationRow, right: ConfigurationRow): boolean {
  const fields = (row: ConfigurationRow): unknown =>
    JSON.parse(JSON.stringify({ ...present(row), version: 0, changedAt: '' }));
  return isDeepStrictEqual(fields(left), fields(right));
}
