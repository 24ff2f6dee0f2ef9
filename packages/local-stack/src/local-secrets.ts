import { keyIdOf, Sealer } from '@crossdock/credentials';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import type { Layout } from './layout.js';
import { Refusal } from './refusals/refusal.js';
import { writeNew } from './whole-file.js';

/** Secrets of a local stack: made once, kept in its data folder, readable by the owner only. */
export interface LocalSecrets {
  /** An API key of the operator, in the form that the control plane's keys have. */
  readonly operatorApiKey: string;
  /** `ENCRYPTION_KEYS` of the services that seal or open secrets. */
  readonly encryptionKeys: string;
}

/** Makes those whose file is missing. Refuses a file that holds none: another key in its place would lose what it seals. */
export function localSecrets(layout: Layout): LocalSecrets {
  return {
    operatorApiKey: kept(
      layout.operatorApiKey,
      () => `cdk_operator_${randomBytes(32).toString('hex')}`,
      (key) => keyIdOf(key) !== null,
    ),
    encryptionKeys: kept(
      layout.encryptionKeys,
      () => `k1:${randomBytes(32).toString('base64')}`,
      areEncryptionKeys,
    ),
  };
}

function kept(path: string, make: () => string, isWhole: (text: string) => boolean): string {
  if (!existsSync(path)) makeOnce(path, make());
  chmodSync(path, 0o600);
  const text = readFileSync(path, 'utf8').trim();
  if (isWhole(text)) return text;
  throw new Refusal(
    'broken_key',
    `${path} ${text === '' ? 'is empty' : 'holds no key'}. Put it back from a copy. Without one, begin anew: delete the file, ` +
      'then npm start -- --set-aside makes a new key and keeps the old data aside.',
  );
}

/** Somebody else may have made it meanwhile; theirs holds then. */
function makeOnce(path: string, text: string): void {
  try {
    writeNew(path, `${text}\n`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function areEncryptionKeys(text: string): boolean {
  try {
    new Sealer(text);
    return true;
  } catch {
    return false;
  }
}
