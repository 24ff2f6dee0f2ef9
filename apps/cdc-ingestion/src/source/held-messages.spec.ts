import { describe, expect, it } from '@jest/globals';
import { HeldMessages } from './held-messages.js';

describe('held messages', () => {
  it('are done in their order, once they may', () => {
    const held = new HeldMessages();
    const done: number[] = [];
    held.hold();
    for (const number of [1, 2, 3]) held.keep(() => done.push(number));
    expect(done).toEqual([]);
    held.release();
    expect(done).toEqual([1, 2, 3]);
    expect(held.isHolding).toBe(false);
  });

  it('wait again behind one that holds again', () => {
    const held = new HeldMessages();
    const done: number[] = [];
    held.hold();
    held.keep(() => done.push(1));
    held.keep(() => held.hold());
    held.keep(() => done.push(2));
    held.release();
    expect(done).toEqual([1]);
    held.keep(() => done.push(3));
    held.release();
    expect(done).toEqual([1, 2, 3]);
  });
});
