import type { FieldError } from '@crossdock/service-host';
import type { ValidationError } from 'class-validator';
import { pointerStep } from './instantiate.js';

/** Our stable codes for class-validator's constraints. */
const codes: Record<string, string> = {
  isDefined: 'required',
  isString: 'wrong_type',
  isBoolean: 'wrong_type',
  isInt: 'wrong_type',
  isNumber: 'wrong_type',
  isObject: 'wrong_type',
  isArray: 'wrong_type',
  nestedValidation: 'wrong_type',
  matches: 'wrong_format',
  notContains: 'wrong_format',
  isIn: 'not_a_choice',
  isLength: 'wrong_length',
  arrayMinSize: 'wrong_length',
  arrayMaxSize: 'wrong_length',
  arrayUnique: 'not_unique',
  min: 'too_small',
  max: 'too_large',
};

/** A value of the wrong type breaks the other rules as well; only the first of these is told. */
const decisive = ['isDefined', 'isObject', 'isArray', 'isString', 'isBoolean', 'isInt', 'isNumber'];

/** Every bad field with a JSON Pointer into the body. */
export function fieldErrors(errors: ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = `${parent}/${pointerStep(property)}`;
    const first = decisive.find((name) => name in constraints);
    const broken = first === undefined ? Object.entries(constraints) : [[first, constraints[first]]];
    const own = broken.map(([name = '', detail = 'It is not valid.']) => ({
      field,
      code: codes[name] ?? 'not_valid',
      detail,
    }));
    return first === undefined ? [...own, ...fieldErrors(children, field)] : own;
  });
}
