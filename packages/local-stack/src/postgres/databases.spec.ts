import { describe, expect, it } from '@jest/globals';
import { databaseNames, databaseUrl } from './databases.js';

describe('the databases of a stack', () => {
  it('have plain names where nobody shares the server', () => {
    expect(Object.values(databaseNames(''))).toEqual([
      'crossdock_control',
      'crossdock_audit',
      'crossdock_dispatch',
      'payments',
    ]);
  });

  it('have the prefix of the topics before them on a shared one', () => {
    expect(databaseNames('second.').audit).toBe('second.crossdock_audit');
    expect(databaseUrl('postgresql://a:b@host:5432/postgres', 'second.payments')).toBe(
      'postgresql://a:b@host:5432/second.payments',
    );
  });
});
