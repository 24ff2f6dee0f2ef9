import { setTimeout as pause } from 'node:timers/promises';
import { randomId } from '@crossdock/identifiers';
import type { Logger } from '@crossdock/service-host';
import type { Tuple } from '../replication/messages/row-messages.js';
import type { ControlSession } from '../source/control-session.js';
import { emitMessage } from '../source/emit-message.js';
import { BackfillFailed, failureOf } from './backfill-fault.js';
import { backfillMetrics } from './backfill-metrics.js';
import { advanced, type Backfill, type BackfillProgress } from './backfill-order.js';
import type { BackfillStream, ChunkOutcome } from './backfill-stream.js';
import { ChunkSize } from './chunk-size.js';
import { KeptProgress } from './kept-progress.js';
import { OlderTransactions } from './older-transactions.js';
import { readChunk, type FoundChunk } from './read-chunk.js';
import type { RowSession } from './row-session.js';
import { unlessAborted } from './unless-aborted.js';
import { watermarkPrefix, watermarkText, type Watermark } from './watermark.js';

export interface BackfillRunOptions {
  backfill: Backfill;
  publication: string;
  /** Conditions that the source declares on the table. */
  conditions: readonly string[];
  stream: BackfillStream;
  control: Pick<ControlSession, 'query'>;
  openRows: () => Promise<RowSession>;
  progress: BackfillProgress | undefined;
  /** Fulfilled when it is safe. */
  record: (progress: BackfillProgress) => Promise<void>;
  log: Logger;
}

const mostChunkBytes = 1_000_000;
/** A row that changes all the time must not hold up the others for the sake of its large values. */
const mostTimesForValues = 5;

/** A chunk was read again: something that the stream told had not been seen, or too much changed. */
class ReadAgain extends Error {}

/**
 * One back-fill from where it stands to its end, chunk after chunk. How far it is gets recorded only when the brokers have the rows,
 * so whoever goes on after a crash, wherever, repeats at most one chunk, with the same ids.
 */
export class BackfillRun {
  private readonly size: ChunkSize;
  private readonly older = new OlderTransactions();
  /** How often in a row this chunk was read again because values of its rows were not sent. */
  private notSent = 0;
  private session: RowSession | null = null;
  private rowBytes: number | undefined;
  private readonly progress: KeptProgress;

  constructor(private readonly options: BackfillRunOptions) {
    const { backfill, progress, record, log } = options;
    this.size = new ChunkSize(backfill.rowsPerSecond);
    this.progress = new KeptProgress(backfill, progress, record, log);
  }

  /**
   * Fulfilled when it is completed, has failed, or the signal fired; then the last recorded state is still `running`.
   * Errors that pass are met with another try.
   */
  async run(signal: AbortSignal): Promise<void> {
    const interrupt = (): void => void this.interrupt();
    signal.addEventListener('abort', interrupt, { once: true });
    try {
      await this.progress.record({});
      for (let failures = 0; !signal.aborted;) {
        try {
          if (await this.step(signal)) return;
          failures = 0;
        } catch (error) {
          this.options.stream.abandon();
          if (signal.aborted) return;
          const failed = failureOf(error);
          if (failed) return await this.progress.fail(failed);
          failures += 1;
          await this.again(error, failures, signal);
        }
      }
    } finally {
      signal.removeEventListener('abort', interrupt);
      this.options.stream.abandon();
      await this.session?.close();
      this.session = null;
    }
  }

  /** One chunk. True when the back-fill is over. */
  private async step(signal: AbortSignal): Promise<boolean> {
    const startedAt = performance.now();
    const { chunk, outcome } = await this.chunk(signal);
    const { described, rows, last, tookMs } = chunk;
    if (rows.length > 0) {
      const settled = await unlessAborted(outcome, signal);
      if (settled === null) return false;
      if (settled.kind === 'again') {
        backfillMetrics.again(this.options.backfill.sourceId, settled.doubt);
        if (settled.doubt === 'value_not_sent') this.notSent += 1;
        throw new ReadAgain(settled.doubt);
      }
      this.notSent = 0;
    }
    backfillMetrics.read(this.options.backfill.sourceId, rows.length);
    await this.progress.record(advanced(this.progress.current, chunk, described.estimatedRows));
    if (last) return true;
    this.size.took(tookMs, rows.length >= this.size.rows);
    await wait(this.size.pauseMs(rows.length, performance.now() - startedAt), signal);
    return false;
  }

