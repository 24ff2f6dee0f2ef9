import { describe, expect, it } from '@jest/globals';
import { isFinal } from './door.js';

describe('an answer of the door', () => {
  it.each([
    [400, 'malformed'],
    [403, 'event_type_not_allowed'],
    [413, 'too_large'],
    [422, 'schema_violation'],
  ])('%i %s is never: the event leaves the outbox', (status, code) => {
    expect(isFinal(status, code)).toBe(true);
  });

  it.each([
    [401, 'unauthenticated'],
    [408, 'too_slow'],
    [422, 'event_type_unknown'],
    [503, 'starting'],
  ])('%i %s is not yet: the event is kept and sent again', (status, code) => {
    expect(isFinal(status, code)).toBe(false);
  });
});
