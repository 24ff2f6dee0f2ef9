import type { ConfirmationLedger } from '../position/confirmation-ledger.js';
import type { PositionKeeper } from '../position/position-keeper.js';
import type { Beginning } from '../publishing/captured-transaction.js';
import type { ChangeAssembler } from '../publishing/change-assembler.js';
import type { KnownTables } from '../publishing/known-tables.js';
import { LargeMessages } from '../publishing/large-messages.js';
import { isTooLarge, type LogRecord } from '../publishing/log-record.js';
import type { PublishingLane } from '../publishing/publishing-lane.js';
import type { TableShapes } from '../publishing/table-shapes.js';
import type { Lsn } from '../replication/lsn.js';
import type { Keepalive } from '../replication/messages/copy-data.js';
import type { LogicalMessage } from '../replication/messages/logical-message.js';
import type { Relation } from '../replication/messages/relation-messages.js';
import type { StreamCommit } from '../replication/messages/stream-messages.js';
import type { Commit } from '../replication/messages/transaction-messages.js';
import type { PgOutputMessage, StreamMessage } from '../replication/pgoutput.js';
import type { Fragment, StreamedPart } from '../replication/pgoutput-stream.js';
import type { ReplicationConnection, StreamListener } from '../replication/replication-connection.js';
import type { Stage } from '../stage/stage.js';
import { HeldMessages } from './held-messages.js';
import type { OutboxCleanUp } from './outbox-clean-up.js';
import { replay } from './replay.js';
import { RowsInPlace, type Row } from './rows-in-place.js';
import { silenceLimitMs } from './silence.js';
import type { StreamObserver } from './stream-observer.js';

export interface SessionParts {
  connection: ReplicationConnection;
  ledger: ConfirmationLedger;
  keeper: PositionKeeper;
  lane: PublishingLane;
  shapes: TableShapes;
  assembler: ChangeAssembler;
  stage: Stage;
  observer: StreamObserver | null;
  /** Of the source's outbox, where it wants that. */
  cleanUp: OutboxCleanUp | null;
}

export type TransactionEnd = Pick<Commit, 'endLsn' | 'committedAt'>;

export interface SessionOptions {
  /** `wal_sender_timeout` of the server; 0 when it is off. */
  senderTimeoutMs: number;
  /** The session ends when nothing was heard for so many times that timeout, see `silenceLimitMs`. */
  silenceFactor: number;
  maxInFlightBytes: number;
  maxInFlightChanges: number;
  /** A message came, in the transaction that commits at this position where it is transactional. */
  logicalMessage: (message: LogicalMessage, commitLsn: Lsn) => void;
  /** Everything up to here is acknowledged by the brokers. */
  safe: (position: Lsn) => void;
  /** A transaction has come to its end. */
  transaction: (end: TransactionEnd, streamed: boolean) => void;
  /** Asks the server what the tables are. Rejects when a table's identity does not do any more, which ends the session. */
  lookAgain: () => Promise<KnownTables>;
}

/** Rows of the outbox that may wait for their deletion. */
const mostRowsToClean = 50_000;

/**
 * One replication session from its start to its end: what comes from the server goes through the assembler into the
 * lane, and what the lane has done comes back through ledger and keeper to the server.
 *
 *  - Alive: the server hears from us at 75 % of its timeout (and at least every 10 s), and whenever it asks, always with
 *    the confirmed position and nothing newer.
 *  - Back-pressure: with too much in flight the socket is not read, so the log waits on the server. Replies go on, every
 *    second, because what a session that has ended answers to them is all that is heard of its end.
 *  - Silence: nothing heard for a multiple of the timeout ends the session, unless it is we who do not read. A server
 *    that is out of reach is found out sooner, and also then, by the control session.
 *  - Open transactions are staged until they commit; then they are replayed, and what comes behind them waits.
 *  - Keys: where the stream describes a table without its key, the server is asked before a row of it is taken.
 */
export class CaptureSession implements StreamListener {
  private readonly timer: NodeJS.Timeout;
  private readonly held = new HeldMessages();
  private readonly large: LargeMessages;
  private readonly rows = new RowsInPlace((row) => this.takeRow(row));
  private repliedAt = -Infinity;
  private told = 0;
  private commitLsn: Lsn = 0n;
  private paused = false;
  private ending = false;
  private room: (() => void) | null = null;

  constructor(
    private readonly parts: SessionParts,
    private readonly options: SessionOptions,
  ) {
    this.large = new LargeMessages(parts.assembler);
    const { senderTimeoutMs } = options;
    const everyMs = senderTimeoutMs > 0 ? Math.min(senderTimeoutMs * 0.75, 10_000) : 10_000;
    this.timer = setInterval(() => this.stayAlive(everyMs), everyMs / Math.ceil(everyMs / 1_000));
  }

