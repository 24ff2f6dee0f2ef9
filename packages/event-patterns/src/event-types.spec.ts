import { describe, expect, it } from '@jest/globals';
import { isEventTypePattern, matchesEventType } from './index.js';

describe('matchesEventType', () => {
  it.each([
    [['*'], 'anything', true],
    [['payment.settled.v1'], 'payment.settled.v1', true],
    [['payment.settled.v1'], 'payment.settled.v2', false],
    [['payment.*'], 'payment.settled.v1', true],
    [['payment.*'], 'payment', false],
    [['payment.*'], 'payment.', false],
    [['payment.*'], 'payments.settled', false],
    [['deal.*', 'contact.updated'], 'contact.updated', true],
    [[], 'anything', false],
  ])('%j against %s: %s', (patterns, eventType, expected) => {
    expect(matchesEventType(patterns, eventType)).toBe(expected);
  });
});

describe('isEventTypePattern', () => {
  it.each([
    ['*', true],
    ['payment.*', true],
    ['payment.settled.v1', true],
    ['', false],
    ['payment*', false],
    ['*.settled', false],
    ['.*', false],
    ['a b', false],
    ['a'.repeat(257), false],
  ])('%j: %s', (text, expected) => {
    expect(isEventTypePattern(text)).toBe(expected);
  });
});
