import { describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { OutboxCleanUp } from './outbox-clean-up.js';

/** A table that the test answers for. */
function cleanUp(answer: (ids: string[], nth: number) => string[]) {
  const deleted: string[][] = [];
  const events: string[] = [];
  let nth = 0;
  const subject: OutboxCleanUp = new OutboxCleanUp({
    table: { schema: 'public', table: 'outbox' },
    openRows: () =>
      Promise.resolve({
        query: async (text, values = []) => {
          // As a server does: later, so that others get their turn.
          await new Promise((resolve) => setImmediate(resolve));
          if (!text.startsWith('DELETE')) return { columns: [], rows: [['bigint']] };
          const gone = answer(JSON.parse(values[0] ?? '[]') as string[], ++nth);
          deleted.push(gone);
          return { columns: ['id'], rows: gone.map((id) => [id]) };
        },
        close: () => Promise.resolve(),
        destroy: () => undefined,
      }),
    moved: (rows) => events.push(`moved ${rows}`),
    failed: (_, rows) => events.push(`failed ${rows}`),
  });
  return { subject, deleted, events };
}

describe('the clean-up of an outbox', () => {
  it('holds back the confirmation until the rows before it are gone', async () => {
    const { subject, deleted } = cleanUp((ids) => ids);
    expect(subject.safe(100n)).toBe(100n);
    subject.inserted('1', 150n);
    subject.inserted('2', 250n);
    expect(subject.safe(120n)).toBe(120n);
    expect(subject.safe(200n)).toBe(120n);
    await eventually(() => subject.safe(200n) === 200n);
    expect(deleted).toEqual([['1']]);
    expect(subject.safe(300n)).toBe(200n);
    await eventually(() => subject.safe(400n) === 400n);
    expect(deleted).toEqual([['1'], ['2']]);
    expect(subject.waiting).toBe(0);
  });

  it('moves the position while more and more is to be deleted', async () => {
    let position = 200n;
    const positions: bigint[] = [];
    const { subject } = cleanUp((ids) => {
      // Whenever rows go, others have become safe.
      position += 100n;
      if (positions.length > 50) return ids;
      subject.inserted(String(position), position - 50n);
      positions.push(subject.safe(position));
      return ids;
    });
    subject.inserted('1', 150n);
    subject.safe(position);
    await eventually(() => positions.length > 20);
    expect(positions.at(-1)).toBeGreaterThan(1_000n);
    await subject.stop();
  });

  it('tries again for a row that others do not see yet', async () => {
    const { subject, deleted, events } = cleanUp((ids, nth) => (nth < 3 ? [] : ids));
    subject.inserted('1', 150n);
    subject.safe(200n);
    await eventually(() => subject.safe(200n) === 200n);
    expect(deleted).toEqual([[], [], ['1']]);
    expect(events).toContain('moved 1');
  });

  it('goes on where rows cannot be deleted, and says so', async () => {
    const { subject, events } = cleanUp(() => {
      throw new Error('permission denied');
    });
    subject.inserted('1', 150n);
    expect(subject.safe(200n)).toBe(0n);
    await eventually(() => subject.safe(200n) === 200n);
    expect(events).toContain('failed 1');
  });
});
