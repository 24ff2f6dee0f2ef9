import { describe, expect, it } from '@jest/globals';
import { Roster, type Member } from './roster.js';

function rosterOf<T>(...items: T[]): { roster: Roster<T>; members: Map<T, Member<T>> } {
  const roster = new Roster<T>();
  return { roster, members: new Map(items.map((item) => [item, roster.enter(item)])) };
}

describe('Roster', () => {
  it('knows who is in, in the order in which they entered', () => {
    const { roster, members } = rosterOf('a', 'b', 'c', 'd');
    for (const gone of ['b', 'd']) expect(roster.leave(members.get(gone)!)).toBe(true);
    expect([...roster]).toEqual(['a', 'c']);
    roster.enter('e');
    expect([...roster]).toEqual(['a', 'c', 'e']);
    expect([roster.size, roster.first]).toEqual([3, 'a']);
  });

  it('lets everybody leave once', () => {
    const { roster, members } = rosterOf('a');
    const member = members.get('a')!;
    expect([roster.leave(member), roster.leave(member)]).toEqual([true, false]);
    expect([roster.size, roster.first, ...roster]).toEqual([0, undefined]);
    roster.moveToEnd(member);
    expect(roster.size).toBe(0);
  });

  it('moves who is in to the end', () => {
    const { roster, members } = rosterOf('a', 'b', 'c');
    for (const moved of ['a', 'c', 'c', 'b']) roster.moveToEnd(members.get(moved)!);
    expect([...roster]).toEqual(['a', 'c', 'b']);
    expect(roster.size).toBe(3);
  });

  it('asks everybody who was in at the beginning once, whoever leaves or goes to the end when asked', () => {
    const { roster, members } = rosterOf('a', 'b', 'c', 'd');
    const asked: string[] = [];
    for (const item of roster) {
      asked.push(item);
      if (item === 'a' || item === 'd') roster.moveToEnd(members.get(item)!);
      if (item === 'b') roster.leave(members.get(item)!);
      if (asked.length === 1) roster.enter('later');
    }
    expect(asked).toEqual(['a', 'b', 'c', 'd']);
    expect([...roster]).toEqual(['c', 'a', 'later', 'd']);
  });

  it('keeps nobody who has left in reach of who is still in, nor the other way round', () => {
    const { roster, members } = rosterOf('a', 'b', 'c');
    const left = members.get('b')!;
    roster.leave(left);
    expect(Object.values(left)).not.toContainEqual(expect.objectContaining({ isIn: true }));
    for (const item of ['a', 'c']) expect(Object.values(members.get(item)!)).not.toContain(left);
  });
});
