import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { format } from 'prettier';
import type { Contract } from './documents.js';

/** RFC 3339, section 5.6: a date and time with an offset. */
const instant =
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$';

/** Compiled validators: `<Message>Headers` for each message, `<Message>` for each whose payload is parsed. */
export async function emitValidators({ messages }: Contract): Promise<string> {
  const ajv = new Ajv2020({ code: { source: true, esm: true, lines: true }, allErrors: true, strict: false });
  const names: Record<string, string> = {};
  /** What is checked alike is compiled once: most messages have the same headers. */
  const compiled = new Map<string, string>();
  const aliases: string[] = [];
  for (const { name, headers, payload, opaque } of messages) {
    const schemas = opaque
      ? { [`${name}Headers`]: headers }
      : { [`${name}Headers`]: headers, [name]: payload };
    for (const [id, schema] of Object.entries(schemas)) {
      const checked = checkable(schema) as object;
      const same = compiled.get(JSON.stringify(checked));
      if (same !== undefined) {
        aliases.push(`export const ${id} = ${same};`);
        continue;
      }
      compiled.set(JSON.stringify(checked), id);
      ajv.addSchema({ $id: id, ...checked });
      names[id] = id;
    }
  }
  const code = withLengthsFirst(standaloneCode.default(ajv, names).replace('"use strict";', ''));
  return format(
    `// @ts-nocheck
// Generated from asyncapi/*.yaml by scripts/generate.ts. Do not edit.
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
${code}
${aliases.join('\n')}`,
    { parser: 'babel', printWidth: 120 },
  );
}

/**
 * A length counts characters, one by one (JSON Schema Validation, section 6.3). A string of n UTF-16 units has n/2 to n of them,
 * so most strings need not be counted.
 */
function withLengthsFirst(code: string): string {
  const counter = /const (func\d+) = require\("ajv\/dist\/runtime\/ucs2length"\)/.exec(code)?.[1];
  if (counter === undefined) throw new Error('the validators count no lengths as they used to');
  return code.replace(
    new RegExp(`${counter}\\((\\w+)\\) ([<>]) (\\d+)`, 'g'),
    (counted, text: string, sign: string, limit: string) =>
      `${text}.length ${sign} ${sign === '>' ? limit : 2 * Number(limit)} && ${counted}`,
  );
}

/** The schema without words for people, and with its formats as patterns, so that validators need no format library. */
function checkable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(checkable);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !(key === 'description' && typeof value === 'string'))
      .map(([key, value]) =>
        key === 'format' && value === 'date-time' ? ['pattern', instant] : [key, checkable(value)],
      ),
  );
}
