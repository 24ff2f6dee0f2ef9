import { keyIdOf, Sealer } from '@crossdock/credentials';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import type { Layout } from './layout.js';
import { Refusal } from './refusals/refusal.js';
import { typedCommand } from './typed-command.js';
import { writeNew } from './whole-file.js';

/** Secrets of a local stack: made once, kept in its data folder, readable by the owner only. */
export interface LocalSecrets {
  /** An API key of the operator, in the form that the control plane's keys have. */
  readonly operatorApiKey: string;
  /** `ENCRYPTION_KEYS` of the services that seal or open secrets. */
  readonly encryptionKeys: string;
}

interface Key {
  readonly path: string;
  readonly make: () => string;
  readonly isWhole: (text: string) => boolean;
}

/**
 * Makes those whose file is missing. Refuses a file that holds none: another key in its place would lose what it seals. Nothing is
 * made then.
 */
export function localSecrets(layout: Layout): LocalSecrets {
  const operatorApiKey: Key = {
    path: layout.operatorApiKey,
    make: () => `cdk_operator_${randomBytes(32).toString('hex')}`,
    isWhole: (key) => keyIdOf(key) !== null,
  };
  const encryptionKeys: Key = {
    path: layout.encryptionKeys,
    make: () => `k1:${randomBytes(32).toString('base64')}`,
    isWhole: areEncryptionKeys,
  };
  for (const key of [operatorApiKey, encryptionKeys]) if (existsSync(key.path)) readKey(key, layout);
  return { operatorApiKey: kept(operatorApiKey, layout), encryptionKeys: kept(encryptionKeys, layout) };
}

function kept(key: Key, layout: Layout): string {
  if (!existsSync(key.path)) makeOnce(key.path, key.make());
  chmodSync(key.path, 0o600);
  return readKey(key, layout);
}

function readKey({ path, isWhole }: Key, { portBase }: Layout): string {
  const text = readFileSync(path, 'utf8').trim();
  if (isWhole(text)) return text;
  throw new Refusal(
    'broken_key',
    `${path} ${text === '' ? 'is empty' : 'holds no key'}. Put it back from a copy. Without one, begin anew: delete the file, ` +
      `then ${typedCommand('npm start', portBase, '--set-aside')} makes a new key and keeps the old data aside.`,
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
