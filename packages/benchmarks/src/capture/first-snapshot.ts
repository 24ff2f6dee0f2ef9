import type { CaptureSystem } from './capture-system.js';

export interface FirstSnapshot {
  readonly rowSessions: number;
  /** Rows per second that were read and acknowledged, of each run. */
  readonly perSecond: number[];
}

/** What a first snapshot brings with one session and with several, by turns, so that both have the same caches. */
export async function firstSnapshots(
  system: CaptureSystem,
  rows: number,
  rowSessions: readonly number[],
  runs: number,
): Promise<FirstSnapshot[]> {
  await system.reading(false);
  await system.db.query(
    `CREATE TABLE copied AS SELECT * FROM changes LIMIT ${rows}; ALTER TABLE copied ADD PRIMARY KEY (number)`,
  );
  const results = rowSessions.map((sessions) => ({ rowSessions: sessions, perSecond: [] as number[] }));
  for (let run = 1; run <= runs; run++)
    for (const result of results)
      result.perSecond.push(await system.snapshot('copied', result.rowSessions, run));
  return results;
}
