import { Client, type ClientConfig, type Connection } from 'pg';
import { clientConfigOf, type DeclaredTls } from '../source/client-config.js';
import { printingSettings } from '../values/value-rules.js';
import { ByteCursor } from './byte-cursor.js';
import { formatLsn, parseLsn, type Lsn } from './lsn.js';
import {
  primaryKeepalive,
  readKeepalive,
  standbyStatus,
  xLogData,
  xLogDataHeaderBytes,
  type Keepalive,
} from './messages/copy-data.js';
import { PgOutputStream, type Fragment, type StreamedPart, type StreamMessage } from './pgoutput-stream.js';
import { readerOf, ServerFrames } from './server-frames.js';
import { mostTextMemory } from './text-memory.js';
import { readTimelineHistory, type TimelineSwitch } from './timeline-history.js';

export interface SystemIdentity {
  systemIdentifier: string;
  timeline: number;
}

export interface CreatedSlot {
  /** Where the stream will begin. */
  consistentPoint: Lsn;
  /** The database as it is there, for as long as this connection does nothing else. */
  snapshotName: string;
}

export interface StreamRequest {
  slot: string;
  publication: string;
  /** Large transactions come while they are open. */
  streaming: boolean;
  /** `none` leaves out what the server itself received by replication; only with PostgreSQL 16 and later. */
  origin: 'any' | 'none';
}

export interface StreamListener {
  /**
   * Messages come in the order of the log, but for logical messages of other subtransactions than their neighbours (`RowsInPlace`). Their
   * texts are copies and may be kept.
   *
   * @param start as `PgOutputListener` has it
   */
  message(message: StreamMessage, start: number): void;
  /** A message of a transaction that is still open. Its bytes are a view and must be copied to be kept. */
  streamed(part: StreamedPart): void;
  /** A piece of a message that is too large to be read as a whole. A view, too. */
  fragment(bytes: Buffer, fragment: Fragment): void;
  keepalive(keepalive: Keepalive): void;
  /** Everything that one read from the socket brought has been told. */
  pieceEnded(): void;
}

/** A command that has no reason to wait is given up then, and the session with it. */
const answerWithinMs = 30_000;

const copyData = 0x64;
/** Letter and length before what is copied. */
const copyHeaderBytes = 5;

/**
 * A session in replication mode, over which the server sends the decoded log and we answer how far we are. It decides
 * nothing about positions: `reply` sends what it is given.
 *
 * `pg` connects and asks. What it does not know, both sides copying, is taken out of the socket before it: it would put any message
 * together in memory, and a row may have 1 GB.
 */
export class ReplicationConnection {
  private readonly cursor = new ByteCursor();
  private readonly stream = new PgOutputStream();
  private readonly client: Client;
  private readonly wire: WireConnection;
  /** Settled when the session is over; with the error that ended it, if any. Never rejects. */
  readonly ended: Promise<Error | null>;
  private closing = false;
  private aborted: Error | null = null;
  private lastHeard = performance.now();

  private constructor(client: Client) {
    this.client = client;
    this.wire = (client as unknown as { connection: WireConnection }).connection;
    let failure: Error | null = null;
    this.ended = new Promise((resolve) => {
      client.on('error', (error: Error) => (failure ??= error));
      client.on('end', () => resolve(failure));
    });
  }

  /** @throws SourceStopped, or the server's or the network's error */
  static async open(
    connectionUrl: string,
    applicationName: string,
    tls: DeclaredTls,
  ): Promise<ReplicationConnection> {
    const config = clientConfigOf(connectionUrl, tls, applicationName);
    const options = `${config.options ?? ''} ${printingSettings}`.trim();
    const replicating: ClientConfig & { replication: string } = {
      ...config,
      options,
      replication: 'database',
    };
    const client = new Client(replicating);
    const connection = new ReplicationConnection(client);
    await client.connect();
    return connection;
  }

  async identifySystem(): Promise<SystemIdentity> {
    const { rows } = await this.answered(
      this.client.query<{ systemid: string; timeline: number }>('IDENTIFY_SYSTEM'),
    );
    const [row] = rows;
    if (!row) throw new Error('IDENTIFY_SYSTEM gave no answer');
    return { systemIdentifier: row.systemid, timeline: Number(row.timeline) };
  }

  /** How the server came to its timeline, the newest step last. Timeline 1 has no history. */
  async timelineHistory(timeline: number): Promise<TimelineSwitch[]> {
    if (timeline === 1) return [];
    const { rows } = await this.answered(
      this.client.query<{ content: Buffer | string }>(`TIMELINE_HISTORY ${timeline}`),
    );
    return readTimelineHistory(String(rows[0]?.content ?? ''));
  }

  /** `wal_sender_timeout` of this session in milliseconds; 0 when it is off. */
  async senderTimeoutMs(): Promise<number> {
    const { rows } = await this.answered(
      this.client.query<{ ms: string }>(
        `SELECT setting AS ms FROM pg_settings WHERE name = 'wal_sender_timeout'`,
      ),
    );
    return Number(rows[0]?.ms ?? 60_000);
  }

