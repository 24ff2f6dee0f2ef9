import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret that signs what one destination receives. It is made here and kept before anybody else hears of it, so a
 * crash between the two never leaves requests that nobody can verify. Form: Standard Webhooks, `whsec_` and base64.
 */
export function signingSecret(stateDir: string, destinationId: string): string {
  const file = join(stateDir, `${destinationId}.secret`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
