import type { FieldError } from '@crossdock/service-host';
import type { ValidationError } from 'class-validator';

/** Our stable codes for class-validator's constraints. */
const codes: Record<string, string> = {
  whitelistValidation: 'unknown_field',
  isDefined: 'required',
  isString: 'wrong_type',
  isInt: 'wrong_type',
  isNumber: 'wrong_type',
  isObject: 'wrong_type',
  isArray: 'wrong_type',
  nestedValidation: 'wrong_type',
  matches: 'wrong_format',
  isIn: 'not_a_choice',
  isLength: 'wrong_length',
  arrayMinSize: 'wrong_length',
  arrayMaxSize: 'wrong_length',
  arrayUnique: 'not_unique',
  min: 'too_small',
  max: 'too_large',
};

/** A value of the wrong type breaks the other rules as well; only the first of these is told. */
const decisive = ['whitelistValidation', 'isDefined', 'isString', 'isInt', 'isNumber', 'isObject', 'isArray'];

/** Every bad field with a JSON Pointer into the body. */
export function fieldErrors(errors: ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const first = decisive.find((name) => name in constraints);
    const broken = first === undefined ? Object.keys(constraints) : [first];
    const own = broken.map((name) => ({
      field,
      code: codes[name] ?? 'not_valid',
      detail:
        name === 'whitelistValidation'
          ? 'There is no such field.'
          : (constraints[name] ?? 'It is not valid.'),
    }));
    return [...own, ...fieldErrors(children, field)];
  });
}