  message(message: StreamMessage, start: number): void {
    const told = ++this.told;
    if (this.held.isHolding) this.held.keep(() => this.follow(message, told, start));
    else this.follow(message, told, start);
  }

  streamed(part: StreamedPart): void {
    const told = ++this.told;
    if (!this.held.isHolding) return this.parts.stage.append(part, told);
    const kept = { ...part, bytes: Buffer.from(part.bytes) };
    this.held.keep(() => this.parts.stage.append(kept, told));
  }

  fragment(bytes: Buffer, fragment: Fragment): void {
    if (!this.held.isHolding) return this.takeFragment(bytes, fragment);
    const kept = Buffer.from(bytes);
    this.held.keep(() => this.takeFragment(kept, fragment));
  }

  keepalive({ walEnd, replyRequested }: Keepalive): void {
    const { ledger, keeper, connection } = this.parts;
    const note = (): void => {
      if (ledger.keepalive(walEnd)) this.advance();
    };
    if (this.held.isHolding) this.held.keep(note);
    else note();
    if (replyRequested) connection.reply(keeper.confirmed);
  }

  pieceEnded(): void {
    if (this.ending) return;
    const { lane, connection } = this.parts;
    lane.flush();
    this.advance();
    if (!this.paused && this.isFull(1)) {
      this.paused = true;
      connection.pause();
    }
  }

  /** The lane has an acknowledgement. */
  acknowledged(): void {
    this.advance();
    this.madeRoom();
  }

  /** What is safe is to be confirmed, as far as the outbox is cleaned up. */
  advance(): void {
    const { ledger, keeper, cleanUp, observer } = this.parts;
    observer?.safe(ledger.safe);
    this.options.safe(ledger.safe);
    keeper.advance(cleanUp ? cleanUp.safe(ledger.safe) : ledger.safe);
  }

  /** Something was taken away from what is in flight or staged. */
  madeRoom(): void {
    if (this.ending || this.isFull(0.5)) return;
    const { room } = this;
    this.room = null;
    room?.();
    if (!this.paused) return;
    this.paused = false;
    if (!this.held.isHolding) this.parts.connection.resume();
  }

  /** Reads no more, lets what is under way arrive, confirms it and closes. */
  async finish(patienceMs: number): Promise<void> {
    const { connection, lane, keeper } = this.parts;
    this.ending = true;
    connection.pause();
    await lane.drained(patienceMs);
    lane.stop();
    await within(keeper.finish(), patienceMs);
    await this.close();
  }

  /** Ends at once. What is not confirmed comes again. */
  async close(): Promise<void> {
    this.ending = true;
    clearInterval(this.timer);
    this.room?.();
    this.parts.lane.stop();
    this.parts.keeper.stop();
    await this.parts.cleanUp?.stop();
    await this.parts.connection.close();
    await this.parts.stage.clear();
  }

  private follow(message: StreamMessage, told: number, start: number): void {
    switch (message.kind) {
      case 'begin':
        return this.begin(message);
      case 'commit':
        return this.end(message, false);
      case 'streamCommit':
        return this.wait(this.replayed(message));
      case 'streamAbort':
        this.parts.stage.abort(message.xid, message.subxid);
        return this.madeRoom();
      default: {
        const waiting = this.take(message, told, start);
        if (waiting) this.wait(waiting);
      }
    }
  }

  private begin(beginning: Beginning): void {
    this.commitLsn = beginning.commitLsn;
    this.parts.assembler.begin(beginning);
    this.parts.lane.begin();
    this.parts.observer?.transaction(beginning.xid);
  }

  private end(end: TransactionEnd, streamed: boolean): void {
    this.rows.release();
    this.append(this.parts.assembler.commit());
    this.parts.lane.commit(end.endLsn);
    this.options.transaction(end, streamed);
  }

  /** What a transaction holds. A promise where an answer of the server is needed before what comes next. */
  private take(message: PgOutputMessage, told: number, start: number): void | Promise<void> {
    const { shapes } = this.parts;
    switch (message.kind) {
      case 'insert':
      case 'update':
      case 'delete':
      case 'truncate':
        return this.rows.row(message, start);
      case 'message':
        if (start !== this.rows.place) this.rows.release();
        return this.logicalMessage(message);
      case 'relation':
        // Of the row behind it; those before it have the shapes that there were.
        this.rows.release();
        if (shapes.needsPrimaryKey(message)) return this.learnKey(message, told);
        return shapes.relation(message, told);
      case 'type':
        return shapes.type(message);
      case 'origin':
        return;
      default:
        throw new RangeError(`a message of the kind ${message.kind} inside a transaction`);
    }
  }

