import type { DataSource, EntityManager } from 'typeorm';
import type { ConfigurationRow } from './entities/configuration-row.js';

/** That there was a version, and how long it was in force. */
export interface VersionBrief {
  version: number;
  /** RFC 3339 */
  changedAt: string;
  /** RFC 3339; absent: it is the present one. */
  replacedAt?: string;
}

interface Replaced extends ConfigurationRow {
  readonly tenantId: string;
  /** As it was answered, without secrets. */
  readonly shown: object;
  readonly replacedAt: Date;
}

/** Of one entity. A script that changes one all the time keeps no more. */
const NEWEST = 100;
/** Longer than the audit keeps evidence that names a version, unless it is told to keep it for longer. */
const DAYS = 90;

/**
 * What entities of one kind were before they were changed or deleted, each kept in the transaction that took it out of force. The present
 * version is the row itself. When something is kept, what is older than `DAYS` goes, of all kinds.
 *
 * A version belongs to whom its entity belonged: an id that another tenant uses later tells that one nothing.
 */
export class KeptVersions {
  constructor(
    private readonly kind: string,
    private readonly dataSource: DataSource,
  ) {}

  async keep(transaction: EntityManager, replaced: Replaced): Promise<void> {
    const { id, version, tenantId, changedAt, replacedAt, shown } = replaced;
    await transaction.query(
      `INSERT INTO kept_versions (kind, id, version, tenant_id, changed_at, replaced_at, shown)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [this.kind, id, version, tenantId, changedAt, replacedAt, JSON.stringify(shown)],
    );
    await transaction.query(`DELETE FROM kept_versions WHERE kind = $1 AND id = $2 AND version <= $3`, [
      this.kind,
      id,
      version - NEWEST,
    ]);
    await transaction.query(
      `DELETE FROM kept_versions WHERE replaced_at < $1::timestamptz - make_interval(days => $2)`,
      [replacedAt, DAYS],
    );
  }

  /** Newest first. @param tenantId who asks; null: an operator */
  async list(id: string, tenantId: string | null): Promise<(VersionBrief & { replacedAt: string })[]> {
    const rows = await this.dataSource.query<{ version: number; changedAt: Date; replacedAt: Date }[]>(
      `SELECT version, changed_at AS "changedAt", replaced_at AS "replacedAt" FROM kept_versions
        WHERE kind = $1 AND id = $2 AND ($3::text IS NULL OR tenant_id = $3) ORDER BY version DESC`,
      [this.kind, id, tenantId],
    );
    return rows.map(({ version, changedAt, replacedAt }) => ({
      version,
      changedAt: changedAt.toISOString(),
      replacedAt: replacedAt.toISOString(),
    }));
  }

  /** Null: it is not kept. */
  async get(id: string, version: number, tenantId: string | null): Promise<object | null> {
    const [row] = await this.dataSource.query<{ shown: object; replacedAt: Date }[]>(
      `SELECT shown, replaced_at AS "replacedAt" FROM kept_versions
        WHERE kind = $1 AND id = $2 AND version = $3 AND ($4::text IS NULL OR tenant_id = $4)`,
      [this.kind, id, version, tenantId],
    );
    return row ? { ...row.shown, replacedAt: row.replacedAt.toISOString() } : null;
  }
}
