import { describe, expect, it } from '@jest/globals';
import { OpenLines, type Line } from './open-lines.js';

class Counted implements Line {
  isIdle = true;
  isClosed = false;

  constructor(readonly topic: string) {}

  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }
}

describe('lines of topics', () => {
  const opened = (most: number) => {
    let now = 0;
    const made: Counted[] = [];
    const lines = new OpenLines(
      (topic) => {
        const line = new Counted(topic);
        made.push(line);
        return line;
      },
      { most, idleMs: 1_000 },
      () => now,
    );
    const closed = () => made.filter(({ isClosed }) => isClosed).map(({ topic }) => topic);
    return { lines, closed, pass: (ms: number) => (now += ms) };
  };

  it('are made once, and there are more than the limit only while all are busy', () => {
    const { lines, closed } = opened(2);
    const busy = ['a', 'b'].map((topic) => lines.of(topic));
    for (const line of busy) line.isIdle = false;
    expect(lines.of('a')).toBe(busy[0]);
    // The line that was asked for is idle until something is written to it, and the only one that is.
    expect(lines.of('c').isClosed).toBe(false);
    expect(closed()).toEqual([]);
    lines.of('d');
    expect(closed()).toEqual(['c']);
  });

  it('give their place up by their last use', () => {
    const { lines, closed } = opened(2);
    for (const topic of ['a', 'b', 'a', 'c']) lines.of(topic);
    expect(closed()).toEqual(['b']);
    expect(lines.of('b').isClosed).toBe(false);
  });

  it('that nobody asks for are closed, unless they are busy', async () => {
    const { lines, closed, pass } = opened(10);
    lines.of('slow').isIdle = false;
    lines.of('old');
    pass(600);
    lines.of('new');
    pass(500);
    lines.closeUnused();
    expect(closed()).toEqual(['old']);
    await lines.closeAll();
    expect(closed()).toEqual(['slow', 'old', 'new']);
  });
});
