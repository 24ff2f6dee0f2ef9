import { BrokenRecord, TransientFault } from '@crossdock/kafka';

/**
 * What an error of the database means. Only what PostgreSQL says about values themselves is the fault of what was to be written: data
 * exceptions (class 22) and exceeded limits of a row (class 54). Anything else, the unknown included, may work later, and lanes wait until
 * it does.
 */
export function laneFault(error: unknown): TransientFault | BrokenRecord {
  if (error instanceof TransientFault || error instanceof BrokenRecord) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(22|54)[0-9A-Z]{3}$/.test(code)) return new BrokenRecord('not_storable', message);
  return new TransientFault('database_unavailable', message, { cause: error });
}
