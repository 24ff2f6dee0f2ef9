import { describe, expect, it } from '@jest/globals';
import { examples, type SubscriptionChanged } from '@crossdock/contracts';
import { Subscriptions } from './subscriptions.js';

const example = examples.find(({ message }) => message === 'SubscriptionChanged')
  ?.payload as SubscriptionChanged;

function subscription(changed: Partial<SubscriptionChanged> = {}): SubscriptionChanged {
  return { ...example, pattern: undefined, ...changed };
}

function inForce(subscriptions: Subscriptions, tenant = 'company-b'): string[] {
  return subscriptions.candidates(tenant, 'payment.settled.v1').map(({ id }) => id);
}

describe('subscriptions', () => {
  it('are followed while they are enabled', () => {
    const subscriptions = new Subscriptions();
    subscriptions.set(subscription());
    expect(inForce(subscriptions)).toEqual(['orders']);
    subscriptions.set(subscription({ status: 'disabled' }));
    expect(inForce(subscriptions)).toEqual([]);
    subscriptions.set(subscription());
    subscriptions.delete('orders');
    expect(inForce(subscriptions)).toEqual([]);
  });

  it('are followed while their endpoint is not known', () => {
    const subscriptions = new Subscriptions();
    subscriptions.set(subscription());
    subscriptions.setOwner('shop', 'company-b');
    subscriptions.setOwner('shop', undefined);
    expect(inForce(subscriptions)).toEqual(['orders']);
  });

  it("are never followed to another tenant's endpoint, whatever is read first", () => {
    const subscriptions = new Subscriptions();
    subscriptions.set(subscription());
    expect(subscriptions.setOwner('shop', 'company-c')).toEqual(['orders']);
    expect(subscriptions.setOwner('shop', 'company-c')).toEqual([]);
    expect(inForce(subscriptions)).toEqual([]);
    expect(subscriptions.refused.get('orders')).toBe('endpoint shop belongs to another tenant');
    subscriptions.set(subscription({ id: 'later' }));
    expect(inForce(subscriptions)).toEqual([]);
    subscriptions.setOwner('shop', 'company-b');
    expect(inForce(subscriptions)).toEqual(['later', 'orders']);
    expect(subscriptions.refused.size).toBe(0);
  });

  it('are refused where their pattern does not compile', () => {
    const subscriptions = new Subscriptions();
    subscriptions.set(subscription({ pattern: { amount: [{ like: 1 }] } }));
    expect(inForce(subscriptions)).toEqual([]);
    expect(subscriptions.refused.get('orders')).toContain('amount[0].like');
    subscriptions.set(subscription());
    expect(inForce(subscriptions)).toEqual(['orders']);
    expect(subscriptions.refused.size).toBe(0);
  });

  it('may move to another endpoint', () => {
    const subscriptions = new Subscriptions();
    subscriptions.setOwner('theirs', 'company-c');
    subscriptions.set(subscription({ endpointId: 'theirs' }));
    subscriptions.set(subscription());
    subscriptions.setOwner('theirs', 'company-b');
    expect(subscriptions.candidates('company-b', 'payment.x').map(({ endpointId }) => endpointId)).toEqual([
      'shop',
    ]);
  });
});
