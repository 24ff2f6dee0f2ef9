import { describe, expect, it } from '@jest/globals';
import { missesVersion } from './preflight.js';
import type { SourceConfig } from './source.js';

const source = (declared: Partial<SourceConfig>): SourceConfig => ({
  id: 's',
  version: 1,
  changedAt: '',
  connectionUrl: '',
  slot: 's',
  publication: 's',
  tables: [{ schema: 'public', table: 't' }],
  status: 'enabled',
  ...declared,
});

describe('the version of PostgreSQL that a source wants', () => {
  it.each<[string, number, Partial<SourceConfig>, RegExp | null]>([
    ['13 at all', 130_014, {}, /^PostgreSQL 13$/],
    ['14 for whole tables', 140_000, {}, null],
    ['14 for columns', 140_011, { tables: [{ schema: 'a', table: 'b', columns: ['id'] }] }, /a\.b/],
    ['14 for rows', 140_011, { tables: [{ schema: 'a', table: 'b', where: 'id > 1' }] }, /a\.b/],
    ['15 for columns', 150_000, { tables: [{ schema: 'a', table: 'b', columns: ['id'] }] }, null],
    ['15 for one origin', 150_000, { origin: 'none' }, /origin none/],
    ['15 for any origin', 150_000, { origin: 'any' }, null],
    ['16 for one origin', 160_000, { origin: 'none' }, null],
  ])('with %s', (_what, version, declared, expected) => {
    const answer = missesVersion(version, source(declared));
    if (expected) expect(answer).toMatch(expected);
    else expect(answer).toBeNull();
  });
});
