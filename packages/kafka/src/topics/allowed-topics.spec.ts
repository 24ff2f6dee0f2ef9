import { describe, expect, it } from '@jest/globals';
import { topics } from '@crossdock/contracts';
import { AllowedTopics } from './allowed-topics.js';

const codeOf = (patterns: string[], topic: string, prefix = ''): string | undefined =>
  new AllowedTopics(patterns, prefix).refusal(topic)?.code;

describe('the topics of the organisation', () => {
  it('are those that are listed, by name or by how they begin', () => {
    for (const topic of ['orders', 'shop.created', 'shop.']) {
      expect(codeOf(['orders', 'shop.*'], topic)).toBeUndefined();
    }
    for (const topic of ['orders2', 'Orders', 'shop', 'my.shop.created']) {
      expect(codeOf(['orders', 'shop.*'], topic)).toBe('topic_not_allowed');
    }
    expect(codeOf([], 'orders')).toBe('topic_not_allowed');
  });

  it('are never ours nor those of Kafka, whatever is listed', () => {
    for (const { name } of topics) {
      expect(codeOf(['*'], name)).toBe('topic_reserved');
      expect(codeOf(['*'], name, 'cd.')).toBe('topic_reserved');
      for (const prefix of ['cd.', 'staging.', 'other-']) {
        expect(codeOf(['*'], `${prefix}${name}`, 'cd.')).toBe('topic_reserved');
      }
    }
    for (const name of [
      'webhook.delivery-requested.v2',
      'a.event.routed.v2',
      '__consumer_offsets',
      'cd.anything',
    ]) {
      expect(codeOf(['*', name], name, 'cd.')).toBe('topic_reserved');
    }
  });

  it.each(['', '.', '..', 'a b', 'a/b', 'ä', 'a\nb', 'x'.repeat(250), '*'])('have names, not %p', (name) => {
    expect(codeOf(['*'], name)).toBe('topic_not_valid');
  });

  it.each(['', 'a*b', '**', 'a b', 'x'.repeat(250)])('are not listed as %p', (pattern) => {
    expect(() => new AllowedTopics([pattern], '')).toThrow('is no topic');
  });
});
