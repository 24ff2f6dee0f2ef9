interface TableTotal {
  readonly schema: string;
  readonly table: string;
  changes: number;
  parked: number;
}

/** What a transaction holds so far, as its records count it. */
export class TransactionTotals {
  messages = 0;
  parked = 0;
  /** In the order of their first changes. */
  readonly tables: TableTotal[] = [];
  /** Rows of one table mostly follow each other. */
  private latest: TableTotal | undefined;

  /** One more change of the table, which `park` may say to be parked. @returns which of its changes it is, from 1 */
  change(table: Pick<TableTotal, 'schema' | 'table'>): number {
    if (!isOf(this.latest, table)) this.latest = this.tables.find((total) => isOf(total, table));
    if (!this.latest) {
      this.latest = { schema: table.schema, table: table.table, changes: 0, parked: 0 };
      this.tables.push(this.latest);
    }
    return ++this.latest.changes;
  }

  /** The change that was counted last is parked. */
  park(): void {
    this.parked += 1;
    if (this.latest) this.latest.parked += 1;
  }

  get isEmpty(): boolean {
    return this.messages === 0 && this.tables.length === 0;
  }
}

function isOf(
  total: TableTotal | undefined,
  { schema, table }: Pick<TableTotal, 'schema' | 'table'>,
): boolean {
  return total !== undefined && total.table === table && total.schema === schema;
}
