import { describe, expect, it } from '@jest/globals';
import type { Lsn } from '../replication/lsn.js';
import { PositionKeeper } from './position-keeper.js';

function keeper(options: { bound?: Lsn; everyMs?: number; fails?: number } = {}) {
  const steps: string[] = [];
  let fails = options.fails ?? 0;
  let waiting: (() => void)[] = [];
  const subject = new PositionKeeper({
    bound: options.bound ?? 100n,
    confirmed: 100n,
    everyMs: options.everyMs ?? 0,
    record: async (bound) => {
      steps.push(`record ${bound}`);
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (fails-- > 0) throw new Error('no broker');
      steps.push(`recorded ${bound}`);
    },
    confirm: (position) => steps.push(`confirm ${position}`),
    failed: () => steps.push('failed'),
  });
  /** Lets the write that is under way end. */
  const acknowledge = async (): Promise<void> => {
    const now = waiting;
    waiting = [];
    for (const resolve of now) resolve();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { subject, steps, acknowledge };
}

describe('the position keeper', () => {
  it('records a bound before it confirms', async () => {
    const { subject, steps, acknowledge } = keeper();
    subject.advance(200n);
    expect(steps).toEqual(['record 200']);
    expect(subject.confirmed).toBe(100n);
    await acknowledge();
    expect(steps).toEqual(['record 200', 'recorded 200', 'confirm 200']);
    expect(subject.confirmed).toBe(200n);
  });

  it('coalesces what becomes safe during a write', async () => {
    const { subject, steps, acknowledge } = keeper();
    subject.advance(200n);
    subject.advance(300n);
    subject.advance(400n);
    await acknowledge();
    expect(subject.confirmed).toBe(200n);
    await acknowledge();
    expect(steps).toEqual([
      'record 200',
      'recorded 200',
      'confirm 200',
      'record 400',
      'recorded 400',
      'confirm 400',
    ]);
  });

  it('confirms without a write what lies below the recorded bound', () => {
    const { subject, steps } = keeper({ bound: 500n });
    subject.advance(400n);
    expect(steps).toEqual(['confirm 400']);
  });

  it('confirms nothing when the write fails, and tries again', async () => {
    const { subject, steps, acknowledge } = keeper({ fails: 1 });
    subject.advance(200n);
    await acknowledge();
    expect(steps).toEqual(['record 200', 'failed', 'record 200']);
    expect(subject.confirmed).toBe(100n);
    await acknowledge();
    expect(subject.confirmed).toBe(200n);
  });

  it('keeps its pace, but not at the end', async () => {
    const { subject, steps, acknowledge } = keeper({ everyMs: 60_000 });
    subject.advance(200n);
    await acknowledge();
    subject.advance(300n);
    expect(subject.confirmed).toBe(200n);
    const finished = subject.finish();
    await new Promise((resolve) => setImmediate(resolve));
    await acknowledge();
    await finished;
    expect(steps.slice(-2)).toEqual(['recorded 300', 'confirm 300']);
  });

  it('never confirms after it was stopped', async () => {
    const { subject, steps, acknowledge } = keeper();
    subject.advance(200n);
    subject.stop();
    await acknowledge();
    expect(steps).toEqual(['record 200', 'recorded 200']);
    expect(subject.confirmed).toBe(100n);
  });
});
