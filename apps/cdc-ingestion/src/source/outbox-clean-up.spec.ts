import { describe, expect, it } from '@jest/globals';
import { OutboxCleanUp } from './outbox-clean-up.js';

function cleanUp(fails = false) {
  const deleted: string[][] = [];
  const events: string[] = [];
  let answer: () => void = () => undefined;
  const subject = new OutboxCleanUp({
    table: { schema: 'public', table: 'outbox' },
    control: {
      query: async (text: string, values: readonly unknown[] = []) => {
        if (text.includes('format_type')) return [{ type: 'bigint' }] as never;
        await new Promise<void>((resolve) => (answer = resolve));
        if (fails) throw new Error('permission denied');
        deleted.push(values[0] as string[]);
        return [];
      },
    },
    cleaned: (rows) => events.push(`cleaned ${rows}`),
    failed: (_, rows) => events.push(`failed ${rows}`),
  });
  const answered = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    answer();
    await new Promise((resolve) => setTimeout(resolve, 2));
  };
  return { subject, deleted, events, answered };
}

describe('the clean-up of an outbox', () => {
  it('holds back the confirmation until the rows before it are gone', async () => {
    const { subject, deleted, events, answered } = cleanUp();
    expect(subject.safe(100n)).toBe(100n);
    subject.inserted('1', 150n);
    subject.inserted('2', 250n);
    expect(subject.safe(120n)).toBe(120n);
    expect(subject.safe(200n)).toBe(120n);
    await answered();
    expect(deleted).toEqual([['1']]);
    expect(subject.safe(200n)).toBe(200n);
    expect(events).toContain('cleaned 1');
    expect(subject.safe(300n)).toBe(200n);
    expect(subject.safe(400n)).toBe(200n);
    await answered();
    expect(deleted).toEqual([['1'], ['2']]);
    expect(subject.safe(400n)).toBe(400n);
  });

  it('goes on where rows cannot be deleted, and says so', async () => {
    const { subject, events, answered } = cleanUp(true);
    subject.inserted('1', 150n);
    expect(subject.safe(200n)).toBe(0n);
    await answered();
    expect(subject.safe(200n)).toBe(200n);
    expect(events).toContain('failed 1');
  });
});
