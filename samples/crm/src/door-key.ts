import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key of the door, kept with owner-only rights. Made by `create` where there is none yet. */
export async function doorKey(stateDir: string, create: () => Promise<string>): Promise<string> {
  const file = join(stateDir, 'door-key');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const key = await create();
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
  return key;
}
