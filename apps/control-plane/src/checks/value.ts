import type { FieldError } from '@crossdock/service-host';

const PATH =
  /^(operation|key|before|after|schema|table|changeId|sourceId|committedAt|xid|commitLsn|index)(\.[^.]+)*$/;

/** Why something is not a value of a mapping: `{ path: 'after.id' }` or `{ const: … }`, and nothing else beside. */
export function valueErrors(value: unknown, field: string): FieldError[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ field, code: 'wrong_type', detail: 'It must be an object with path or const.' }];
  const [name, ...more] = Object.keys(value);
  if (more.length > 0 || (name !== 'path' && name !== 'const'))
    return [{ field, code: 'value_not_valid', detail: 'It must have path or const, and nothing else.' }];
  if (name === 'const') return [];
  const { path } = value as { path: unknown };
  if (typeof path === 'string' && path.length <= 256 && PATH.test(path)) return [];
  const detail =
    'It must be names with full stops between them, such as after.id; the first is a part of the change.';
  return [{ field: `${field}/path`, code: 'wrong_format', detail }];
}
