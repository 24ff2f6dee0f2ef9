import type { CaptureSystem } from './capture-system.js';

export interface Backlog {
  readonly changes: number;
  readonly perTransaction: number;
  /** Changes per second that were decoded and acknowledged, over the middle four fifths. */
  readonly perSecond: number;
}

/** Lets changes wait in the log and then reads them as fast as it goes. The database does nothing else meanwhile. */
export async function backlog(
  system: CaptureSystem,
  from: number,
  changes: number,
  perTransaction: number,
): Promise<Backlog> {
  await system.reading(false);
  await system.insert(from, changes, perTransaction);
  const before = await system.acknowledged();
  await system.reading(true);
  const looks: { count: number; atMs: number }[] = [];
  await system.until(before + changes, (acknowledged, atMs) =>
    looks.push({ count: acknowledged - before, atMs }),
  );
  const first = looks.find(({ count }) => count >= changes * 0.1);
  const last = looks.find(({ count }) => count >= changes * 0.9);
  if (!first || !last || last.atMs <= first.atMs) throw new Error('too few changes to measure');
  return {
    changes,
    perTransaction,
    perSecond: ((last.count - first.count) * 1_000) / (last.atMs - first.atMs),
  };
}
