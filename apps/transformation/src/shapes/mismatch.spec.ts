import { describe, expect, it } from '@jest/globals';
import { examples, type RowChanged, type TableDescribed } from '@crossdock/contracts';
import type { ColumnRead } from './column.js';
import { rowMismatch, shapeMismatch, type Needs } from './mismatch.js';

const table = examples.find(({ message }) => message === 'TableDescribed')?.payload as TableDescribed;
const change = examples.find(({ message }) => message === 'RowChanged')?.payload as RowChanged;

function read(path: string): ColumnRead {
  const [part, name] = path.split('.') as [ColumnRead['part'], string];
  return { part, name };
}

function needs(event: string[], condition: string[] = [], expects: Record<string, string> = {}): Needs {
  return { reads: { event: event.map(read), condition: condition.map(read) }, expects };
}

function shape(columns: [name: string, type: string, typeOid: number][], at = 1): TableDescribed {
  return {
    ...table,
    columns: columns.map(([name, type, typeOid]) => ({ name, type, typeOid, inKey: false })),
    describedAt: new Date(at * 1_000).toISOString(),
  };
}

const before = shape([
  ['id', 'int8', 20],
  ['status', 'text', 25],
  ['amount', 'int4', 23],
]);

describe('a mapping held against a shape', () => {
  it('fits where every column is there, whatever else came, went or changed its type', () => {
    const after = shape([
      ['amount', 'numeric', 1700],
      ['id', 'int8', 20],
      ['extra', 'text', 25],
    ]);
    expect(shapeMismatch(needs(['after.id', 'before.amount']), after, [before])).toBeNull();
  });

  it('says which columns are gone, and whether its pattern reads them', () => {
    const after = shape([['id', 'int8', 20]]);
    expect(shapeMismatch(needs(['after.id', 'after.amount'], ['after.status']), after, [before])).toEqual({
      detail: 'column status is gone, column amount is gone',
      inCondition: true,
    });
    expect(shapeMismatch(needs(['after.amount'], ['after.id']), after, [])?.inCondition).toBe(false);
  });

  it('says what a column is called now, where one of its type is new in its place', () => {
    const renamed = (name: string, type: string, oid: number) =>
      shape(
        [
          ['id', 'int8', 20],
          ['status', 'text', 25],
          [name, type, oid],
        ],
        3,
      );
    const detail = (after: TableDescribed, ...former: TableDescribed[]) =>
      shapeMismatch(needs(['after.amount']), after, former)?.detail;
    expect(detail(renamed('amount_minor', 'int4', 23), before)).toBe(
      'column amount is gone, perhaps renamed to amount_minor',
    );
    expect(detail(renamed('note', 'text', 25), before)).toBe('column amount is gone');
    expect(detail(renamed('amount_minor', 'int4', 23))).toBe('column amount is gone');
    const moved = shape(
      [
        ['amount', 'int4', 23],
        ['id', 'int8', 20],
      ],
      2,
    );
    expect(detail(renamed('amount_minor', 'int4', 23), before, moved)).toBe('column amount is gone');
  });

  it.each([
    ['int4', null],
    ['integer', null],
    [' INTEGER ', null],
    ['int8', 'column amount has type int4 instead of int8'],
    ['bigint', 'column amount has type int4 instead of bigint'],
  ])('that expects %s of an int4 column finds %j', (type, detail) => {
    expect(shapeMismatch(needs([], [], { amount: type }), before, [])?.detail ?? null).toBe(detail);
  });

  it('that expects a type of a column that is gone does not fit', () => {
    expect(shapeMismatch(needs([], [], { total: 'int4' }), before, [])?.detail).toBe('column total is gone');
  });
});

describe('a mapping held against a row alone', () => {
  it('fits where the row has its columns, or names them as unchanged', () => {
    const row = { ...change, after: { id: '1' }, unchanged: ['document'] };
    expect(rowMismatch(needs(['after.id', 'after.document']), row)).toBeNull();
    expect(rowMismatch(needs(['after.id', 'after.status']), row)?.detail).toBe('column status is gone');
    expect(rowMismatch(needs([], [], { status: 'text' }), row)?.detail).toBe('column status is gone');
  });

  it('does not conclude from old values that are the key only, or from none', () => {
    const gone = { ...change, operation: 'delete' as const, after: null, key: { id: '1' } };
    const reads = needs(['before.id', 'before.status', 'after.status', 'key.status']);
    expect(rowMismatch(reads, { ...gone, before: { id: '1' } })).toBeNull();
    expect(rowMismatch(reads, { ...gone, before: null })).toBeNull();
    expect(rowMismatch(reads, { ...gone, before: { id: '1', note: null } })?.detail).toBe(
      'column status is gone',
    );
  });
});
