import { appendFileSync } from 'node:fs';

/** What a fault came to. A test leaves out what it does not count. */
export interface FaultNote {
  /** The spec, and which of its faults. */
  fault: string;
  /** Repeats the choices of a test that leaves them to chance. */
  seed?: number;
  committed?: number;
  missing?: number;
  /** What came though it was never committed. */
  uncommitted?: number;
  repeats?: number;
  /** Repeats whose id is not the one that they had, and changes with the id of another. */
  otherIds?: number;
  /** Keys whose changes came out of their order. */
  unordered?: number;
  /** Whatever else the test measured, with its unit. */
  measured?: string;
}

/**
 * Adds a line to the table of faults that the run ends with. The tests of a run are in several processes, so the notes go
 * through the file named in CROSSDOCK_TEST_FAULTS; without one nothing is kept.
 */
export function noteFault(note: FaultNote): void {
  const path = process.env.CROSSDOCK_TEST_FAULTS;
  if (path) appendFileSync(path, `${JSON.stringify(note)}\n`);
}
