import type { FieldError } from '@crossdock/service-host';
import { declaredBy } from './declared.js';

export interface Instantiated<Body> {
  body: Body;
  /** Fields that the class does not declare; they are left out. */
  unknown: FieldError[];
}

/**
 * An instance of the class, with its defaults, from what JSON said. Only declared fields are taken over, and what lies in them is
 * not looked at unless it has a class of its own: names such as `constructor` or `__proto__` inside a schema are just names. (That is
 * why this is not class-transformer, which fails on the first and drops it.)
 */
export function instantiate<Body extends object>(
  type: new () => Body,
  plain: object,
  parent = '',
): Instantiated<Body> {
  const body = new type();
  const unknown: FieldError[] = [];
  const declared = declaredBy(type);
  const inner = (nested: () => new () => object, value: unknown, field: string): unknown => {
    if (!isObject(value)) return value;
    const made = instantiate(nested(), value, field);
    unknown.push(...made.unknown);
    return made.body;
  };
  for (const [name, value] of Object.entries(plain)) {
    const field = `${parent}/${pointerStep(name)}`;
    const { nested } = declared.get(name) ?? {};
    if (!declared.has(name))
      unknown.push({ field, code: 'unknown_field', detail: 'There is no such field.' });
    else if (value === null) continue;
    else if (nested === undefined) Object.assign(body, { [name]: value });
    else if (Array.isArray(value))
      Object.assign(body, { [name]: value.map((entry, index) => inner(nested, entry, `${field}/${index}`)) });
    else Object.assign(body, { [name]: inner(nested, value, field) });
  }
  return { body, unknown };
}

/** A name in a JSON Pointer (RFC 6901, section 4). */
export function pointerStep(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
