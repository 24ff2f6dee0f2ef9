import { describe, expect, it } from '@jest/globals';
import { assignSticky, type Assignment, type Claim } from './sticky-assigner.js';

const range = (count: number) => [...Array(count).keys()];
const claimsOf = (result: Map<string, Assignment>): Claim[] =>
  Array.from(result, ([memberId, owned]) => ({ memberId, owned }));
const fresh = (...ids: string[]): Claim[] => ids.map((memberId) => ({ memberId, owned: {} }));
const sizes = (result: Map<string, Assignment>) =>
  [...result.values()].map((topics) => Object.values(topics).flat().length).sort();

describe('assignSticky', () => {
  it('gives every partition to one member, evenly per topic and in total', () => {
    for (const members of [1, 2, 3, 5, 8]) {
      const topics = { a: range(12), b: range(3), c: range(3), d: range(1) };
      const result = assignSticky(topics, fresh(...range(members).map((n) => `m${n}`)));
      for (const [topic, ids] of Object.entries(topics)) {
        const shares = [...result.values()].map((assignment) => assignment[topic] ?? []);
        expect(shares.flat().sort((x, y) => x - y)).toEqual(ids);
        const counts = shares.map(({ length }) => length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
      const totals = sizes(result);
      expect(totals.at(-1)! - totals[0]!).toBeLessThanOrEqual(1);
    }
  });

  it('changes nothing when the members stay', () => {
    const topics = { a: range(12), b: range(5), c: range(3) };
    const before = assignSticky(topics, fresh('x', 'y', 'z'));
    const after = assignSticky(topics, claimsOf(before).reverse());
    for (const [memberId, assignment] of before) {
      for (const topic of Object.keys(topics)) {
        expect([...(after.get(memberId)![topic] ?? [])].sort()).toEqual(
          [...(assignment[topic] ?? [])].sort(),
        );
      }
    }
  });

  it('moves only what a newcomer gets, and what a leaver had', () => {
    const topics = { a: range(12) };
    const two = assignSticky(topics, fresh('x', 'y'));
    const three = assignSticky(topics, [...claimsOf(two), ...fresh('z')]);
    for (const id of ['x', 'y']) {
      expect(three.get(id)!['a']).toHaveLength(4);
      expect(two.get(id)!['a']).toEqual(expect.arrayContaining(three.get(id)!['a']!));
    }
    const left = assignSticky(
      topics,
      claimsOf(three).filter(({ memberId }) => memberId !== 'y'),
    );
    for (const id of ['x', 'z'])
      expect(left.get(id)!['a']).toEqual(expect.arrayContaining(three.get(id)!['a']!));
  });

  it('settles a partition that two members claim', () => {
    const claims = ['x', 'y'].map((memberId) => ({ memberId, owned: { a: range(4) } }));
    expect(sizes(assignSticky({ a: range(4) }, claims))).toEqual([2, 2]);
  });
});
