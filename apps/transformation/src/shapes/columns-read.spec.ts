import { describe, expect, it } from '@jest/globals';
import { examples, type MappingChanged } from '@crossdock/contracts';
import { syntaxTree } from '@crossdock/event-shaping';
import { columnsRead } from './columns-read.js';

const example = examples.find(({ message }) => message === 'MappingChanged')?.payload as MappingChanged;

const names = (columns: readonly { part: string; name: string }[]) =>
  columns.map(({ part, name }) => `${part}.${name}`);

async function expressionReads(expression: string): Promise<string[]> {
  const mapping: MappingChanged = {
    ...example,
    tenant: { const: 'b' },
    subject: undefined,
    data: { kind: 'jsonata', expression },
  };
  return names(columnsRead(mapping, await syntaxTree(expression)).event);
}

describe('the columns that a mapping reads', () => {
  it('are those of its tenant, its subject and its fields, each once', () => {
    const { event, condition } = columnsRead({
      ...example,
      tenant: { path: 'after.merchant_id' },
      subject: { path: 'key.id' },
      data: {
        kind: 'fields',
        fields: {
          id: { path: 'key.id' },
          city: { path: 'after.address.city' },
          old: { path: 'before.amount' },
          row: { path: 'after' },
          at: { path: 'committedAt' },
          fixed: { const: 'after.nothing' },
        },
      },
    });
    expect(names(event)).toEqual(['after.merchant_id', 'key.id', 'after.address', 'before.amount']);
    expect(names(condition)).toEqual(['after.status']);
  });

  it('are those of its pattern, but for what may be absent', () => {
    const when = {
      operation: ['update'],
      before: { status: ['requested'] },
      after: {
        status: [{ 'anything-but': 'declined' }],
        document: { kind: ['invoice'] },
        note: [{ exists: false }, 'x'],
        $or: [{ amount: [1] }, { total: [{ numeric: ['>', 1] }] }],
      },
      $or: [{ key: { id: ['1'] } }, { after: { id: ['2'] } }],
    };
    expect(names(columnsRead({ ...example, when }).condition)).toEqual([
      'before.status',
      'after.status',
      'after.document',
      'after.amount',
      'after.total',
      'key.id',
      'after.id',
    ]);
  });

  it.each([
    ['after.id', ['after.id']],
    ['{"a": after.a, "b": [before.`odd name`, -key.c]}', ['after.a', 'before.odd name', 'key.c']],
    ['$$.after.id & $.after.name', ['after.id', 'after.name']],
    ['after.amount > 1 ? before.a : key.b', ['after.amount', 'before.a', 'key.b']],
    ['($a := after.q; {"x": $a, "y": $sum(after.lines.price)})', ['after.q', 'after.lines']],
    ['after.items[price > 1].(price * after.q)', ['after.items']],
    ['after[id = 1].x', ['after.x']],
    ['$string(after.id) ~> $uppercase()', ['after.id']],
  ])('are those that %s names from the change itself', async (expression, columns) => {
    expect(await expressionReads(expression)).toEqual(columns);
  });

  it.each([
    'after',
    'after.*',
    '$lookup(after, "id")',
    'after.($keys($))',
    '$map(after.items.x, function($i){ after.y }) ~> $count()'.replace('after.items.x', '[1]'),
    'items.after.x',
    '{"a": 1}.after.x',
    'after@$row.x',
    'after ~> |$|{"a": b}|',
  ])('are none for certain in %s', async (expression) => {
    expect(await expressionReads(expression)).toEqual([]);
  });

  it.each([
    '$exists(after.nick) ? after.nick : after.name',
    'after.nick ?? after.name',
    'after.nick ?: after.name',
    '{"nick": after.nick, "has": $exists(after.nick), "name": after.name}',
  ])('leave out what %s says may be missing', async (expression) => {
    expect(await expressionReads(expression)).toEqual(['after.name']);
  });
});
