import { describe, expect, it } from '@jest/globals';
import { examples, type Messages } from '@crossdock/contracts';
import { lineOf } from './delivery-feed.js';

type Attempt = Messages['AttemptCompleted']['payload'];
const [example] = examples.filter(({ message }) => message === 'AttemptCompleted');
const attempt = (changes: Partial<Attempt>): Attempt => ({
  ...(example?.payload as Attempt),
  eventId: 'evt_1',
  eventType: 'payment.settled.v1',
  endpointId: 'shop',
  durationMs: 3.4,
  ...changes,
});

describe('the line of an attempt', () => {
  it('tells a delivery, and which attempt it took', () => {
    const line = lineOf(attempt({ outcome: 'delivered', status: 204, number: 2 }));
    expect(line).toBe('delivered      payment.settled.v1   -> shop  204 in 3 ms, attempt 2  evt_1');
  });

  it('tells when the next attempt comes', () => {
    const next = { outcome: 'retry', nextAttemptAt: '2026-01-02T03:04:05.678Z' } as const;
    const line = lineOf(attempt({ ...next, status: 500, number: 1 }));
    expect(line).toContain('retry at 03:04:05');
    expect(line).toContain('500 in 3 ms, attempt 1');
  });

  it('tells why there was no answer', () => {
    const { status: _none, ...silent } = attempt({
      outcome: 'dead-lettered',
      reason: 'address_not_allowed',
      number: 1,
    });
    expect(lineOf(silent)).toMatch(/^dead letter .*address_not_allowed in 3 ms/);
  });
});
