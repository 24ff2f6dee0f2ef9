import { describe, expect, it } from '@jest/globals';
import { eventually, found } from './eventually.js';

describe('eventually', () => {
  it('passes a function of bare expectations', async () => {
    let looks = 0;
    await eventually(() => expect(++looks).toBe(3), { everyMs: 1 });
    expect(looks).toBe(3);
  });

  it('waits while the answer is false and returns the answer', async () => {
    const answers = [false, false, 'yes'];
    expect(await eventually(() => answers.shift(), { everyMs: 1 })).toBe('yes');
  });

  it('fails with the last error and the time', async () => {
    await expect(
      eventually(
        () => {
          throw new Error('no rows');
        },
        { timeoutMs: 10, everyMs: 1 },
      ),
    ).rejects.toThrow('after 10 ms: no rows');
  });

  it('found waits for something', async () => {
    const answers = [undefined, null, 0];
    expect(await found(() => answers.shift(), { everyMs: 1 })).toBe(0);
    await expect(found(() => undefined, { timeoutMs: 5, everyMs: 1 })).rejects.toThrow('not found');
  });
});
