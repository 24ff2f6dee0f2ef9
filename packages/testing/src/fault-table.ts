import type { FaultNote } from './fault-notes.js';

const columns: readonly (readonly [heading: string, name: keyof FaultNote])[] = [
  ['fault', 'fault'],
  ['seed', 'seed'],
  ['committed', 'committed'],
  ['missing', 'missing'],
  ['never committed', 'uncommitted'],
  ['repeats', 'repeats'],
  ['with another id', 'otherIds'],
  ['keys out of order', 'unordered'],
  ['measured', 'measured'],
];

/**
 * One line per fault, below the headings, in the order of their names; numbers to the right. A cell is empty where a test
 * does not count.
 *
 * @param notes one JSON object per line, as `noteFault` writes them
 */
export function faultTable(notes: string): string[] {
  const faults = notes
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FaultNote)
    .sort((one, other) => (one.fault < other.fault ? -1 : 1));
  if (faults.length === 0) return [];
  const rows = [
    columns.map(([heading]) => heading),
    ...faults.map((fault) => columns.map(([, name]) => textOf(fault[name], name))),
  ];
  const widths = columns.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  const isText = columns.map(([, name]) => faults.every((fault) => typeof fault[name] !== 'number'));
  return rows.map((cells) =>
    cells
      .map((cell, column) =>
        isText[column] ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** A seed is copied into a command, so it has no thousands separators. */
function textOf(value: string | number | undefined, name: keyof FaultNote): string {
  return typeof value === 'number' && name !== 'seed' ? value.toLocaleString('en-US') : String(value ?? '');
}
