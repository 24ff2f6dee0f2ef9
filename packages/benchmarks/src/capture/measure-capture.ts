import { conditionsOf } from '../conditions.js';
import { megabytes, milliseconds, table, whole } from '../table.js';
import { backlog, type Backlog } from './backlog.js';
import { brokerCeiling } from './broker-ceiling.js';
import { CaptureSystem } from './capture-system.js';
import { commitToKafka } from './commit-to-kafka.js';
import { firstSnapshots, type FirstSnapshot } from './first-snapshot.js';
import { largeTransaction, type LargeTransaction } from './large-transaction.js';

const LATENCY_RATE = 1_000;

/** Capture alone: how fast, how soon, and with how much memory. Prints what it measured. */
export async function measureCapture(say: (line: string) => void): Promise<void> {
  const system = await CaptureSystem.start(say);
  try {
    console.log(['', ...(await conditionsOf(system.stack)), ''].join('\n'));
    say('warming up: 100,000 changes');
    await backlog(system, 1, 100_000, 1_000);
    say('reading 400,000 changes that wait in the log, 1,000 in each transaction');
    const many = await backlog(system, 1_000_001, 400_000, 1_000);
    say('reading 200,000 changes that wait in the log, 10 in each transaction');
    const short = await backlog(system, 2_000_001, 200_000, 10);
    say('what the broker takes from one producer: 10 s');
    const ceiling = await brokerCeiling(system, 10);
    say('one transaction of 1,000,000 rows');
    const large = await largeTransaction(system, 10_000_001, 1_000_000);
    say(`commit → Kafka: ${whole(LATENCY_RATE)} changes/s, 5 s to warm up, then 20 s`);
    const latency = await commitToKafka(system, 20_000_001, LATENCY_RATE, 20);
    say('first snapshots of 100,000 rows with one session and with four, twice each');
    const snapshots = await firstSnapshots(system, 100_000, [1, 4], 2);
    console.log(`\n${rates([many, short], ceiling)}\n\n${ofLarge(large)}\n`);
    const { count, p50, p95, p99, max } = latency;
    console.log(
      table(
        ['commit → Kafka, ms (open loop)', 'rate', 'changes', 'p50', 'p95', 'p99', 'max'],
        [
          [
            'as a consumer sees it',
            `${whole(LATENCY_RATE)}/s`,
            whole(count),
            ...[p50, p95, p99, max].map(milliseconds),
          ],
        ],
      ),
    );
    console.log(`\n${ofSnapshots(snapshots)}\n`);
  } finally {
    say('stopping the system');
    await system.stop();
  }
}

function rates(backlogs: readonly Backlog[], ceiling: number): string {
  const rows = backlogs.map(({ perTransaction, perSecond }) => [
    `decoded and acknowledged, ${whole(perTransaction)} in each transaction`,
    whole(perSecond),
    (perSecond / ceiling).toFixed(2),
  ]);
  return [
    table(
      ['changes per second', '', 'of the ceiling'],
      [...rows, ['ceiling: records packed beforehand, same producer and broker', whole(ceiling), '1.00']],
    ),
    'Rows of about 330 bytes that had waited in the log; over the middle four fifths. Database, broker and reader share the machine.',
  ].join('\n');
}

function ofLarge({ rows, firstMs, lastMs, highestResidentBytes }: LargeTransaction): string {
  return table(
    [`one transaction of ${whole(rows)} rows`, ''],
    [
      ['commit → first row acknowledged', `${milliseconds(firstMs)} ms`],
      ['commit → last row acknowledged', `${milliseconds(lastMs)} ms`],
      ['resident memory of the reader, highest', megabytes(highestResidentBytes)],
    ],
  );
}

function ofSnapshots(snapshots: readonly FirstSnapshot[]): string {
  const best = snapshots.map(({ perSecond }) => Math.max(...perSecond));
  const rows = snapshots.map(({ rowSessions, perSecond }, place) => [
    `rowSessions: ${rowSessions}`,
    ...perSecond.map(whole),
    ((best[place] ?? NaN) / (best[0] ?? NaN)).toFixed(2),
  ]);
  return table(
    ['first snapshot, rows per second', 'first run', 'second run', 'best, of one session’s'],
    rows,
  );
}
