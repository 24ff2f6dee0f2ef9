import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Gatherings, type Closing, type Gathered } from './gatherings.js';

const batch = { maxEvents: 3, maxWaitMs: 1_000, maxBytes: 1_000, format: 'cloudevents' } as const;

describe('Gatherings', () => {
  let left: [string[], Closing][];
  let gatherings: Gatherings<Gathered & { name: string }>;
  const terms = {};
  beforeEach(() => {
    jest.useFakeTimers();
    left = [];
    gatherings = new Gatherings({ maxRecords: 5, maxBytes: 2_000 }, (members, closing) =>
      left.push([members.map(({ name }) => name), closing]),
    );
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const add = (key: string, name: string, bytes = 10, with_: object = terms) =>
    gatherings.add(key, with_, batch, { name, bytes, waits: true });

  it('leave with as many as were agreed, in the order in which they came', () => {
    for (const name of ['a', 'b', 'c', 'd']) add('shop', name);
    expect(left).toEqual([[['a', 'b', 'c'], 'events']]);
    expect(gatherings.size).toBe(1);
  });

  it('leave when the first of them has waited for its time', () => {
    add('shop', 'a');
    jest.advanceTimersByTime(900);
    add('shop', 'b');
    jest.advanceTimersByTime(99);
    expect(left).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(left).toEqual([[['a', 'b'], 'time']]);
    expect(gatherings.size).toBe(0);
  });

  it('are never larger than agreed, brackets and commas included, but with one that is so by itself', () => {
    add('shop', 'a', 498);
    add('shop', 'b', 499);
    expect(left).toEqual([[['a', 'b'], 'bytes']]);
    add('shop', 'c', 498);
    add('shop', 'd', 500);
    expect(left.at(-1)).toEqual([['c'], 'bytes']);
    add('shop', 'e', 5_000);
    expect(left.slice(-2)).toEqual([
      [['d'], 'bytes'],
      [['e'], 'bytes'],
    ]);
  });

  it('do not mix what has another key or other terms', () => {
    add('shop', 'a');
    add('till', 'b');
    add('shop', 'c', 10, {});
    expect(left).toEqual([[['a'], 'over']]);
    jest.advanceTimersByTime(1_000);
    expect(left.slice(1)).toEqual([
      [['b'], 'time'],
      [['c'], 'time'],
    ]);
  });

  it('leave early rather than hold more than the process may', () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) add(name, name);
    expect(left).toEqual([[['e'], 'room']]);
    add('f', 'f', 990);
    add('g', 'g', 980);
    expect(left.at(-1)).toEqual([['g'], 'room']);
  });

  it('leave soon when one of them is not to wait any more', () => {
    const member = { name: 'a', bytes: 10, waits: true };
    gatherings.add('shop', terms, batch, member);
    add('till', 'b');
    member.waits = false;
    jest.advanceTimersByTime(300);
    expect(left).toEqual([[['a'], 'over']]);
  });
});
