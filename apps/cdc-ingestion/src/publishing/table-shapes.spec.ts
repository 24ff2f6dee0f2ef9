import { describe, expect, it } from '@jest/globals';
import type { Relation } from '../replication/messages/relation-messages.js';
import { TableShapes } from './table-shapes.js';

function relation(oid: number, table: string): Relation {
  const columns = [{ name: 'id', typeOid: 23, inIdentity: true }];
  return { kind: 'relation', oid, schema: 'public', table, identity: 'd', columns };
}

describe('TableShapes', () => {
  const shapesWith = (byOid: [number, string][]) => {
    const tables = [{ schema: 'public', table: 't' }];
    const shapes = new TableShapes({ tables, byOid: new Map(byOid) });
    let told = 0;
    const tell = (oid: number, table: string) => {
      shapes.relation(relation(oid, table), ++told);
      return shapes.of(oid);
    };
    return { shapes, tell };
  };

  it('takes a table that is known by its oid under whatever name, as what it is declared', () => {
    const { tell } = shapesWith([[1, 'public.t']]);
    expect(tell(1, 'aside')).toMatchObject({ name: 'public.t', captured: true });
    expect(tell(2, 'aside')).toMatchObject({ name: 'public.aside', captured: false });
  });

  it('takes a table no more whose name another one has taken', () => {
    const { shapes, tell } = shapesWith([[1, 'public.t']]);
    tell(1, 'archive');
    expect(tell(2, 't')).toMatchObject({ name: 'public.t', captured: true });
    expect(shapes.of(1)).toMatchObject({ name: 'public.archive', captured: false });
    expect(tell(1, 'archive')).toMatchObject({ captured: false });
  });

  it('takes what a streamed transaction tells for its own rows first', () => {
    const { shapes, tell } = shapesWith([[1, 'public.t']]);
    tell(1, 't');
    shapes.beginStreamed();
    tell(1, 'archive');
    tell(2, 't');
    expect(shapes.of(1)).toMatchObject({ captured: false });
    shapes.endStreamed();
    expect(shapes.of(1)).toMatchObject({ captured: false });
    expect(shapes.of(2)).toMatchObject({ captured: true });
  });
});
