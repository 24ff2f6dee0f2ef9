import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A stage that is used says so this often, by the time of its folder. */
export const stageTouchMs = 5 * 60_000;

/** Whoever said nothing for so long has died, or sleeps. */
export const stageLeftMs = 60 * 60_000;

/** `<system identifier>-<slot>`, see `stageName`; one that was being removed has a number behind. */
const ours = /^\d+-[a-z0-9_]{1,63}(\.removed-[0-9a-f-]{36})?$/;

/** The folder of a slot's stage in the folder of all stages. */
export function stageName(systemIdentifier: string, slot: string): string {
  return `${systemIdentifier}-${slot}`;
}

/**
 * Removes the stages of processes that died and whose slot nobody reads here any more: its source was deleted, has another slot
 * now, or is read on another machine. A slot that is read again has cleared its own.
 *
 * Several processes may use the folder, in containers of their own too, where process ids tell nothing; so a stage in use is
 * known by its time alone. Were one taken away from a process that slept, nothing would be lost: what it holds was not
 * confirmed, and a stage that fails is asked for again.
 *
 * @param folder of all stages; one that is not there is empty
 * @returns the names of what was removed, and why what could not be removed was not
 */
export async function removeLeftStages(
  folder: string,
  nowMs: number,
): Promise<{ removed: string[]; failures: Error[] }> {
  const removed: string[] = [];
  const failures: Error[] = [];
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    try {
      if (nowMs - (await stat(path)).mtimeMs < stageLeftMs) continue;
      // Under a name that nobody takes: the slot may be read again at this very moment.
      const aside = join(folder, `${name.replace(/\.removed-.*/, '')}.removed-${randomUUID()}`);
      await rename(path, aside);
      await rm(aside, { recursive: true, force: true });
      removed.push(name);
    } catch (error) {
      // Another process may sweep beside us.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') failures.push(error as Error);
    }
  }
  return { removed, failures };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && ours.test(entry.name)).map(({ name }) => name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
