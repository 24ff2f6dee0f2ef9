import { describe, expect, it } from '@jest/globals';
import { knownByOid, knownTables } from './known-tables.js';

const catalog = new Map([['public.t', { oid: 11, key: ['id'] }]]);

describe('knownTables', () => {
  it('knows what the catalog says', () => {
    expect(knownTables(catalog)).toEqual({ 'public.t': { oid: 11, keys: [['id']] } });
  });

  it.each([
    ['by its oid, whatever it was called', { 'aside.other': { oid: 11, keys: [['number'], ['id']] } }],
    ['by its name, where it was made anew', { 'public.t': { oid: 9, keys: [['number'], ['id']] } }],
  ])('keeps the keys of earlier on of a table that is known %s', (_how, recorded) => {
    expect(knownTables(catalog, recorded)).toEqual({ 'public.t': { oid: 11, keys: [['id'], ['number']] } });
  });

  it('keeps eight keys', () => {
    const keys = Array.from({ length: 12 }, (_, index) => [`k${index}`]);
    expect(knownTables(catalog, { 'public.t': { oid: 11, keys } })['public.t']?.keys).toHaveLength(8);
  });
});

describe('knownByOid', () => {
  it('has a table that was captured before, by whatever name', () => {
    const recorded = { 'public.other': { oid: 11, keys: [] } };
    expect([...knownByOid(knownTables(catalog), recorded)]).toEqual([[11, 'public.t']]);
  });

  it('has none that was not captured before', () => {
    const recorded = { 'public.t': { oid: 9, keys: [] } };
    expect([...knownByOid(knownTables(catalog), recorded)]).toEqual([]);
  });

  it('has all where nothing was recorded', () => {
    expect([...knownByOid(knownTables(catalog))]).toEqual([[11, 'public.t']]);
  });
});
