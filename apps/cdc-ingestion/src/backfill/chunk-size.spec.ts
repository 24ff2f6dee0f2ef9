import { describe, expect, it } from '@jest/globals';
import { ChunkSize } from './chunk-size.js';

describe('the size of chunks', () => {
  it('grows while queries are quick, up to 10,000 rows', () => {
    const size = new ChunkSize();
    for (let i = 0; i < 20; i++) size.took(10, true);
    expect(size.rows).toBe(10_000);
  });

  it('does not grow on a query that found less than it was asked for, or that took as long as it should', () => {
    const size = new ChunkSize();
    size.took(10, false);
    size.took(150, true);
    expect(size.rows).toBe(1_000);
  });

  it('shrinks while queries are slow, down to 100 rows', () => {
    const size = new ChunkSize();
    size.took(500, true);
    expect(size.rows).toBe(500);
    for (let i = 0; i < 20; i++) size.took(500, true);
    expect(size.rows).toBe(100);
  });

  it('shrinks after a chunk in vain', () => {
    const size = new ChunkSize();
    size.inVain();
    expect(size.rows).toBe(500);
  });

  it('is never more than one second of a rate', () => {
    expect(new ChunkSize(50).rows).toBe(50);
  });
});
