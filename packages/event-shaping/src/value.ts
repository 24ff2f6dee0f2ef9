import type { Value } from '@crossdock/contracts';
import { compilePath, type Read } from './path.js';

/** A value of the declarative language: taken from the document by a path, or a constant. @throws TypeError for a path that is none */
export function compileValue(value: Value): Read {
  if ('path' in value) return compilePath(value.path);
  const constant = value.const;
  return () => constant;
}

/** An object of such values. */
export function compileFields(
  fields: Readonly<Record<string, Value>>,
): (document: unknown) => Record<string, unknown> {
  const reads = Object.entries(fields).map(([name, value]) => [name, compileValue(value)] as const);
  return (document) => {
    // Without a prototype, so that a field may have any name, __proto__ included.
    const object = Object.create(null) as Record<string, unknown>;
    for (const [name, read] of reads) object[name] = read(document);
    return object;
  };
}
