import type { ConfirmationLedger } from '../position/confirmation-ledger.js';
import type { PositionKeeper } from '../position/position-keeper.js';
import type { ChangeAssembler } from '../publishing/change-assembler.js';
import type { ChangeRecord } from '../publishing/change-record.js';
import type { PublishingLane } from '../publishing/publishing-lane.js';
import type { Keepalive } from '../replication/messages/copy-data.js';
import type { LogicalMessage } from '../replication/messages/logical-message.js';
import type { Relation } from '../replication/messages/relation-messages.js';
import type { PgOutputMessage } from '../replication/pgoutput.js';
import type { ReplicationConnection, StreamListener } from '../replication/replication-connection.js';
import { HeldMessages } from './held-messages.js';
import type { PrimaryKeys } from './preflight.js';

export interface SessionParts {
  connection: ReplicationConnection;
  ledger: ConfirmationLedger;
  keeper: PositionKeeper;
  lane: PublishingLane;
  assembler: ChangeAssembler;
}

export interface SessionOptions {
  /** `wal_sender_timeout` of the server; 0 when it is off. */
  senderTimeoutMs: number;
  maxInFlightBytes: number;
  maxInFlightChanges: number;
  logicalMessage: (message: LogicalMessage) => void;
  transaction: () => void;
  /** Asks the server. Rejects when a table's identity does not do any more, which ends the session. */
  primaryKeys: () => Promise<PrimaryKeys>;
}

/**
 * One replication session from its start to its end: what comes from the server goes through the assembler into the
 * lane, and what the lane has done comes back through ledger and keeper to the server.
 *
 *  - Alive: the server hears from us at 75 % of its timeout (and at least every 10 s), and whenever it asks, always with
 *    the confirmed position and nothing newer.
 *  - Back-pressure: with too much in flight the socket is not read, so the log waits on the server. Replies go on.
 *  - Silence: nothing heard for twice the timeout ends the session, unless it is we who do not read.
 *  - Keys: where the stream describes a table without its key, the server is asked before a row of it is taken.
 */
export class CaptureSession implements StreamListener {
  private readonly timer: NodeJS.Timeout;
  private readonly held = new HeldMessages();
  private paused = false;
  private ending = false;

  constructor(
    private readonly parts: SessionParts,
    private readonly options: SessionOptions,
  ) {
    const { senderTimeoutMs } = options;
    const everyMs = senderTimeoutMs > 0 ? Math.min(senderTimeoutMs * 0.75, 10_000) : 10_000;
    this.timer = setInterval(() => this.stayAlive(everyMs), everyMs);
  }

  message(message: PgOutputMessage): void {
    if (this.held.isHolding) this.held.keep(() => this.take(message));
    else this.take(message);
  }

  keepalive({ walEnd, replyRequested }: Keepalive): void {
    const { ledger, keeper, connection } = this.parts;
    const note = (): void => {
      if (ledger.keepalive(walEnd)) keeper.advance(ledger.safe);
    };
    if (this.held.isHolding) this.held.keep(note);
    else note();
    if (replyRequested) connection.reply(keeper.confirmed);
  }

  pieceEnded(): void {
    if (this.ending) return;
    const { ledger, lane, keeper, connection } = this.parts;
    lane.flush();
    keeper.advance(ledger.safe);
    if (!this.paused && this.isFull(1)) {
      this.paused = true;
      connection.pause();
    }
  }

  /** The lane has an acknowledgement. */
  acknowledged(): void {
    const { ledger, keeper, connection } = this.parts;
    keeper.advance(ledger.safe);
    if (this.paused && !this.ending && !this.isFull(0.5)) {
      this.paused = false;
      if (!this.held.isHolding) connection.resume();
    }
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
    this.parts.lane.stop();
    this.parts.keeper.stop();
    await this.parts.connection.close();
  }

  private take(message: PgOutputMessage): void {
    const { assembler, lane } = this.parts;
    switch (message.kind) {
      case 'insert':
        return this.append(assembler.insert(message));
      case 'update':
        return this.append(assembler.update(message));
      case 'delete':
        return this.append(assembler.delete(message));
      case 'truncate':
        return this.append(assembler.truncate(message));
      case 'begin':
        assembler.begin(message);
        return lane.begin();
      case 'commit':
        assembler.commit();
        lane.commit(message.endLsn);
        return this.options.transaction();
      case 'relation':
        return assembler.needsPrimaryKey(message) ? this.learnKey(message) : assembler.relation(message);
      case 'message':
        return this.options.logicalMessage(message);
      case 'type':
      case 'origin':
        return;
    }
  }

  private learnKey(relation: Relation): void {
    const { connection, assembler } = this.parts;
    this.held.hold();
    connection.pause();
    void this.options
      .primaryKeys()
      .then((primaryKeys) => {
        if (this.ending) return;
        assembler.relation(relation, primaryKeys);
        this.held.release();
        this.pieceEnded();
        if (!this.held.isHolding && !this.paused) connection.resume();
      })
      .catch((error: unknown) => connection.abort(error instanceof Error ? error : new Error(String(error))));
  }

  private append(records: ChangeRecord[]): void {
    for (const record of records) this.parts.lane.append(record);
  }

  private isFull(share: number): boolean {
    const { ledger } = this.parts;
    const { maxInFlightBytes, maxInFlightChanges } = this.options;
    return (
      ledger.bytesInFlight > maxInFlightBytes * share || ledger.changesInFlight > maxInFlightChanges * share
    );
  }

  private stayAlive(everyMs: number): void {
    const { connection, keeper } = this.parts;
    const limitMs = 2 * (this.options.senderTimeoutMs || 60_000);
    const reading = !this.paused && !this.held.isHolding;
    if (reading && connection.silentMs > limitMs) {
      connection.abort(
        new Error(`nothing was heard from the server for ${Math.round(connection.silentMs)} ms`),
      );
      return;
    }
    connection.reply(keeper.confirmed, reading && connection.silentMs > everyMs * 0.9);
  }
}

async function within(work: Promise<void>, patienceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([work, new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)))]);
  clearTimeout(timer);
}
