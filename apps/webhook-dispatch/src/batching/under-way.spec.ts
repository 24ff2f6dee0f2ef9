import { describe, expect, it } from '@jest/globals';
import { UnderWay } from './under-way.js';

describe('deliveries under way to endpoints that may hang', () => {
  it('leave something for the next endpoint, however many have taken all they may', () => {
    const underWay = new UnderWay(4_096);
    for (let count = 0; count < 10; count++) {
      const room = underWay.roomFor(`hanging-${count}`);
      expect(room).toBeGreaterThan(0);
      underWay.enter(`hanging-${count}`, room);
      expect(underWay.roomFor(`hanging-${count}`)).toBe(0);
    }
    expect(underWay.roomFor('hanging-0')).toBe(0);
  });

  it('give back what they took', () => {
    const underWay = new UnderWay(100);
    const leave = underWay.enter('shop', 30);
    expect(underWay.roomFor('shop')).toBe(5);
    expect(underWay.roomFor('other')).toBe(35);
    leave();
    expect(underWay.roomFor('shop')).toBe(50);
  });
});
