import { describe, expect, it } from '@jest/globals';
import { examples, type RowChanged, type SourceChanged } from '@crossdock/contracts';
import { Outboxes } from './outboxes.js';

const source = examples.find(({ name, message }) => message === 'SourceChanged' && name === 'everything')
  ?.payload as SourceChanged;
const change = examples.find(({ message }) => message === 'RowChanged')?.payload as RowChanged;
const rowOf = (table: string, sourceId = 'orders'): RowChanged => ({ ...change, sourceId, table });

describe('the outboxes of sources', () => {
  it('are a table and a prefix of one source, as it says now', () => {
    const outboxes = new Outboxes();
    outboxes.set(source);
    expect(['outbox', 'orders', 'other'].map((table) => outboxes.takes(rowOf(table)))).toEqual([
      true,
      false,
      false,
    ]);
    expect(['outbox', 'orders', 'other'].map((table) => outboxes.declares(rowOf(table)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(outboxes.takes(rowOf('outbox', 'payments'))).toBe(false);
    expect(outboxes.takesMessage('orders', 'orders.outbox')).toBe(true);
    expect(outboxes.takesMessage('orders', 'crossdock.heartbeat')).toBe(false);
    outboxes.set({ ...source, outbox: undefined });
    expect(outboxes.takes(rowOf('outbox')) || outboxes.takesMessage('orders', 'orders.outbox')).toBe(false);
    outboxes.delete('orders');
    expect(outboxes.declares(rowOf('orders'))).toBe(false);
  });
});
