import { expect, it } from '@jest/globals';
import type { Attempt } from './attempt.js';
import type { Delivery } from './delivery.js';
import { notMade } from './not-made.js';

const minute = 60_000;
const after = (waitedMs: number, reason: string, random = 0): number | undefined => {
  const delivery = { requestedAt: 1_000 } as Delivery;
  const endedAt = 1_000 + waitedMs;
  const attempt = { endedAt, result: { kind: 'failed', reason, detail: '' } } as Attempt;
  const again = notMade(delivery, attempt, random);
  return again === null ? undefined : again.dueAt - endedAt;
};

it('comes again the later the longer it has waited, from five seconds to ten minutes, not all at once', () => {
  expect([0, 10_000, 4 * minute, 600 * minute].map((waited) => after(waited, 'proxy_failed'))).toEqual([
    5_000,
    5_000,
    minute,
    10 * minute,
  ]);
  expect(after(0, 'proxy_failed', 0.5)).toBe(5_500);
});

it('is no attempt only where our proxy, brokers or database failed, or this process lacks a key or a kind', () => {
  expect(after(0, 'mailbox_unavailable')).toBe(5_000);
  expect(after(0, 'broker_unavailable')).toBe(5_000);
  expect(after(0, 'timeout')).toBeUndefined();
  expect(after(0, 'secret_unreadable')).toBe(5_000);
  expect(after(0, 'kind_not_served')).toBe(5_000);
});
