import { describe, expect, it } from '@jest/globals';
import { instantOf, postgresMicros } from './postgres-time.js';

describe("PostgreSQL's clock", () => {
  it('keeps microseconds', () => {
    expect(instantOf(0n)).toBe('2000-01-01T00:00:00.000000Z');
    expect(instantOf(1n)).toBe('2000-01-01T00:00:00.000001Z');
    expect(instantOf(-1n)).toBe('1999-12-31T23:59:59.999999Z');
    expect(instantOf(postgresMicros(Date.UTC(2026, 10, 24, 9, 30)) + 123456n)).toBe(
      '2026-11-24T09:30:00.123456Z',
    );
  });

  it('keeps microseconds before 1970', () => {
    expect(instantOf(postgresMicros(-1) + 1n)).toBe('1969-12-31T23:59:59.999001Z');
  });
});
