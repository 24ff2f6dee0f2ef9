import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../refusals/refusal.js';

/**
 * PostgreSQL refuses to run as root. Where we are root it runs as the user `postgres`, who is created if need be; else as
 * ourselves (an empty answer).
 */
export function operatingUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const known = userIds();
  if (known) return known;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--no-create-home', '-g', 'postgres', 'postgres']);
  const created = userIds();
  if (created) return created;
  throw new Refusal(
    'server_unusable',
    'PostgreSQL does not run as root, and no user postgres could be created. Start as another user, or use a server ' +
      'that runs already: DATABASE_URL=postgresql://… npm start',
  );
}

function userIds(): { uid: number; gid: number } | null {
  const [uid, gid] = ['-u', '-g'].map(
    (which) => spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout,
  );
  return uid?.trim() && gid?.trim() ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** Refuses when the user postgres could not reach a path that he must use, because a folder above is closed to others. */
export function refuseUnreachable(path: string): void {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) {
      throw new Refusal(
        'unreachable_folder',
        `You are root, so PostgreSQL runs as the user postgres, who may not enter ${folder}.\n` +
          `Open it (chmod o+x ${folder}), work in another folder or as another user, or use a server that runs ` +
          'already: DATABASE_URL=postgresql://… npm start',
      );
    }
    if (folder === dirname(folder)) return;
  }
}
