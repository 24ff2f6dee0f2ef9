import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { KafkaMessage } from 'kafkajs';
import { HeldRecords, type HoldLimits } from './held-records.js';

const limits: HoldLimits = { maxRecords: 10, maxBytes: 100, maxMs: 5_000, lastMs: 1_000 };
const staying = { halted: false, suspended: false };

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  jest.useRealTimers();
});

/** What is held, with what became of it: `due` when its time came, `gone` when it was let go of before. */
class Holder {
  readonly ends: string[] = [];
  readonly sizes: number[] = [];
  skewMs = 0;
  readonly held: HeldRecords<typeof staying>;

  constructor(more: Partial<HoldLimits> = {}) {
    const onDue = ({ message }: { message: KafkaMessage }) => void this.ends.push(`${message.offset} due`);
    const onSize = (records: number) => void this.sizes.push(records);
    this.held = new HeldRecords({ ...limits, ...more }, onDue, onSize, () => Date.now() - this.skewMs);
  }

  keep(inMs: number, { offset = 'one', bytes = 1, lane = staying } = {}): boolean {
    const message = { offset, value: Buffer.alloc(bytes) } as unknown as KafkaMessage;
    const done = () => void this.ends.push(`${offset} gone`);
    return this.held.keep({ lane, message, until: 1_000_000 + inMs, done });
  }

  kept(count: number, inMs: number): number {
    return Array.from({ length: count }, () => this.keep(inMs)).filter(Boolean).length;
  }
}

describe('records that are held', () => {
  it('are let go at their instant, not before', () => {
    const holder = new Holder();
    holder.keep(4_400);
    jest.advanceTimersByTime(4_399);
    expect(holder.ends).toEqual([]);
    jest.advanceTimersByTime(11);
    expect(holder.ends).toEqual(['one due']);
    expect([holder.held.size, holder.sizes, jest.getTimerCount()]).toEqual([0, [1, 0], 0]);
  });

  it('go by the clock, whenever a timer fires', () => {
    const holder = new Holder();
    holder.keep(100);
    holder.skewMs = 5;
    jest.advanceTimersByTime(100);
    expect(holder.ends).toEqual([]);
    jest.advanceTimersByTime(10);
    expect(holder.ends).toEqual(['one due']);
  });

  it('are not those that are due, or have longer to wait', () => {
    const holder = new Holder();
    expect([holder.keep(0), holder.keep(-1), holder.keep(NaN), holder.keep(5_000)]).toEqual(
      Array(4).fill(false),
    );
  });

  it('are left to the next owner of their partition', () => {
    const holder = new Holder();
    const leaving = { halted: false, suspended: false };
    holder.keep(4_000, { offset: 'leaving', lane: leaving });
    holder.keep(100, { offset: 'staying' });
    leaving.halted = true;
    jest.advanceTimersByTime(10);
    expect(holder.ends).toEqual(['leaving gone']);
    jest.advanceTimersByTime(100);
    expect(holder.ends).toEqual(['leaving gone', 'staying due']);
    holder.keep(4_000);
    holder.held.close();
    expect([holder.ends.at(-1), holder.held.size, jest.getTimerCount()]).toEqual(['one gone', 0, 0]);
  });

  it('do not begin during a rebalance', () => {
    const holder = new Holder();
    const lane = { halted: false, suspended: true };
    holder.keep(100, { lane });
    jest.advanceTimersByTime(1_000);
    expect(holder.ends).toEqual([]);
    lane.suspended = false;
    jest.advanceTimersByTime(10);
    expect(holder.ends).toEqual(['one due']);
  });

  it('leave half of the room to who is due within the second', () => {
    const holder = new Holder();
    expect([holder.kept(9, 4_000), holder.kept(9, 999)]).toEqual([5, 5]);
    const heavy = new Holder();
    expect([heavy.keep(1_000, { bytes: 51 }), heavy.keep(1_000, { bytes: 50 })]).toEqual([false, true]);
  });

  it('have no room beyond the limits, and room again afterwards', () => {
    const holder = new Holder({ maxRecords: 2 });
    const large = { bytes: 60 };
    expect([holder.keep(100, large), holder.keep(100, large), holder.kept(2, 100)]).toEqual([true, false, 1]);
    jest.advanceTimersByTime(100);
    expect(holder.keep(200, large)).toBe(true);
  });
});
