import { describe, expect, it } from '@jest/globals';
import { instantOf, isAttributeText } from './attributes.js';

describe('attributes of events', () => {
  it.each(['2026-11-24T09:30:00Z', '2026-11-24t09:30:00.123456z', '2026-11-24T09:30:00+05:30'])(
    'takes %s as an instant, in capitals',
    (text) => {
      expect(instantOf(text)).toBe(text.toUpperCase());
    },
  );

  it.each([
    '',
    '2026-11-24',
    '2026-11-24 09:30:00Z',
    '2026-11-24T09:30:00',
    'infinity',
    '2026-13-01T00:00:00Z',
  ])('takes %p as none', (text) => {
    expect(instantOf(text)).toBeNull();
  });

  it('holds text without control characters and halves of surrogate pairs', () => {
    expect(['', 'a b', 'é', '😀', 'a\nb', '\ud800', '\u0000', '\ufffe'].map(isAttributeText)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
