import { describe, expect, it } from '@jest/globals';
import { EndpointHealth, failuresUntilFailing } from './endpoint-health.js';

describe('EndpointHealth', () => {
  it('tells the first success after a start, and then only changes', () => {
    const health = new EndpointHealth();
    expect(health.noteSuccess('shop', 3)).toBe('healthy');
    expect(health.noteSuccess('shop', 3)).toBeNull();
  });

  it('calls an endpoint failing after several failures in a row, once', () => {
    const health = new EndpointHealth();
    health.noteSuccess('shop', 3);
    for (let i = 1; i < failuresUntilFailing; i++) expect(health.noteFailure('shop', 3)).toBeNull();
    expect(health.noteFailure('shop', 3)).toBe('failing');
    expect(health.noteFailure('shop', 3)).toBeNull();
    expect(health.noteSuccess('shop', 3)).toBe('healthy');
  });

  it('starts counting again with each success', () => {
    const health = new EndpointHealth();
    for (let round = 0; round < 3; round++) {
      for (let i = 1; i < failuresUntilFailing; i++) expect(health.noteFailure('shop', 3)).toBeNull();
      health.noteSuccess('shop', 3);
    }
  });

  it('keeps endpoints apart', () => {
    const health = new EndpointHealth();
    for (let i = 0; i < failuresUntilFailing; i++) health.noteFailure('shop', 3);
    expect(health.noteSuccess('crm', 3)).toBe('healthy');
  });

  it('remembers that a version is gone until there is a newer one', () => {
    const health = new EndpointHealth();
    expect(health.stopped('shop', 3)).toBeUndefined();
    expect(health.noteStopped('shop', 3, 'gone')).toBe('gone');
    expect(health.noteStopped('shop', 3, 'gone')).toBeNull();
    expect(health.stopped('shop', 3)).toBe('gone');
    expect(health.stopped('shop', 4)).toBeUndefined();
    expect(health.noteSuccess('shop', 3)).toBeNull();
    expect(health.noteSuccess('shop', 4)).toBe('healthy');
  });
});
