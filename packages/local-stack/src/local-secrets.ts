import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Layout } from './layout.js';

/** Secrets of a local stack: made once, kept in its data folder, readable by the owner only. */
export interface LocalSecrets {
  /** An API key of the operator, in the form that the control plane's keys have. */
  readonly operatorApiKey: string;
  /** `ENCRYPTION_KEYS` of the services that seal or open secrets. */
  readonly encryptionKeys: string;
}

export function localSecrets(layout: Layout): LocalSecrets {
  return {
    operatorApiKey: kept(layout.operatorApiKey, () => `cdk_operator_${randomBytes(32).toString('hex')}`),
    encryptionKeys: kept(layout.encryptionKeys, () => `k1:${randomBytes(32).toString('base64')}`),
  };
}

function kept(path: string, make: () => string): string {
  if (!existsSync(path)) writeFileSync(path, `${make()}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600);
  return readFileSync(path, 'utf8').trim();
}
