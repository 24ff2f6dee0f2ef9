import { Sealer } from '@crossdock/credentials';
import { Problem } from '@crossdock/service-host';
import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import { invalid } from '../http/refusals.js';
import type { Decide } from '../storage/configuration-store.js';
import { Mapping } from '../storage/entities/mapping.entity.js';
import { Source } from '../storage/entities/source.entity.js';
import { sharedNames, type NamedInPostgres } from './shared-names.js';
import type { SourceBody } from './source.dto.js';
import { sourceErrors } from './source-errors.js';

@Injectable()
export class SourcesService {
  constructor(private readonly sealer: Sealer) {}

  /** What a source shall be. @throws Problem, here or from the decision */
  wanted(id: string, body: SourceBody): Decide<Source> {
    const errors = sourceErrors(body);
    if (errors.length > 0) throw invalid(...errors);
    const tables = body.tables.map(declaredTable);
    const name = `crossdock_${id.replaceAll('-', '_')}`.slice(0, 63);
    return async (current, transaction) => {
      if (current !== null) await refuseMissingTables(transaction, id, tables);
      const named = {
        connectionUrl: this.sealed(body.connectionUrl, current),
        slot: body.slot ?? current?.slot ?? name,
        publication: body.publication ?? current?.publication ?? name,
      };
      await this.refuseShared(transaction, id, named, current);
      return {
        ...named,
        tables,
        status: body.status,
        tls: declaredTls(body.tls),
        snapshot: body.snapshot ?? null,
        rowSessions: body.rowSessions ?? null,
        origin: body.origin ?? null,
        adoptSlot: body.adoptSlot ?? null,
        tellTransactions: body.tellTransactions ?? null,
        outbox: declaredOutbox(body.outbox),
      };
    };
  }

  /** What two sources share from before this was refused stands in the way of no other change, so that it can be undone. */
  private async refuseShared(
    transaction: EntityManager,
    id: string,
    wanted: NamedInPostgres,
    current: Source | null,
  ): Promise<void> {
    const others = await transaction.findBy(Source, [
      { id: Not(id), slot: wanted.slot },
      { id: Not(id), publication: wanted.publication },
    ]);
    const errors = others.flatMap((other) => {
      const opened = this.opened(other);
      if (opened === null) return [];
      const before = current && this.opened(current);
      const known = before ? sharedNames(before, opened).map(({ field }) => field) : [];
      const found = sharedNames({ ...wanted, connectionUrl: this.sealer.open(wanted.connectionUrl) }, opened);
      return found.filter(({ field }) => !known.includes(field));
    });
    if (errors.length === 0) return;
    const detail = errors.map((error) => error.detail).join(' ');
    throw new Problem({ status: 409, code: 'in_use', title: 'It is in use', detail, errors });
  }

  /** Null where the URL was sealed with a key that is gone. */
  private opened(source: Source): (NamedInPostgres & { id: string }) | null {
    try {
      return { ...source, connectionUrl: this.sealer.open(source.connectionUrl) };
    } catch {
      return null;
    }
  }

  /** The sealed text is kept when the URL is the same, because sealing again would make a new version of nothing. */
  private sealed(url: string | undefined, current: Source | null): string {
    if (current !== null && (!url || this.sealer.open(current.connectionUrl) === url))
      return current.connectionUrl;
    if (!url) throw invalid({ field: '/connectionUrl', code: 'required', detail: 'A new source needs it.' });
    return this.sealer.seal(url);
  }
}

/** Only what was given, in one order: an absent field means the default of today and of every later version. */
function declaredTable({
  schema,
  table,
  columns,
  where,
}: SourceBody['tables'][number]): Source['tables'][number] {
  return { schema, table, ...(columns ? { columns } : {}), ...(where ? { where } : {}) };
}

function declaredTls(tls: SourceBody['tls']): Source['tls'] {
  return tls ? { mode: tls.mode, ...(tls.ca ? { ca: tls.ca } : {}) } : null;
}

function declaredOutbox(outbox: SourceBody['outbox']): Source['outbox'] {
  if (!outbox) return null;
  const { table, messagePrefix } = outbox;
  return {
    ...(table ? { table: { schema: table.schema, table: table.table, cleanUp: table.cleanUp } } : {}),
    ...(messagePrefix ? { messagePrefix } : {}),
  };
}

/** A table that enabled mappings read cannot be left out. */
async function refuseMissingTables(
  transaction: EntityManager,
  sourceId: string,
  tables: Source['tables'],
): Promise<void> {
  const mappings = await transaction.findBy(Mapping, { sourceId, status: 'enabled' });
  const orphan = mappings.find(
    (mapping) => !tables.some(({ schema, table }) => schema === mapping.schema && table === mapping.table),
  );
  if (orphan === undefined) return;
  throw new Problem({
    status: 409,
    code: 'in_use',
    title: 'It is in use',
    detail: `Mapping ${orphan.id} reads ${orphan.schema}.${orphan.table}, which the source would no longer capture; disable it first.`,
  });
}
