import { describe, expect, it } from '@jest/globals';
import { statusSet } from './status-set.js';

describe('statusSet', () => {
  it.each([
    [['2xx'], [200, 204, 299], [199, 300]],
    [['409'], [409], [408, 410]],
    [
      ['200-202', '404'],
      [200, 202, 404],
      [203, 403],
    ],
    [['404-200'], [], [200, 300, 404]],
    [['timeout', '', '2x', '20', '2000', '200-', '1e2'], [], [2, 20, 200, 100]],
  ])('%p has %p and not %p', (named, inside, outside) => {
    const set = statusSet(named);
    for (const status of inside) expect([status, set.has(status)]).toEqual([status, true]);
    for (const status of outside) expect([status, set.has(status)]).toEqual([status, false]);
  });
});
