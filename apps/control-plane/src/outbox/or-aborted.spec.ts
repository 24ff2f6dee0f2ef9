import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { orAborted } from './or-aborted.js';

describe('orAborted', () => {
  const forever = new Promise<never>(() => undefined);

  it('gives the outcome, or fails as the work does, and leaves no listener behind', async () => {
    const { signal } = new AbortController();
    expect(await orAborted(Promise.resolve('done'), signal)).toBe('done');
    await expect(orAborted(Promise.reject(new Error('it failed')), signal)).rejects.toThrow('it failed');
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('ends when the signal is aborted, before or during the work', async () => {
    const controller = new AbortController();
    const waiting = orAborted(forever, controller.signal);
    controller.abort();
    expect(await waiting).toBe('aborted');
    expect(await orAborted(forever, controller.signal)).toBe('aborted');
  });
});
