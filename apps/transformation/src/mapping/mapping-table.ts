import type { RowChanged } from '@crossdock/contracts';
import type { CompiledMapping } from './compile-mapping.js';

/** The enabled mappings, found by source, schema and table. */
export class MappingTable {
  private readonly byId = new Map<string, CompiledMapping>();
  private byTable = new Map<string, CompiledMapping[]>();
  private stale = false;

  /** Adds or replaces a mapping; a disabled one is taken out. */
  set(compiled: CompiledMapping): void {
    if (compiled.mapping.status === 'enabled') this.byId.set(compiled.id, compiled);
    else this.byId.delete(compiled.id);
    this.stale = true;
  }

  delete(id: string): void {
    if (this.byId.delete(id)) this.stale = true;
  }

  /** The mappings of the table of a change, in order of their ids. */
  of(change: RowChanged): readonly CompiledMapping[] {
    if (this.stale) this.index();
    return this.byTable.get(tableKey(change.sourceId, change.schema, change.table)) ?? none;
  }

  get size(): number {
    return this.byId.size;
  }

  /** Built anew with the first lookup after a change of configuration: changes come in crowds, or rarely. */
  private index(): void {
    const byTable = new Map<string, CompiledMapping[]>();
    const sorted = [...this.byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const compiled of sorted) {
      const key = tableKey(compiled.mapping.sourceId, compiled.mapping.schema, compiled.mapping.table);
      const mappings = byTable.get(key);
      if (mappings) mappings.push(compiled);
      else byTable.set(key, [compiled]);
    }
    this.byTable = byTable;
    this.stale = false;
  }
}

const none: readonly CompiledMapping[] = [];

function tableKey(sourceId: string, schema: string, table: string): string {
  return `${sourceId}\0${schema}\0${table}`;
}
