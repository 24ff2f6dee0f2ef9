import type { MessageName } from './tables.js';
import * as compiled from './generated/validators.js';

interface Finding {
  instancePath: string;
  message?: string;
}
type Validator = ((value: unknown) => boolean) & { errors?: Finding[] | null };
const validators = compiled as unknown as Record<string, Validator | undefined>;
/** By message: its name is not to be put together for every record. */
const headerValidators = new Map(
  Object.entries(validators).flatMap(([name, validator]) =>
    name.endsWith('Headers') ? [[name.slice(0, -'Headers'.length), validator] as const] : [],
  ),
);

/** What is wrong with the headers of a record, for a person to read; null when they keep the contract. */
export function headersViolation(message: MessageName, headers: unknown): string | null {
  return violation(headerValidators.get(message), headers);
}

/** What is wrong with a parsed payload; null when it keeps the contract. Opaque payloads have no rule. */
export function payloadViolation(message: MessageName, payload: unknown): string | null {
  return violation(validators[message], payload);
}

function violation(validate: Validator | undefined, value: unknown): string | null {
  if (!validate || validate(value)) return null;
  const [first] = validate.errors ?? [];
  return first ? `${first.instancePath} ${first.message ?? 'is not valid'}`.trim() : 'is not valid';
}
