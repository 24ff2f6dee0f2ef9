import { describe, expect, it } from '@jest/globals';
import { seededChance } from '@crossdock/testing';
import { charsOf, decodeFinished, encodeFinished, MAX_CHARS, WINDOW, type Run } from './finished-offsets.js';

/** The offsets as runs. */
function runsOf(offsets: readonly number[]): Run[] {
  const runs: { start: number; end: number }[] = [];
  for (const offset of offsets) {
    const last = runs.at(-1);
    if (last?.end === offset) last.end++;
    else runs.push({ start: offset, end: offset + 1 });
  }
  return runs;
}

const everyOther = (count: number) => runsOf(Array.from({ length: count }, (_, n) => 1 + 2 * n));

describe('the text of finished offsets', () => {
  it('tells the same offsets after reading as before writing', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seededChance(seed);
      const share = random();
      const span = Math.floor(random() * 3_000) + 1;
      const runs = runsOf(Array.from({ length: span }, (_, n) => 1_000 + n).filter(() => random() < share));
      expect(decodeFinished(1_000, encodeFinished(1_000, runs))).toEqual(runs);
    }
  });

  it('is a few characters for one open record before many finished ones', () => {
    expect(encodeFinished(500, [{ start: 501, end: 20_501 }])).toBe('1r1.ffk');
    const million = [{ start: 501, end: 1_000_501 }];
    expect(encodeFinished(500, million)).toBe('1r1.lfls');
    expect(decodeFinished(500, '1r1.lfls')).toEqual(million);
  });

  it('is read as it was always written', () => {
    expect(decodeFinished(10, '1r1.2.1.8c')).toEqual([
      { start: 11, end: 13 },
      { start: 14, end: 314 },
    ]);
    expect(decodeFinished(10, '1r0.1')).toEqual([{ start: 10, end: 11 }]);
    expect(decodeFinished(10, '1bBg8=')).toEqual([
      { start: 11, end: 13 },
      { start: 18, end: 22 },
    ]);
    expect(encodeFinished(0, everyOther(40))).toBe('1bqqqqqqqqqqqqqg==');
  });

  it('leaves out what lies below the committed offset', () => {
    expect(encodeFinished(5, [{ start: 3, end: 8 }])).toBe('1r0.3');
    expect(decodeFinished(5, '1r0.3')).toEqual([{ start: 5, end: 8 }]);
  });

  it('fits the metadata of a commit in the worst case', () => {
    const runs = everyOther(WINDOW / 2);
    expect(encodeFinished(0, runs).length).toBeLessThanOrEqual(MAX_CHARS);
    expect(decodeFinished(0, encodeFinished(0, runs))).toEqual(runs);
  });

  it('leaves out what lies beyond the window where neither runs nor bits fit', () => {
    const runs = [...everyOther(WINDOW / 2), { start: WINDOW + 5, end: WINDOW + 9 }];
    const text = encodeFinished(0, runs);
    expect(text.length).toBeLessThanOrEqual(MAX_CHARS);
    expect(decodeFinished(0, text)).toEqual(runs.slice(0, -1));
  });

  it('means nothing when another client wrote it', () => {
    for (const text of [null, '', 'hello', '1r', '1rzz.zzzzzz', '{"a":1}', '2b////']) {
      expect(decodeFinished(7, text)).toEqual([]);
    }
  });

  it('takes as many characters for a run as are counted for it', () => {
    for (const length of [1, 35, 36, 1_295, 1_296, 46_655, 46_656, 999_999, 1_679_616]) {
      expect(charsOf(length)).toBe(`${length.toString(36)}.`.length);
    }
  });
});
