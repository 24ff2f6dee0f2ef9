import { describe, expect, it } from '@jest/globals';
import { sharedNames } from './shared-names.js';

const source = {
  id: 'payments',
  connectionUrl: 'postgresql://a:b@db.example/shop',
  slot: 'crossdock_payments',
  publication: 'crossdock_payments',
};

const fields = (wanted: Partial<typeof source>): string[] =>
  sharedNames({ ...source, ...wanted }, source).map(({ field }) => field);

describe('names that two sources would share', () => {
  it('are those of a slot of one server and a publication of one database', () => {
    expect(fields({})).toEqual(['/slot', '/publication']);
    expect(fields({ slot: 'other' })).toEqual(['/publication']);
    expect(fields({ publication: 'other' })).toEqual(['/slot']);
    expect(fields({ connectionUrl: 'postgresql://a:b@db.example/crm' })).toEqual(['/slot']);
    expect(fields({ connectionUrl: 'postgresql://a:b@elsewhere.example/shop' })).toEqual([]);
    expect(fields({ connectionUrl: 'postgresql://a:b@db.example:5433/shop' })).toEqual([]);
    expect(fields({ connectionUrl: 'postgresql://db.example/%ZZ' })).toEqual([]);
  });

  it('are the same however the place is written', () => {
    const same = ['postgres://other:role@DB.example:5432/sho%70?options=x', 'postgresql://db.example/shop'];
    for (const connectionUrl of same) expect(fields({ connectionUrl })).toEqual(['/slot', '/publication']);
  });

  it('names the other source and what to do', () => {
    expect(sharedNames({ ...source, publication: 'other' }, source)).toEqual([
      {
        field: '/slot',
        code: 'used_by_another_source',
        detail:
          'Source payments uses the slot crossdock_payments of the same server; each source needs its own.',
      },
    ]);
  });
});
