import { describe, expect, it } from '@jest/globals';
import {
  capturedEventId,
  changeIdOf,
  deadLetterId,
  deliveryId,
  operationalEventId,
  outboxEventId,
  outsideTransactions,
  publishedEventId,
  randomId,
  redriveId,
  transactionIdOf,
} from './index.js';

describe('identifiers', () => {
  it('writes the commit LSN as sixteen hex digits, so that ids of one cluster sort by commit', () => {
    expect(changeIdOf('7300000000000000001', '16/B374D848', 3)).toBe(
      'chg_7300000000000000001-00000016b374d848-3',
    );
    expect(changeIdOf('1', '0/1', 0) < changeIdOf('1', '1/0', 0)).toBe(true);
  });

  it('names the timeline, where it is not the first', () => {
    expect(changeIdOf('73', '16/B374D848', 3, 1)).toBe('chg_73-00000016b374d848-3');
    expect(changeIdOf('73', '16/B374D848', 3, 2)).toBe('chg_73t2-00000016b374d848-3');
  });

  it('tells what is outside of transactions from all that is in one', () => {
    expect(changeIdOf('73', '16/B374D848', outsideTransactions)).toBe('chg_73-00000016b374d848-m');
  });

  it('names a transaction by its commit, as its changes do, and its xid', () => {
    for (const index of [0, 17])
      expect(transactionIdOf(changeIdOf('73', '16/B374D848', index, 2), 771)).toBe(
        'txn_73t2-00000016b374d848-771',
      );
  });

  it.each(['', '16', '16/', '/B3', '16/B3/1', '16/G', '123456789/0'])('refuses %p as an LSN', (lsn) => {
    expect(() => changeIdOf('1', lsn, 0)).toThrow('not an LSN');
  });

  it('gives the same event id for the same origin and another for any other', () => {
    const ids = [
      capturedEventId('chg_1-00000016b374d848-0', 'payment-settled'),
      capturedEventId('chg_1-00000016b374d848-1', 'payment-settled'),
      capturedEventId('chg_1-00000016b374d848-0', 'payment-declined'),
      publishedEventId('shop', 'crm', '/orders', '17'),
      publishedEventId('shop', 'crm', '/orders1', '7'),
      publishedEventId('shop', 'crm/', 'orders', '17'),
      publishedEventId('shop', 'erp', '/orders', '17'),
      publishedEventId('shop', 'application', '/orders', '17'),
      publishedEventId('shop', undefined, '/orders', '17'),
      outboxEventId({ sourceId: 'shop', place: 'public.outbox', outboxId: '17' }),
      outboxEventId({ sourceId: 'shop', place: 'shop.outbox', outboxId: '17' }),
      outboxEventId({ sourceId: 'shop', place: 'public.outbox', outboxId: '18' }),
      outboxEventId({ sourceId: 'erp', place: 'public.outbox', outboxId: '17' }),
      operationalEventId('crossdock.endpoint.failing', 'shop', '50'),
      operationalEventId('crossdock.endpoint.failing', 'shop', '70'),
      operationalEventId('crossdock.endpoint.failing', 'crm', '50'),
      operationalEventId('crossdock.endpoint.disabled', 'shop', '50'),
      outboxEventId({ changeId: 'chg_1-00000016b374d848-0' }),
      outboxEventId({ changeId: 'chg_1-00000016b374d848-1' }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(publishedEventId('shop', 'crm', '/orders', '17')).toBe(ids[3]);
    expect(outboxEventId({ sourceId: 'shop', place: 'public.outbox', outboxId: '17' })).toBe(ids[9]);
  });

  it('keeps published ids as they were: changing them would deliver everything twice', () => {
    expect(publishedEventId('shop', 'crm', '/orders', '17')).toMatchInlineSnapshot(
      `"evt_3sbrx6734x7klrbbilfstp6hm4"`,
    );
    expect(outboxEventId({ sourceId: 'shop', place: 'public.outbox', outboxId: '17' })).toBe(
      'evt_fva3yghiwgl5ty3vag7ylgh25b',
    );
    expect(outboxEventId({ changeId: 'chg_1-00000016b374d848-0' })).toBe('evt_tv6g5f7hj7bvap5jks7kair55d');
    expect(deliveryId('evt_a', 'orders')).toMatchInlineSnapshot(`"dlv_4s2pguv6wsdthfaux2gm6ogz6g"`);
  });

  it('makes ids of a prefix and 26 characters without a full stop, whatever the sender wrote', () => {
    const ids = [
      publishedEventId('a.b', 'c.d', 'e.f', '...'),
      deliveryId('evt_a', 'orders'),
      randomId('att'),
    ];
    for (const id of ids) expect(id).toMatch(/^(evt|dlv|att)_[a-z2-7]{26}$/);
  });

  it('never repeats a random id', () => {
    expect(new Set(Array.from({ length: 1000 }, () => randomId('att'))).size).toBe(1000);
  });

  it('tells redrives apart by job and delivery, and dead letters by delivery and redrive', () => {
    const ids = [
      redriveId('job_a', 'dlv_1'),
      redriveId('job_b', 'dlv_1'),
      redriveId('job_a', 'dlv_2'),
      deadLetterId('dlv_1', undefined),
      deadLetterId('dlv_2', undefined),
      deadLetterId('dlv_1', redriveId('job_a', 'dlv_1')),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(redriveId('job_a', 'dlv_1')).toBe(ids[0]);
    expect(deadLetterId('dlv_1', undefined)).toBe(ids[3]);
  });
});
