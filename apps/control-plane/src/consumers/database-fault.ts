import { TransientFault } from '@crossdock/kafka';
import { QueryFailedError } from 'typeorm';
import { ContractBroken } from '../outbox/append.js';

/** Data exceptions, broken constraints, wrong statements: the same statement fails again. */
const LASTING = /^(22|23|42)/;

/**
 * What an error of the database means for the record that met it: while the database is away or busy the record is tried again, for ever;
 * anything that would fail the next time too is left as it is.
 */
export function databaseFault(error: unknown): unknown {
  if (error instanceof ContractBroken) return error;
  const driver: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code = driver instanceof Error && 'code' in driver ? String(driver.code) : '';
  if (LASTING.test(code)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new TransientFault('database_unavailable', message, { cause: error });
}
