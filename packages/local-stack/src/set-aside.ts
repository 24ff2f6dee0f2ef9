import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Layout } from './layout.js';

/** Moves databases, broker data and the samples' state to a folder of their own; keys stay. Answers that folder. */
export function setAside(layout: Layout, now = new Date()): string | null {
  const present = [layout.postgres, layout.kafka, layout.samples].filter((folder) => existsSync(folder));
  if (present.length === 0) return null;
  const aside = join(layout.folder, `set-aside-${now.toISOString().replaceAll(/[:.]/g, '-')}`);
  mkdirSync(aside);
  for (const folder of present) renameSync(folder, join(aside, basename(folder)));
  return aside;
}
