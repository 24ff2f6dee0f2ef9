import type { Stack } from '../stack.js';
import { portOf, sampleNames, type SampleName } from '../ports.js';
import { shown } from '../postgres/databases.js';
import { passwordFileOf } from '../postgres/password.js';
import { typedCommand } from '../typed-command.js';

const sampleNotes: Record<SampleName, string> = {
  'payment-provider': 'company A: settles payments in its PostgreSQL',
  'commerce-application': 'company B: /orders, /stats',
  crm: 'outside application: sends contacts and deals',
  'back-office': 'internal receivers of what the CRM sends',
};

/** What a person needs to talk to a stack that has come up. */
export function addresses(stack: Stack): string {
  const { options, layout } = stack;
  const rows: [string, string, string][] = [
    ['Control plane', stack.url('control-plane'), 'REST API; description at /docs'],
    ['Inbound gateway', stack.url('inbound-gateway'), 'POST /v1/events'],
    ['Audit', stack.url('audit'), 'GET /v1/events/{id}, /v1/summary'],
    [
      'PostgreSQL',
      // A password is not for the terminal.
      shown(stack.databaseUrl),
      options.databaseUrl ? 'DATABASE_URL' : 'databases crossdock_*, payments',
    ],
    ['Kafka', stack.brokers.join(','), options.kafkaBrokers ? 'KAFKA_BROKERS' : 'KRaft, one node'],
  ];
  if (options.samples) {
    for (const name of sampleNames) {
      rows.push([`Sample ${name}`, `http://127.0.0.1:${portOf(name, options.portBase)}`, sampleNotes[name]]);
    }
  }
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length));
  const lines = rows.map(([what, where, note]) =>
    `  ${what.padEnd(width(0))}  ${where.padEnd(width(1))}  ${note}`.trimEnd(),
  );
  return [
    '',
    'Crossdock is up.',
    ...lines,
    `  Operator's API key: ${layout.operatorApiKey}`,
    ...(options.databaseUrl ? [] : [`  PostgreSQL's password: ${passwordFileOf(layout.postgres)}`]),
    `  Logs: ${layout.logs}/<name>.log`,
    `  ${typedCommand('npm run status', options.portBase)} tells more; Ctrl-C ends everything.`,
    '',
  ].join('\n');
}
