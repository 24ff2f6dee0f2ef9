import type { FieldError } from '@crossdock/service-host';
import { isObject, pointerStep } from '../http/instantiate.js';

/** What a path may begin with, and what that is a part of. */
export interface Document {
  readonly path: RegExp;
  readonly example: string;
  readonly called: string;
}

/** What mappings read. */
export const CHANGE: Document = {
  path: /^(operation|key|before|after|schema|table|changeId|sourceId|committedAt|xid|commitLsn|index|annotations)(\.[^.]+)*$/,
  example: 'after.id',
  called: 'change',
};

/** What transforms read. */
export const EVENT: Document = {
  path: /^(id|type|time|source|subject|tenant|data)(\.[^.]+)*$/,
  example: 'data.id',
  called: 'event',
};

export const MAX_FIELDS = 500;

/** Why something is not a value: `{ path: 'after.id' }` or `{ const: … }`, and nothing else beside. */
export function valueErrors(value: unknown, field: string, document = CHANGE): FieldError[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ field, code: 'wrong_type', detail: 'It must be an object with path or const.' }];
  const [name, ...more] = Object.keys(value);
  if (more.length > 0 || (name !== 'path' && name !== 'const'))
    return [{ field, code: 'value_not_valid', detail: 'It must have path or const, and nothing else.' }];
  if (name === 'const') return [];
  const { path } = value as { path: unknown };
  if (typeof path === 'string' && path.length <= 256 && document.path.test(path)) return [];
  const detail = `It must be names with full stops between them, such as ${document.example}; the first is a part of the ${document.called}.`;
  return [{ field: `${field}/path`, code: 'wrong_format', detail }];
}

/** Why something is not an object of such values. */
export function fieldsErrors(fields: unknown, field: string, document = CHANGE): FieldError[] {
  if (!isObject(fields)) return [{ field, code: 'wrong_type', detail: 'It must be an object.' }];
  const entries = Object.entries(fields);
  if (entries.length > MAX_FIELDS)
    return [{ field, code: 'wrong_length', detail: `It must have ${MAX_FIELDS} fields or fewer.` }];
  return entries.flatMap(([name, value]) => valueErrors(value, `${field}/${pointerStep(name)}`, document));
}
