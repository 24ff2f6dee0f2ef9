import { TransientFault } from '@crossdock/kafka';
import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { ContractBroken } from '../outbox/append.js';
import { databaseFault } from './database-fault.js';

const coded = (code: string): Error => Object.assign(new Error(code), { code });

describe('databaseFault', () => {
  it.each([
    ['a refused connection', coded('ECONNREFUSED')],
    ['a server that shuts down', new QueryFailedError('SELECT 1', [], coded('57P01'))],
    ['a database that takes no connections', coded('55000')],
    ['a statement that took too long', new QueryFailedError('SELECT 1', [], coded('57014'))],
    ['a lost connection', new Error('Connection terminated unexpectedly')],
  ])('calls %s transient', (_, error) => {
    expect(databaseFault(error)).toBeInstanceOf(TransientFault);
  });

  it.each([
    ['a broken constraint', new QueryFailedError('INSERT', [], coded('23514'))],
    ['a missing table', new QueryFailedError('SELECT', [], coded('42P01'))],
    ['a record that breaks the contract', new ContractBroken('endpoint shop breaks the contract')],
  ])('leaves %s as it is', (_, error) => {
    expect(databaseFault(error)).toBe(error);
  });
});
