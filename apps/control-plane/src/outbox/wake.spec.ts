import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { Wake } from './wake.js';

const HOUR = 3_600_000;

describe('Wake', () => {
  it('does not miss a call made while nobody waited', async () => {
    const wake = new Wake(new AbortController().signal);
    wake.call();
    await wake.wait(HOUR);
  });

  it('takes calls together, and waits again after them', async () => {
    const wake = new Wake(new AbortController().signal);
    wake.call();
    wake.call();
    await wake.wait(HOUR);
    const began = performance.now();
    await wake.wait(30);
    expect(performance.now() - began).toBeGreaterThanOrEqual(25);
  });

  it('leaves no listener behind', async () => {
    const { signal } = new AbortController();
    const wake = new Wake(signal);
    await wake.wait(1);
    setImmediate(() => wake.call());
    await wake.wait(HOUR);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('ends when the signal is aborted, before or during the wait', async () => {
    const controller = new AbortController();
    const wake = new Wake(controller.signal);
    const waiting = wake.wait(HOUR);
    controller.abort();
    await waiting;
    await wake.wait(HOUR);
    await new Wake(controller.signal).wait(HOUR);
  });
});
