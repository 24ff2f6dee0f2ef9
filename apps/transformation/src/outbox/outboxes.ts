import type { RowChanged, SourceChanged } from '@crossdock/contracts';

/** What a source says that its rows and messages are. */
interface Declared {
  /** `schema.table`, each with its names apart. */
  readonly tables: ReadonlySet<string>;
  readonly outboxTable: string | undefined;
  readonly messagePrefix: string | undefined;
}

/** Which tables and messages of the sources become events without a mapping. Connections are none of its business. */
export class Outboxes {
  private readonly sources = new Map<string, Declared>();

  set({ id, tables, outbox }: SourceChanged): void {
    this.sources.set(id, {
      tables: new Set(tables.map(({ schema, table }) => nameOf(schema, table))),
      outboxTable: outbox?.table && nameOf(outbox.table.schema, outbox.table.table),
      messagePrefix: outbox?.messagePrefix,
    });
  }

  delete(sourceId: string): void {
    this.sources.delete(sourceId);
  }

  /** Whether the row of this change belongs to an outbox. */
  takes({ sourceId, schema, table }: RowChanged): boolean {
    const outbox = this.sources.get(sourceId)?.outboxTable;
    return outbox !== undefined && outbox === nameOf(schema, table);
  }

  takesMessage(sourceId: string, prefix: string): boolean {
    return this.sources.get(sourceId)?.messagePrefix === prefix;
  }

  /** Whether the source captures the table, as an outbox or otherwise. */
  declares(change: RowChanged): boolean {
    const declared = this.sources.get(change.sourceId);
    return declared?.tables.has(nameOf(change.schema, change.table)) === true || this.takes(change);
  }
}

function nameOf(schema: string, table: string): string {
  return `${schema}\0${table}`;
}