  private async chunk(signal: AbortSignal): Promise<{ chunk: FoundChunk; outcome: Promise<ChunkOutcome> }> {
    const { backfill, publication, conditions, stream, control } = this.options;
    const session = (this.session ??= await this.options.openRows());
    signal.throwIfAborted();
    const attempt = randomId('atp');
    const outcome = stream.expect(attempt, this.notSent >= mostTimesForValues);
    const mark = (edge: Watermark['edge']): Promise<bigint> =>
      emitMessage(
        control,
        watermarkPrefix,
        watermarkText({ backfillId: backfill.id, chunk: this.progress.current.chunks, attempt, edge }),
      );
    const chunk = await readChunk(
      session,
      {
        backfill,
        publication,
        conditions,
        after: this.progress.current.lastKey ?? null,
        mostRows: this.size.rows,
        mostBytes: mostChunkBytes,
        rowBytes: this.rowBytes,
      },
      {
        low: async () => this.older.saw(await mark('low')),
        high: async (found) => {
          refuseWithoutKey(found, backfill);
          if (found.rows.length === 0) return;
          const { snapshot, shape } = found.described;
          if (await this.older.doubtful(snapshot, control)) {
            backfillMetrics.again(backfill.sourceId, 'older_transactions');
            throw new ReadAgain('older_transactions');
          }
          stream.offer(attempt, { snapshot, rows: byKey(found) }, shape);
          await mark('high');
        },
      },
    );
    if (chunk.rows.length > 0) this.rowBytes = chunk.bytes / chunk.rows.length;
    return { chunk, outcome };
  }

  private async again(error: unknown, failures: number, signal: AbortSignal): Promise<void> {
    const { backfill, log } = this.options;
    const context = { sourceId: backfill.sourceId, backfillId: backfill.id, failures };
    if (error instanceof ReadAgain) {
      this.size.inVain();
      log.info({ ...context, doubt: error.message }, 'backfill.chunk_read_again');
    } else {
      log.warn({ ...context, err: error }, 'backfill.interrupted');
      this.session?.destroy();
      this.session = null;
    }
    // What lasts is told to whoever looks at the progress.
    if (failures === 8) await this.progress.record({ detail: detailOf(error) }).catch(() => undefined);
    await wait(Math.min(2_000, 20 * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2), signal);
  }

  /** Ends a query that runs, on the server too. */
  private async interrupt(): Promise<void> {
    const { session } = this;
    if (!session) return;
    this.session = null;
    await this.options.control
      .query('SELECT pg_cancel_backend($1::int)', [session.processId])
      .catch(() => undefined);
    session.destroy();
  }
}

/** Rows are found again in the stream by their key. @throws BackfillFailed */
function refuseWithoutKey({ described }: FoundChunk, { schema, table }: Backfill): void {
  if (described.key.length > 0 && described.shape.key.length > 0) return;
  throw new BackfillFailed(
    'no_key',
    `${schema}.${table} has no primary key (and no index as its replica identity), so its rows cannot be told from each other`,
  );
}

function byKey({ described: { shape }, rows }: FoundChunk): Map<string, Tuple> {
  return new Map(rows.map((row) => [shape.keyJson(row) ?? '', row]));
}

function detailOf(error: unknown): string {
  if (!(error instanceof ReadAgain))
    return `interrupted: ${error instanceof Error ? error.message : String(error)}`;
  return `waits: ${error.message.replaceAll('_', ' ')}`;
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  if (ms > 0) await pause(ms, undefined, { signal }).catch(() => undefined);
}
