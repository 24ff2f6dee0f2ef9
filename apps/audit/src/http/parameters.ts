import { Problem, type FieldError } from '@crossdock/service-host';

/** 400: these parameters cannot be accepted. */
export function parameterInvalid(...errors: FieldError[]): Problem {
  return new Problem({ status: 400, code: 'parameter_invalid', title: 'A parameter is not valid', errors });
}

/** @throws Problem parameter_invalid */
export function limitOf(given: string | undefined, atMost: number): number {
  const limit = Number(given ?? '50');
  if (Number.isInteger(limit) && limit >= 1 && limit <= atMost) return limit;
  throw parameterInvalid({
    field: 'limit',
    code: 'range',
    detail: `must be a whole number from 1 to ${atMost}`,
  });
}
