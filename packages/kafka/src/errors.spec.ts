import { describe, expect, it } from '@jest/globals';
import { BrokenRecord, fateOf, TransientFault } from './errors.js';

describe('fateOf', () => {
  it.each([
    [
      'a transient fault',
      new TransientFault('database_away', 'refused'),
      'retry',
      'database_away',
      'refused',
    ],
    [
      'a broken record',
      new BrokenRecord('payload_invalid', '/id is missing'),
      'park',
      'payload_invalid',
      '/id is missing',
    ],
    [
      'a fault of the code',
      new TypeError('x is not a function'),
      'doubt',
      'handler_failed',
      'TypeError: x is not a function',
    ],
    ['any other error', new Error('what?'), 'doubt', 'handler_failed', 'Error: what?'],
    ['something that is no error', 'text', 'doubt', 'handler_failed', 'text'],
    ['nothing', undefined, 'doubt', 'handler_failed', 'undefined'],
  ])('of %s', (_what, error, verdict, code, detail) => {
    expect(fateOf(error)).toEqual({ verdict, code, detail });
  });
});