  /**
   * Creates a logical slot and exports the snapshot that belongs to its beginning. That waits for every transaction that is
   * open now. The wait is bounded by `lock_timeout`: a client that just goes away would leave the server creating a slot that
   * is active and belongs to nobody. It may also be long, with one transaction after the other; whoever waits no more aborts.
   *
   * @param failover standbys get the slot too; PostgreSQL 17 and later
   * @throws the server's error: 55P03 a transaction stayed open, 42710 there is one
   */
  async createSlot(slot: string, failover: boolean): Promise<CreatedSlot> {
    await this.answered(this.client.query(`SET lock_timeout = '10s'`));
    // The snapshot lives in a transaction of this session, for as long as reading it takes.
    await this.answered(this.client.query('SET idle_in_transaction_session_timeout = 0'));
    const options = failover ? `(SNAPSHOT 'export', FAILOVER true)` : 'EXPORT_SNAPSHOT';
    const { rows } = await this.answered(
      this.client.query<{ consistent_point: string; snapshot_name: string }>(
        `CREATE_REPLICATION_SLOT "${slot}" LOGICAL pgoutput ${options}`,
      ),
      Infinity,
    );
    const [row] = rows;
    if (!row) throw new Error('CREATE_REPLICATION_SLOT gave no answer');
    return { consistentPoint: parseLsn(row.consistent_point), snapshotName: row.snapshot_name };
  }

  /**
   * Starts to stream from where the slot stands. Fulfilled when the server agreed; what happens later is in `ended`.
   * @throws the server's error: 42704 no such slot, 55006 in use, 55000 invalidated
   */
  async start(request: StreamRequest, listener: StreamListener): Promise<void> {
    const { slot, publication, streaming, origin } = request;
    const from = formatLsn(0n);
    const options = [
      `proto_version '2'`,
      `publication_names '"${publication}"'`,
      `messages 'true'`,
      ...(streaming ? [`streaming 'on'`] : []),
      ...(origin === 'none' ? [`origin 'none'`] : []),
    ].join(', ');
    const agreed = new Promise<void>((resolve) => this.wire.once('replicationStart', () => resolve()));
    this.takeOver(listener);
    const over = this.client.query(`START_REPLICATION SLOT "${slot}" LOGICAL ${from} (${options})`).then(
      () => this.abort(new Error('the server ended the stream')),
      (error: unknown) => {
        this.abort(error instanceof Error ? error : new Error(String(error)));
        throw error;
      },
    );
    await this.answered(Promise.race([agreed, over]));
    over.catch(() => undefined);
  }

  /** Tells the server the confirmed position, which also keeps the session alive. */
  reply(confirmed: Lsn, answerAtOnce = false): void {
    if (this.wire.stream.writable)
      this.wire.sendCopyFromChunk(standbyStatus(confirmed, answerAtOnce, Date.now()));
  }

  /** Reads no more from the socket. Replies still go out. */
  pause(): void {
    this.wire.stream.pause();
  }

  resume(): void {
    this.lastHeard = performance.now();
    this.wire.stream.resume();
  }

  /** Since the server was heard last. */
  get silentMs(): number {
    return performance.now() - this.lastHeard;
  }

  /** Ends the session at once. */
  abort(error: Error): void {
    if (this.closing) return;
    this.closing = true;
    this.aborted = error;
    this.client.emit('error', error);
    this.wire.stream.destroy();
  }

  /** Ends the session after what was written. */
  async close(): Promise<void> {
    if (!this.closing) {
      this.closing = true;
      this.wire.stream.resume();
      this.wire.stream.end();
    }
    const patience = setTimeout(() => this.wire.stream.destroy(), 500);
    await this.ended;
    clearTimeout(patience);
  }

  /** @throws the server's error, or why the session was aborted meanwhile */
  private async answered<Answer>(answer: Promise<Answer>, withinMs = answerWithinMs): Promise<Answer> {
    const late = (): void => this.abort(new Error(`the server answered nothing for ${withinMs} ms`));
    const timer = withinMs === Infinity ? undefined : setTimeout(late, withinMs);
    try {
      return await answer;
    } catch (error) {
      if (this.aborted) throw this.aborted;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** From now on what is copied is ours; everything else is pg's. Between two messages, so that both find their beginning. */
  private takeOver(listener: StreamListener): void {
    const { stream } = this.wire;
    const pg = readerOf(stream);
    const frames = new ServerFrames(
      { letter: copyData, mostBytes: mostTextMemory },
      {
        frame: (bytes) => (bytes[0] === copyData ? this.read(bytes, listener) : pg(bytes)),
        piece: (bytes, at, total) => {
          if (!this.closing) this.stream.readPiece(bytes, at, total, listener);
        },
      },
    );
    stream.on('data', (chunk: Buffer) => {
      this.lastHeard = performance.now();
      try {
        frames.feed(chunk);
      } catch (error) {
        // A stream that we do not understand cannot be continued: whatever follows might be out of order.
        this.abort(error instanceof Error ? error : new Error(String(error)));
      }
      listener.pieceEnded();
    });
    stream.off('data', pg);
  }

  private read(bytes: Buffer, listener: StreamListener): void {
    if (this.closing) return;
    const kind = bytes[copyHeaderBytes];
    if (kind === xLogData) this.stream.read(bytes, copyHeaderBytes + xLogDataHeaderBytes, listener);
    else if (kind === primaryKeepalive)
      listener.keepalive(readKeepalive(this.cursor.reset(bytes, copyHeaderBytes + 1)));
  }
}

/** The part of pg's connection that we use and its types leave out. */
interface WireConnection extends Omit<Connection, 'stream'> {
  stream: import('node:net').Socket;
  sendCopyFromChunk(chunk: Buffer): void;
  once(event: 'replicationStart', listener: () => void): this;
}