  private takeRow(row: Row): void {
    const { assembler } = this.parts;
    switch (row.kind) {
      case 'insert':
        return this.changed(assembler.insert(row));
      case 'update':
        return this.changed(assembler.update(row));
      case 'delete':
        return this.changed(assembler.delete(row));
      case 'truncate':
        return this.changed(assembler.truncate(row));
    }
  }

  private takeFragment(bytes: Buffer, fragment: Fragment): void {
    this.rows.release();
    this.changed(this.large.take(bytes, fragment));
  }

  private logicalMessage(message: LogicalMessage): void {
    const { assembler, observer } = this.parts;
    this.options.logicalMessage(message, this.commitLsn);
    this.append(assembler.message(message));
    const found = message.transactional ? observer?.message(message, this.commitLsn) : null;
    for (const row of found?.rows ?? [])
      if (found) this.append(assembler.read(found.shape, row, found.backfillId));
  }

  private async learnKey(relation: Relation, told: number): Promise<void> {
    this.parts.shapes.relation(relation, told, await this.options.lookAgain());
  }

  private async replayed(commit: StreamCommit): Promise<void> {
    const { shapes, stage } = this.parts;
    await replay(commit, stage.take(commit.xid), {
      begin: () => {
        shapes.beginStreamed();
        this.begin(commit);
      },
      take: (message, told, start) => this.take(message, told, start),
      fragment: (bytes, fragment) => this.takeFragment(bytes, fragment),
      room: () => this.roomForMore(),
      end: (end) => {
        shapes.endStreamed();
        this.end(end, true);
      },
    });
  }

  private async roomForMore(): Promise<void> {
    this.parts.lane.flush();
    if (this.isFull(1) && !this.ending) await new Promise<void>((resolve) => (this.room = resolve));
    if (this.ending) throw new Error('the session is ending');
  }

  /** Nothing that comes is taken before this is done. */
  private wait(work: Promise<void>): void {
    const { connection } = this.parts;
    this.held.hold();
    connection.pause();
    void work
      .then(() => {
        if (this.ending) return;
        this.held.release();
        this.pieceEnded();
        if (!this.held.isHolding && !this.paused) connection.resume();
      })
      .catch((error: unknown) => {
        // What is cut short by the end comes again; the connection is still needed to confirm what has arrived.
        if (!this.ending) connection.abort(error instanceof Error ? error : new Error(String(error)));
      });
  }

  private changed(records: readonly LogRecord[]): void {
    const { observer, cleanUp } = this.parts;
    this.append(records);
    if (!observer && !cleanUp) return;
    for (const record of records) {
      // Whoever looks for the newest state of the row finds it among what is parked.
      if (record.kind === 'parked' && record.row) observer?.changed(record.row.table, record.row.key, true);
      if (record.kind !== 'change') continue;
      observer?.changed(record.table, record.rowKey, record.whole);
      // Of a row that is parked nobody got the event.
      if (record.outboxId && !isTooLarge(record)) cleanUp?.inserted(record.outboxId, this.commitLsn);
    }
  }

  private append(records: readonly LogRecord[]): void {
    for (const record of records) this.parts.lane.append(record);
  }

  private isFull(share: number): boolean {
    const { ledger, stage, cleanUp } = this.parts;
    const { maxInFlightBytes, maxInFlightChanges } = this.options;
    return (
      ledger.bytesInFlight > maxInFlightBytes * share ||
      ledger.changesInFlight > maxInFlightChanges * share ||
      stage.isBehind ||
      (cleanUp !== null && cleanUp.waiting > mostRowsToClean * share)
    );
  }

  private stayAlive(everyMs: number): void {
    const { connection, keeper } = this.parts;
    const limitMs = silenceLimitMs(this.options.senderTimeoutMs, this.options.silenceFactor);
    const reading = !this.paused && !this.held.isHolding;
    if (reading && connection.silentMs > limitMs) {
      connection.abort(
        new Error(`nothing was heard from the server for ${Math.round(connection.silentMs)} ms`),
      );
      return;
    }
    const now = performance.now();
    // Timers come a little early or late.
    if (reading && now - this.repliedAt < everyMs - 50) return;
    this.repliedAt = now;
    connection.reply(keeper.confirmed, reading && connection.silentMs > everyMs * 0.9);
  }
}

async function within(work: Promise<void>, patienceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)))]);
  clearTimeout(timer);
}
