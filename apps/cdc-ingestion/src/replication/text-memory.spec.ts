import { describe, expect, it } from '@jest/globals';
import { quoted } from '../values/json-text.js';
import { leastDoubtfulBytes, mostTextMemory, textMemory } from './text-memory.js';

const memory = (text: string): number => textMemory(Buffer.from(text));

describe('what text takes as JSON', () => {
  it('is a byte for a character, and more for what is escaped', () => {
    expect(memory('plain')).toBe(5);
    expect(memory('"\\')).toBe(4);
    const awkward = '\u0001\n"\\\u007f';
    expect(memory(awkward)).toBeGreaterThanOrEqual(quoted(awkward).length - 2);
  });

  it('is twice as much with one character that is not of Latin-1', () => {
    expect(memory('abc€')).toBe(8);
    expect(memory('abc🎈')).toBe(10);
    expect(memory('abcé')).toBe(4);
    // The length of a text of sixteen million bytes.
    expect(textMemory(Buffer.from([0x74, 0x00, 0xf4, 0x24, 0x00, 0x61]))).toBe(16);
  });

  it('is never too much below the least doubtful length', () => {
    const worst = Buffer.alloc(leastDoubtfulBytes, 1);
    worst.write('🎈');
    expect(textMemory(worst)).toBeLessThanOrEqual(mostTextMemory);
  });
});
