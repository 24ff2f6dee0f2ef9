import type { Status } from '../status/status.js';
import { typedCommand } from '../typed-command.js';

/** A status for a person to read. */
export function statusTable(status: Status): string {
  if (!status.running)
    return `No stack runs on ${status.dataFolder}. Start one: ${typedCommand('npm start', status.portBase)}`;
  const rows = status.processes.map(({ name, address, pid, ready, reason, residentBytes, restarts }) => [
    name,
    ready ? 'ready' : `NOT READY: ${reason ?? ''}`,
    pid === null ? '-' : String(pid),
    residentBytes === null ? '-' : `${Math.round(residentBytes / 1024 / 1024)} MB`,
    restarts === 0 ? '' : `restarted ${restarts}x`,
    address,
  ]);
  const table = aligned([['process', 'state', 'pid', 'memory', '', 'address'], ...rows]);
  const counters = Object.entries(status.counters).map(([name, count]) => [
    labels[name] ?? words(name),
    String(count ?? '-'),
  ]);
  return [
    `Running since ${status.startedAt}, supervisor ${status.supervisorPid}, data in ${status.dataFolder}`,
    '',
    table,
    '',
    aligned(counters),
    '',
    `Operator's API key: ${status.operatorApiKeyFile}`,
    ...(status.postgresPasswordFile ? [`PostgreSQL's password: ${status.postgresPasswordFile}`] : []),
  ].join('\n');
}

function aligned(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Where the name alone does not say whose count it is. */
const labels: Record<string, string> = { verified: 'verified by the sample receiver' };

/** `deadLetters` as `dead letters`. */
function words(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
