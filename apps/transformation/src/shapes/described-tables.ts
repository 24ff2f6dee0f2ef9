import type { RowChanged, TableDescribed } from '@crossdock/contracts';

type OfTable = Pick<RowChanged, 'sourceId' | 'schema' | 'table'>;

/** The shapes that captured tables have or had, as capture described them. */
export class DescribedTables {
  /** By shape: the same columns make the same shape in any table, so there may be several of one. */
  private readonly byShape = new Map<string, TableDescribed[]>();

  describe(described: TableDescribed): void {
    const others = (this.byShape.get(described.shape) ?? []).filter((other) => !isOf(other, described));
    this.byShape.set(described.shape, [...others, described]);
  }

  /** How the table of a change was when it was made; undefined where that is not known. */
  find(change: OfTable & Pick<RowChanged, 'shape'>): TableDescribed | undefined {
    if (change.shape === undefined) return undefined;
    return this.byShape.get(change.shape)?.find((described) => isOf(described, change));
  }

  /** Every other shape of the same table. */
  othersOf(described: TableDescribed): TableDescribed[] {
    return [...this.byShape.values()].flat().filter((other) => other !== described && isOf(other, described));
  }
}

function isOf(described: TableDescribed, { sourceId, schema, table }: OfTable): boolean {
  return described.table === table && described.schema === schema && described.sourceId === sourceId;
}
