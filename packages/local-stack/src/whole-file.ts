import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Files that are whole or not there, whenever the machine stops: written aside, brought to the disk, then given their name.
 * For the owner alone.
 */

/** Fails with EEXIST where the path is taken. */
export function writeNew(path: string, text: string): void {
  writeAside(path, text, linkSync);
}

/** Takes the place of what is there. */
export function writeOver(path: string, text: string): void {
  writeAside(path, text, renameSync);
}

function writeAside(path: string, text: string, name: (aside: string, path: string) => void): void {
  const aside = `${path}.new-${process.pid}`;
  // One may lie there from a process that had the same id and did not come to its end.
  rmSync(aside, { force: true });
  try {
    const file = openSync(aside, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    name(aside, path);
    flushFolder(dirname(path));
  } finally {
    rmSync(aside, { force: true });
  }
}

/** A new name is on the disk only when its folder is. */
function flushFolder(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
