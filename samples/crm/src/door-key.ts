import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The key of a door, and the id under which it can be suspended or deleted. */
export interface DoorKey {
  id: string;
  key: string;
}

/**
 * The key of the door, kept with owner-only rights.
 *
 * @param valid ids of the keys that Crossdock knows; a kept key that is not among them was deleted and is of no use
 * @param create makes a key where there is none to keep
 */
export async function doorKey(
  stateDir: string,
  valid: readonly string[],
  create: () => Promise<DoorKey>,
): Promise<DoorKey> {
  const file = join(stateDir, 'door-key.json');
  const kept = read(file);
  if (kept && valid.includes(kept.id)) return kept;
  const made = await create();
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

function read(file: string): DoorKey | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DoorKey;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
