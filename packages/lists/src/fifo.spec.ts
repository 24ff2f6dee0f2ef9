import { describe, expect, it } from '@jest/globals';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Fifo } from './fifo.js';

describe('Fifo', () => {
  it('gives back what came in, in its order, whatever is between', () => {
    const queue = new Fifo<number>();
    const taken: number[] = [];
    let next = 0;
    for (let round = 0; round < 3_000; round++) {
      for (let i = 0; i < round % 5; i++) queue.push(next++);
      expect(queue.peek()).toBe(queue.length > 0 ? taken.length : undefined);
      for (let i = 0; i < round % 3; i++) {
        const item = queue.shift();
        if (item !== undefined) taken.push(item);
      }
      expect(queue.length).toBe(next - taken.length);
    }
    taken.push(...queue.takeAll());
    expect(taken).toEqual(Array.from({ length: next }, (_, index) => index));
    expect([queue.length, queue.peek(), queue.shift(), queue.takeAll()]).toEqual([
      0,
      undefined,
      undefined,
      [],
    ]);
  });

  it('keeps nothing alive that was taken', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const queue = new Fifo<object>();
    const refs = Array.from({ length: 20 }, (_, index) => {
      const item = { index };
      queue.push(item);
      return new WeakRef(item);
    });
    for (let i = 0; i < 19; i++) queue.shift();
    // A reference holds what it was asked for, or made with, to the end of the turn.
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    expect(refs.filter((ref) => ref.deref() !== undefined)).toHaveLength(1);
  });
});
