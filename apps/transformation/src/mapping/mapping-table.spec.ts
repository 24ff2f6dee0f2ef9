import { describe, expect, it } from '@jest/globals';
import { examples, type MappingChanged, type RowChanged } from '@crossdock/contracts';
import { compileMapping } from './compile-mapping.js';
import { MappingTable } from './mapping-table.js';

const example = examples.find(({ message }) => message === 'MappingChanged')?.payload as MappingChanged;
const change = examples.find(({ message }) => message === 'RowChanged')?.payload as RowChanged;

describe('the table of mappings', () => {
  it('finds mappings by source, schema and table, in order of their ids', async () => {
    const table = new MappingTable();
    for (const id of ['c', 'a', 'b']) table.set(await compileMapping({ ...example, id }));
    table.set(await compileMapping({ ...example, id: 'd', table: 'refunds' }));
    table.set(await compileMapping({ ...example, id: 'e', schema: 'archive' }));
    table.set(await compileMapping({ ...example, id: 'f', sourceId: 'other' }));
    expect(table.of(change).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(table.of({ ...change, table: 'unknown' })).toEqual([]);
    expect(table.size).toBe(6);
  });

  it('follows changes: moved, disabled and deleted mappings', async () => {
    const table = new MappingTable();
    table.set(await compileMapping(example));
    table.set(await compileMapping({ ...example, table: 'refunds' }));
    expect(table.of(change)).toEqual([]);
    expect(table.of({ ...change, table: 'refunds' })).toHaveLength(1);
    table.set(await compileMapping({ ...example, table: 'refunds', status: 'disabled' }));
    expect(table.of({ ...change, table: 'refunds' })).toEqual([]);
    table.set(await compileMapping(example));
    table.delete(example.id);
    table.delete('never-there');
    expect(table.of(change)).toEqual([]);
  });
});
