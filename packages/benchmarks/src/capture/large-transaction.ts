import { residentBytes } from '@crossdock/local-stack';
import type { CaptureSystem } from './capture-system.js';

export interface LargeTransaction {
  readonly rows: number;
  /** From the client's COMMIT to the acknowledgement of the first and of the last row. */
  readonly firstMs: number;
  readonly lastMs: number;
  readonly highestResidentBytes: number;
}

/** One transaction of so many rows, streamed while it is open. */
export async function largeTransaction(
  system: CaptureSystem,
  from: number,
  rows: number,
): Promise<LargeTransaction> {
  const before = await system.acknowledged();
  let highestResidentBytes = 0;
  const watch = setInterval(() => {
    const service = system.stack.processes().find(({ name }) => name === 'cdc-ingestion');
    const bytes = service?.process ? residentBytes(service.process.pid) : null;
    highestResidentBytes = Math.max(highestResidentBytes, bytes ?? 0);
  }, 50);
  try {
    await system.db.query('BEGIN');
    await system.insert(from, rows, rows);
    await system.db.query('COMMIT');
    const committedAt = performance.now();
    let firstMs: number | null = null;
    let lastMs = 0;
    await system.until(before + rows, (acknowledged, atMs) => {
      if (acknowledged > before) firstMs ??= atMs - committedAt;
      lastMs = atMs - committedAt;
    });
    return { rows, firstMs: firstMs ?? lastMs, lastMs, highestResidentBytes };
  } finally {
    clearInterval(watch);
  }
}
