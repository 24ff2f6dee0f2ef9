import { setTimeout as pause } from 'node:timers/promises';
import { randomId } from '@crossdock/identifiers';
import type { Logger } from '@crossdock/service-host';
import type { Tuple } from '../replication/messages/row-messages.js';
import type { ControlSession } from '../source/control-session.js';
import { emitMessage } from '../source/emit-message.js';
import { BackfillFailed, failureOf, KeyChanged } from './backfill-fault.js';
import type { BackfillInHand } from './backfill-in-hand.js';
import { backfillMetrics } from './backfill-metrics.js';
import type { Backfill, OpenRange } from './backfill-order.js';
import type { BackfillStream, ChunkOutcome } from './backfill-stream.js';
import { ChunkSize } from './chunk-size.js';
import type { KeptSession } from './kept-session.js';
import { OlderTransactions } from './older-transactions.js';
import { readChunk, type FoundChunk } from './read-chunk.js';
import { unlessAborted } from './unless-aborted.js';
import { UnsentValues } from './unsent-values.js';
import { watermarkPrefix, watermarkText, type Watermark } from './watermark.js';

export interface RangeRunOptions {
  hand: BackfillInHand;
  range: OpenRange;
  session: KeptSession;
  stream: BackfillStream;
  control: Pick<ControlSession, 'query'>;
  log: Logger;
}

const mostChunkBytes = 1_000_000;

/** A chunk was read again: something that the stream told had not been seen, or too much changed. */
class ReadAgain extends Error {}

/**
 * One range of a back-fill from where it stands to its end, chunk after chunk. How far it is gets recorded only when the brokers have
 * the rows, so whoever goes on after a crash, wherever, repeats at most one chunk of each range that was in hand, with the same ids.
 *
 * Ranges and back-fills may be read at the same time, also of one table: each chunk has a window of its own, which sees the whole
 * stream. A row goes out only where it is the newest that the stream has told by then, whatever others do.
 */
export class RangeRun {
  private readonly size: ChunkSize;
  private readonly older = new OlderTransactions();
  private readonly unsent = new UnsentValues();
  private rowBytes: number | undefined;

  constructor(private readonly options: RangeRunOptions) {
    this.size = new ChunkSize(options.hand.backfill.rowsPerSecond);
  }

  /**
   * Fulfilled when the range is completed, the back-fill has failed, or its signal fired; then the last recorded state is still
   * `running`. Errors that pass are met with another try.
   */
  async run(): Promise<void> {
    const { hand, stream } = this.options;
    const { signal, progress } = hand;
    try {
      for (let failures = 0; !signal.aborted;) {
        try {
          if (await this.step(signal)) return;
          failures = 0;
        } catch (error) {
          stream.abandon();
          if (signal.aborted) return;
          if (error instanceof KeyChanged) return await this.restart(error);
          const failed = failureOf(error);
          if (failed) {
            hand.stop.abort();
            return await progress.fail(failed);
          }
          failures += 1;
          await this.again(error, failures, signal);
        }
      }
    } finally {
      stream.abandon();
    }
  }

  /** Ends the reading of all ranges; the back-fill is then taken in hand anew. */
  private async restart({ message: detail }: KeyChanged): Promise<void> {
    const { hand, log } = this.options;
    const { sourceId, id: backfillId, schema, table } = hand.backfill;
    log.warn({ sourceId, backfillId, schema, table, detail }, 'backfill.begun_anew');
    hand.stop.abort();
    await hand.progress.restart();
  }

  /** One chunk. True when the range is over. */
  private async step(signal: AbortSignal): Promise<boolean> {
    const { pace, progress, backfill } = this.options.hand;
    const mostRows = this.unsent.fewer(this.size.rows);
    let unread = mostRows;
    await wait(pace.reserve(mostRows), signal);
    try {
      if (signal.aborted) return false;
      const { chunk, outcome } = await this.chunk(mostRows);
      const { described, rows, last, tookMs } = chunk;
      if (rows.length > 0) {
        const settled = await unlessAborted(outcome, signal);
        if (settled === null) return false;
        if (settled.kind === 'again') {
          backfillMetrics.again(backfill.sourceId, settled.doubt);
          if (settled.doubt === 'value_not_sent') this.unsent.met(settled.unsent, rows.length);
          throw new ReadAgain(settled.doubt);
        }
        this.tellIncomplete(settled.incomplete);
      }
      unread -= rows.length;
      await progress.advance(this.options.range, chunk, described);
      this.unsent.done();
      this.size.took(tookMs, rows.length >= this.size.rows);
      return last;
    } finally {
      pace.giveBack(unread);
    }
  }

  private tellIncomplete(rows: number): void {
    if (rows === 0) return;
    const { sourceId, id: backfillId, schema, table } = this.options.hand.backfill;
    backfillMetrics.incomplete(sourceId, rows);
    this.options.log.warn({ sourceId, backfillId, schema, table, rows }, 'backfill.values_left_out');
  }

  private async chunk(mostRows: number): Promise<{ chunk: FoundChunk; outcome: Promise<ChunkOutcome> }> {
    const { hand, range, session, stream, control } = this.options;
    const { backfill, publication, conditions, progress } = hand;
    const attempt = randomId('atp');
    const outcome = stream.expect(attempt, this.unsent.lenient);
    const mark = (edge: Watermark['edge']): Promise<bigint> =>
      emitMessage(
        control,
        watermarkPrefix,
        watermarkText({ backfillId: backfill.id, chunk: progress.current.chunks, attempt, edge }),
      );
    const wish = {
      backfill,
      publication,
      conditions,
      range,
      after: progress.placeIn(range),
      keyColumns: progress.current.keyColumns,
      mostRows,
      mostBytes: mostChunkBytes,
      rowBytes: this.rowBytes,
    };
    const edges = {
      low: async () => this.older.saw(await mark('low')),
      high: async (found: FoundChunk) => {
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
    };
    const chunk = await session.use(hand.signal, (rows) => readChunk(rows, wish, edges));
    if (chunk.rows.length > 0) this.rowBytes = chunk.bytes / chunk.rows.length;
    return { chunk, outcome };
  }

  private async again(error: unknown, failures: number, signal: AbortSignal): Promise<void> {
    const { hand, session, log } = this.options;
    const { sourceId, id: backfillId } = hand.backfill;
    if (error instanceof ReadAgain) {
      this.size.inVain();
      log.info({ sourceId, backfillId, failures, doubt: error.message }, 'backfill.chunk_read_again');
    } else {
      log.warn({ sourceId, backfillId, failures, err: error }, 'backfill.interrupted');
      session.drop();
    }
    // What lasts is told to whoever looks at the progress.
    if (failures === 8) await hand.progress.record({ detail: detailOf(error) }).catch(() => undefined);
    await wait(Math.min(2_000, 20 * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2), signal);
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
