import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContract } from './documents.js';
import { emitExamples, emitOperations, emitTopics } from './emit-tables.js';
import { emitTypes } from './emit-types.js';
import { emitValidators } from './emit-validators.js';

/** Writes everything that follows from the AsyncAPI documents into `directory`. The same documents give the same bytes. */
export async function generate(directory: string): Promise<void> {
  const contract = await readContract();
  const files = {
    'types.ts': await emitTypes(contract),
    'validators.ts': await emitValidators(contract),
    'topics.ts': emitTopics(contract),
    'operations.ts': emitOperations(contract),
    'examples.ts': emitExamples(contract),
  };
  await mkdir(directory, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(directory, name), text);
}

const [, script, target] = process.argv;
if (script && fileURLToPath(import.meta.url) === path.resolve(script)) {
  await generate(target ?? fileURLToPath(new URL('../src/generated', import.meta.url)));
}
