import { compile } from 'json-schema-to-typescript';
import { format } from 'prettier';
import type { Contract, Schema } from './documents.js';

const banner = '// Generated from asyncapi/*.yaml by scripts/generate.ts. Do not edit.\n\n';

/** One interface per payload and per set of headers, and the table that ties them to message names. */
export async function emitTypes({ messages, schemas }: Contract): Promise<string> {
  const definitions: Record<string, Schema> = { ...schemas };
  for (const message of messages)
    definitions[`${message.name}Headers`] = { ...message.headers, additionalProperties: false };
  const root = rewriteReferences({ title: 'Contract', type: 'object', definitions }) as Schema;
  const text = await compile(root, 'Contract', {
    bannerComment: '',
    additionalProperties: false,
    unreachableDefinitions: true,
    format: false,
  });
  const table = messages.map(
    ({ name, opaque }) => `  ${name}: { headers: ${name}Headers; payload: ${opaque ? 'Buffer' : name} };`,
  );
  return format(
    `${banner}${withoutRoot(text)}
/** Headers and payload of every message. The payload of an opaque message is its bytes. */
export interface Messages {
${table.join('\n')}
}
`,
    { parser: 'typescript', singleQuote: true, printWidth: 110 },
  );
}

/** Also those into a document beside: the types of all are in one file. */
function rewriteReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewriteReferences);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? inner.replace(/^.*#\/components\/schemas\//, '#/definitions/')
        : rewriteReferences(inner),
    ]),
  );
}

/** Drops the empty root interface and the compiler's remarks about where a definition was referenced. */
function withoutRoot(text: string): string {
  return text
    .replace(/export interface Contract \{\s*\}\n?/, '')
    .replace(
      /( \*\s*\n)? \* This interface was referenced by `Contract`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g,
      '',
    )
    .replace(/\/\*\*\n \*\/\n/g, '');
}
