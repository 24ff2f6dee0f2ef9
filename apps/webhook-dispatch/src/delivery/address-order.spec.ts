import { describe, expect, it } from '@jest/globals';
import type { Pinned } from '@crossdock/address-guard';
import { AddressOrder } from './address-order.js';

const pinned = (...addresses: string[]): Pinned[] =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4, place: 'public' }));
const textOf = (addresses: readonly Pinned[]) => addresses.map(({ address }) => address).join(' ');

describe('The addresses of a name', () => {
  it('are tried as they were given, the families in turn, and no more than four of them', () => {
    const order = new AddressOrder();
    expect(textOf(order.of(pinned('::1', '::2'), 0))).toBe('::1 ::2');
    expect(textOf(order.of(pinned('1.1.1.1', '1.1.1.2', '1.1.1.3', '::1', '::2'), 0))).toBe(
      '1.1.1.1 ::1 1.1.1.2 ::2',
    );
  });

  it('go last for five minutes where there was no connection', () => {
    const order = new AddressOrder();
    const both = pinned('1.1.1.1', '1.1.1.2');
    order.failed('1.1.1.1', 0);
    expect(textOf(order.of(both, 300_000))).toBe('1.1.1.2 1.1.1.1');
    expect(textOf(order.of(both, 300_001))).toBe('1.1.1.1 1.1.1.2');
  });
});
