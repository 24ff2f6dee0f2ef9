import { describe, expect, it } from '@jest/globals';
import { stopsLane } from './head-attempt.js';

const order = (onExhaustion: 'stop' | 'skip') => ({ kind: 'strict', onExhaustion }) as const;

describe('a lane stands still for a delivery', () => {
  it.each([
    'attempts_exhausted',
    'horizon_exceeded',
    'rejected',
    'ended_by_policy',
    'aborted_by_receiver',
    'transform_failed',
  ])('that ended as %s, where its endpoint wants that', (cause) => {
    expect(stopsLane(order('stop'), cause)).toBe(true);
    expect(stopsLane(order('skip'), cause)).toBe(false);
    expect(stopsLane(undefined, cause)).toBe(false);
  });

  it.each([
    'endpoint_unknown',
    'endpoint_disabled',
    'endpoint_gone',
    'tenant_suspended',
    'disabled_by_policy',
    'disabled_by_receiver',
  ])('never where its endpoint takes nothing: %s', (cause) => {
    expect(stopsLane(order('stop'), cause)).toBe(false);
  });
});
