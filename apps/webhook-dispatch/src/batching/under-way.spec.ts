import { describe, expect, it } from '@jest/globals';
import { UnderWay } from './under-way.js';

describe('deliveries under way to endpoints that may hang', () => {
  it('leave something for the next endpoint, however many have taken all they may', () => {
    const underWay = new UnderWay(4_096);
    for (let count = 0; count < 10; count++) {
      const room = underWay.roomFor(`hanging-${count}`, false);
      expect(room).toBeGreaterThan(0);
      underWay.enter(`hanging-${count}`, room);
      expect(underWay.roomFor(`hanging-${count}`, false)).toBe(0);
    }
    expect(underWay.roomFor('hanging-0', false)).toBe(0);
  });

  it('give back what they took', () => {
    const underWay = new UnderWay(100);
    const leave = underWay.enter('shop', 30);
    expect(underWay.roomFor('shop', false)).toBe(20);
    expect(underWay.roomFor('other', false)).toBe(35);
    leave();
    expect(underWay.roomFor('shop', false)).toBe(50);
  });

  it('leave something also where endpoints hang that had answered', () => {
    const underWay = new UnderWay(4_096);
    for (let count = 0; count < 3; count++) {
      const room = underWay.roomFor(`answering-${count}`, true);
      expect(room).toBeGreaterThan(0);
      underWay.enter(`answering-${count}`, room);
    }
    expect(underWay.roomFor('answering-0', false)).toBe(0);
    expect(underWay.roomFor('next', true)).toBeGreaterThan(0);
  });

  it('let those who wait go on when some of their own have left, in the order in which they came', async () => {
    const underWay = new UnderWay(100);
    const leave = underWay.enter('shop', 30);
    const others = underWay.enter('other', 30);
    const went: number[] = [];
    const waiting = [1, 2, 3].map((n) => underWay.change('shop', 60_000).then(() => went.push(n)));
    others();
    await Promise.resolve();
    expect(went).toEqual([]);
    leave();
    await Promise.all(waiting);
    expect(went).toEqual([1, 2, 3]);
    await underWay.change('shop', 1);
  });
});
