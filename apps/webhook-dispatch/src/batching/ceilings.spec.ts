import { expect, it } from '@jest/globals';
import { endpoint } from '../../test/samples.js';
import { Ceilings } from './ceilings.js';

it('a ceiling is half of what was too large, lowered by what comes, and doubles with every hour without such', () => {
  const [one, hour] = [endpoint(), 3_600_000];
  const ceilings = new Ceilings();
  expect(ceilings.of(one, 0)).toBe(Infinity);
  ceilings.tooLarge(one, 8_001, 0);
  ceilings.tooLarge(one, 20_000, 10);
  expect([10, hour, hour + 10, 3 * hour + 10].map((now) => ceilings.of(one, now))).toEqual([
    4_000, 4_000, 8_000, 32_000,
  ]);
  ceilings.tooLarge(one, 10_000, hour + 10);
  expect(ceilings.of(one, 2 * hour)).toBe(5_000);
  expect(ceilings.of(endpoint(), 2 * hour)).toBe(Infinity);
});
