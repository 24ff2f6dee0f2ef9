import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { databaseAway } from './database-away.js';

const coded = (code: string, message = code): Error => Object.assign(new Error(message), { code });

describe('databaseAway', () => {
  it.each([
    coded('ECONNREFUSED', ''),
    coded('57P03'),
    coded('53300'),
    coded('55000', 'database "audit" is not currently accepting connections'),
    new QueryFailedError('SELECT 1', [], coded('57P01')),
    new QueryFailedError('SELECT 1', [], new Error('Query read timeout')),
    new Error('Connection terminated unexpectedly'),
    new Error('timeout exceeded when trying to connect'),
  ])('knows %p', (error) => expect(databaseAway(error)).toBe('database_unavailable'));

  it.each([
    coded('23505'),
    coded('55000'),
    new QueryFailedError('x', [], coded('42P01')),
    new TypeError('x'),
    7,
  ])('leaves %p to others', (error) => expect(databaseAway(error)).toBeUndefined());
});
