import { beforeEach, describe, expect, it } from '@jest/globals';
import { examples, type MappingChanged, type RowChanged, type TableDescribed } from '@crossdock/contracts';
import { compileMapping, type CompiledMapping } from '../mapping/compile-mapping.js';
import { mappingBroken } from '../metrics.js';
import { DescribedTables } from './described-tables.js';
import { MappingHealth } from './mapping-health.js';

const exampleOf = <T>(message: string) =>
  examples.find((example) => example.message === message)?.payload as T;
const mapping: MappingChanged = {
  ...exampleOf<MappingChanged>('MappingChanged'),
  tenant: { const: 'company-b' },
};

function table(shape: string, ...names: string[]): TableDescribed {
  const columns = names.map((name) => ({ name, type: 'text', typeOid: 25, inKey: false }));
  return { ...exampleOf<TableDescribed>('TableDescribed'), shape, columns };
}

function row(lsn: string, shape?: string, systemIdentifier = '1'): RowChanged {
  return { ...exampleOf<RowChanged>('RowChanged'), commitLsn: lsn, shape, systemIdentifier };
}

describe('the health of mappings', () => {
  let tables: DescribedTables;
  let health: MappingHealth;
  let compiled: CompiledMapping;
  let told: unknown[];

  beforeEach(async () => {
    told = [];
    tables = new DescribedTables();
    const note = (fields: unknown, message?: string): void => {
      told.push([message, fields]);
    };
    health = new MappingHealth(tables, { warn: note, info: note });
    compiled = await compileMapping(mapping);
    tables.describe(table('0000000a', 'id', 'status', 'amount_cents'));
    tables.describe(table('0000000b', 'id', 'status'));
    health.forget(compiled.id);
  });

  async function gauge(): Promise<number | undefined> {
    const { values } = await mappingBroken.get();
    return values.find(({ labels }) => labels.mapping === compiled.id)?.value;
  }

  it('shows a broken mapping, says so once for each shape, and sees it mend with the table', async () => {
    expect(health.mismatch(compiled, row('0/100', '0000000a'))).toBeNull();
    expect(await gauge()).toBe(0);
    for (const lsn of ['0/200', '0/300'])
      expect(health.mismatch(compiled, row(lsn, '0000000b'))?.detail).toBe('column amount_cents is gone');
    expect(await gauge()).toBe(1);
    health.mismatch(compiled, row('0/400', '0000000a'));
    expect(await gauge()).toBe(0);
    health.mismatch(compiled, row('1/0', '0000000b'));
    expect(await gauge()).toBe(1);
    expect(told).toEqual([
      [
        'mapping.broken',
        expect.objectContaining({
          mappingId: compiled.id,
          table: 'payments',
          shape: '0000000b',
          reason: 'column amount_cents is gone',
        }),
      ],
    ]);
  });

  it('is shown by the newest row, though rows of other partitions come behind it', async () => {
    health.mismatch(compiled, row('0/300', '0000000b'));
    expect(health.mismatch(compiled, row('0/F0', '0000000a'))).toBeNull();
    expect(await gauge()).toBe(1);
    // Another system counts anew.
    health.mismatch(compiled, row('0/10', '0000000a', '2'));
    expect(await gauge()).toBe(0);
  });

  it('is judged anew when the mapping is changed', async () => {
    health.mismatch(compiled, row('0/300', '0000000b'));
    health.forget(compiled.id);
    expect(await gauge()).toBeUndefined();
    const mended = await compileMapping({ ...mapping, data: { kind: 'fields', fields: {} } });
    expect(health.mismatch(mended, row('0/200', '0000000b'))).toBeNull();
    expect(await gauge()).toBe(0);
  });

  it('is judged anew when the shape is described again', () => {
    expect(health.mismatch(compiled, row('0/300', '0000000b'))).not.toBeNull();
    tables.describe(table('0000000b', 'id', 'status', 'amount_cents'));
    expect(health.mismatch(compiled, row('0/400', '0000000b'))).toBeNull();
  });

  it('of a row whose shape nobody described is judged by the row', async () => {
    const { after, ...rest } = row('0/100');
    expect(health.mismatch(compiled, { ...rest, after })).toBeNull();
    expect(health.mismatch(compiled, { ...rest, after: { id: '1', status: 'settled' } })?.detail).toBe(
      'column amount_cents is gone',
    );
    expect(await gauge()).toBe(1);
    expect(health.mismatch(compiled, { ...rest, commitLsn: '0/200', shape: 'ffffffff', after })).toBeNull();
    expect(await gauge()).toBe(0);
  });

  it('knows tables of the same columns apart', () => {
    tables.describe({ ...table('0000000a', 'other'), table: 'others' });
    expect(tables.find({ ...row('0/1', '0000000a'), table: 'others' })?.columns[0]?.name).toBe('other');
    expect(health.mismatch(compiled, row('0/100', '0000000a'))).toBeNull();
    expect(tables.find({ ...row('0/1', '0000000a'), sourceId: 'elsewhere' })).toBeUndefined();
  });
});
