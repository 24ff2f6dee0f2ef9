import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { DatabaseHealth } from './database-health.js';

describe('DatabaseHealth', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is not ready while the database says nothing at all, and ready once it answers again', async () => {
    jest.useFakeTimers();
    const answers: Promise<unknown>[] = [new Promise(() => undefined), Promise.resolve([])];
    const health = new DatabaseHealth({ query: () => answers.shift() } as unknown as DataSource);
    health.onApplicationBootstrap();
    expect(health.readiness()).toEqual({ ready: true });
    await jest.advanceTimersByTimeAsync(7_000);
    expect(health.readiness()).toEqual({ ready: false, reason: 'no answer within 5000 ms' });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(health.readiness()).toEqual({ ready: true });
    health.onModuleDestroy();
    expect(jest.getTimerCount()).toBe(0);
  });
});
