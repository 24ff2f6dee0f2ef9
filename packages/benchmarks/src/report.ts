import type { Latency } from './latency.js';
import type { Percentiles } from './percentiles.js';
import type { ProcessWatch } from './process-watch.js';
import { megabytes, milliseconds, table, whole } from './table.js';
import type { Throughput } from './throughput.js';

/** What was measured; parts that were not asked for are absent. */
export interface Figures {
  readonly commit?: Latency;
  readonly publish?: Latency;
  readonly throughput?: Throughput;
  readonly processes?: ProcessWatch;
  readonly barePerSecond?: number;
  readonly signatures: { right: number; wrong: number };
}

export function report(figures: Figures): string {
  const { commit, publish, throughput, processes, barePerSecond } = figures;
  const parts: string[] = [];
  if (commit || publish) parts.push(latencyTable(commit, publish));
  if (throughput || barePerSecond !== undefined) parts.push(throughputTable(throughput, barePerSecond));
  if (throughput) parts.push(conservation(throughput));
  if (throughput && processes) parts.push(processTable(processes, throughput));
  const { right, wrong } = figures.signatures;
  parts.push(`${whole(right)} signatures checked (every hundredth request), ${whole(wrong)} wrong`);
  return parts.join('\n\n');
}

function latencyTable(commit?: Latency, publish?: Latency): string {
  const row = (name: string, { perSecond, lost }: Latency, measured: Percentiles) => [
    name,
    `${whole(perSecond)}/s`,
    whole(measured.count),
    ...[measured.p50, measured.p95, measured.p99, measured.max].map(milliseconds),
    whole(lost),
  ];
  const rows = [
    ...(commit
      ? [
          row('commit → receipt', commit, commit.fromEvent),
          row('intended INSERT → receipt', commit, commit.fromIntended),
        ]
      : []),
    ...(publish ? [row('intended HTTP publish → receipt', publish, publish.fromIntended)] : []),
  ];
  return [
    table(['latency, ms (open loop)', 'rate', 'events', 'p50', 'p95', 'p99', 'max', 'lost'], rows),
    'commit → receipt counts from the instant that PostgreSQL gives the commit; the line below it from the instant at which',
    'the INSERT was to be sent, so it holds the commit itself and everything that waited.',
  ].join('\n');
}

function throughputTable(throughput?: Throughput, bare?: number): string {
  const rows = [
    ...(throughput
      ? [
          ['publish → receipt, all services and audit on', whole(throughput.perSecond)],
          ['  the slowest five seconds', whole(throughput.slowestPerSecond)],
          ['  counted by the audit in the same time', whole(throughput.auditedPerSecond)],
        ]
      : []),
    ...(bare === undefined ? [] : [['bare loop: sign and send, nothing else', whole(bare)]]),
    ...(throughput && bare !== undefined ? [['  ratio', (throughput.perSecond / bare).toFixed(2)]] : []),
  ];
  const how = throughput
    ? [
        `Sustained over ${throughput.seconds} s: batches are published only while at most 4,000 events are between publish and receipt and the`,
        'audit is at most 20,000 behind, so no backlog grows; one delivery per event.',
      ]
    : [];
  return [table(['deliveries per second', ''], rows), ...how].join('\n');
}

function conservation({ published, received, repeated, lost, audited }: Throughput): string {
  return (
    `${whole(published)} published, ${whole(received)} received, ${whole(lost)} lost, ${whole(repeated)} repeated; ` +
    `audit: ${whole(audited.delivered)} delivered, ${whole(audited.attempts)} attempts, ` +
    `${whole(audited.retriesWaiting)} waiting, ${whole(audited.deadLetters)} dead letters, ${whole(audited.parked)} parked`
  );
}

/** What each process took: the memory that its operator must give it, and the part of a processor that a delivery costs. */
function processTable({ uses }: ProcessWatch, { received }: Throughput): string {
  const perDelivery = (processorMs: number | null): string =>
    processorMs === null ? '–' : whole((processorMs * 1_000) / received);
  const rows = [...uses].map(([name, { highestBytes, processorMs }]) => [
    name,
    megabytes(highestBytes),
    perDelivery(processorMs),
  ]);
  return table(['under load', 'resident, highest', 'processor µs per delivery'], rows);
}
