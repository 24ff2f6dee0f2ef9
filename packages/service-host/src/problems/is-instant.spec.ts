import { expect, it } from '@jest/globals';
import { isInstant } from './is-instant.js';

it.each(['2026-11-24T09:00:00Z', '2024-02-29T23:59:59.123456Z', '2026-11-24T09:00:00+05:30'])(
  'takes %s',
  (text) => expect(isInstant(text)).toBe(true),
);

it.each([
  'yesterday',
  '2026-11-24',
  '2026-02-31T00:00:00Z',
  '2025-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-06-30T23:59:60Z',
  '2026-11-24T09:00:00+23:00',
  '0000-01-01T00:00:00Z',
  '2026-11-24T09:00:00',
])('refuses %s', (text) => expect(isInstant(text)).toBe(false));
