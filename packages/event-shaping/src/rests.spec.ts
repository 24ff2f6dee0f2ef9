import { describe, expect, it } from '@jest/globals';
import { restLimits, Rests } from './rests.js';

const owner = (name: string, tenantId = 'company-b') => ({ tenantId, name });

describe('a transform that takes too much time', () => {
  it('rests after three strikes in a row, and for one more once it is tried again', () => {
    let now = 0;
    const rests = new Rests(() => now);
    rests.settle(owner('a'), 1);
    rests.settle(owner('a'), 0);
    for (let n = 0; n < restLimits.strikes; n += 1) {
      expect(rests.rests(owner('a'))).toBe(false);
      rests.settle(owner('a'), 1);
    }
    expect(rests.rests(owner('a'))).toBe(true);
    expect(rests.rests(owner('b'))).toBe(false);
    now += restLimits.restMs;
    expect(rests.rests(owner('a'))).toBe(false);
    rests.settle(owner('a'), 1);
    expect(rests.rests(owner('a'))).toBe(true);
    now += restLimits.restMs;
    rests.settle(owner('a'), 0);
    rests.settle(owner('a'), 1);
    expect(rests.rests(owner('a'))).toBe(false);
  });

  it('takes with it all transforms of its tenant that has too many such, and no other tenant', () => {
    let now = 0;
    const rests = new Rests(() => now);
    for (let n = 0; n < restLimits.tenantStrikes; n += 1) {
      expect(rests.rests(owner(`${n}`))).toBe(false);
      rests.settle(owner(`${n}`), 1);
    }
    expect(rests.rests(owner('another'))).toBe(true);
    expect(rests.rests(owner('another', 'company-c'))).toBe(false);
    now += restLimits.restMs;
    expect(rests.rests(owner('another'))).toBe(false);
  });

  it('does not make its tenant rest for strikes that are minutes apart', () => {
    let now = 0;
    const rests = new Rests(() => now);
    for (let n = 0; n < 3 * restLimits.tenantStrikes; n += 1) {
      rests.settle(owner(`${n}`), 1);
      now += restLimits.restMs / 3;
      expect(rests.rests(owner('another'))).toBe(false);
    }
  });
});
