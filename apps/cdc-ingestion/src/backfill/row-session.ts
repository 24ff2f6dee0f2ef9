import type { Socket } from 'node:net';
import { Client, type ClientConfig, type QueryArrayConfig, type QueryArrayResult } from 'pg';
import { readerOf, ServerFrames } from '../replication/server-frames.js';
import { printingSettings } from '../values/value-rules.js';
import { dataRow, LargeDataRow } from './large-data-row.js';

/** A row's columns as PostgreSQL prints them. */
export type TextRow = (string | null)[];

export interface TextRows {
  columns: string[];
  rows: TextRow[];
  /** By the place of the row, the places of values that were not read because the row is too large. In the row they are null. */
  leftOut?: ReadonlyMap<number, readonly number[]>;
}

/** More than the topic of row changes takes, so the row's record could not go there. */
const mostRowBytes = 8 * 1_048_576 + 65_536;

/**
 * A session that reads rows of a source. Values are the text that the log's decoding would print: the same settings, and no type
 * is interpreted. Its transactions are short or watched; one that is forgotten ends by itself. Of a row that is too large the short values
 * are read; the others pass by.
 */
export class RowSession {
  /** Rows that the query under way has brought. */
  private rows = 0;
  private leftOut = new Map<number, readonly number[]>();

  private constructor(private readonly client: Client) {}

  /** @throws the server's or the network's error */
  static async open(config: ClientConfig): Promise<RowSession> {
    const settings = `${printingSettings} -c lock_timeout=5s -c idle_in_transaction_session_timeout=10min`;
    const client = new Client({
      ...config,
      options: `${config.options ?? ''} ${settings}`.trim(),
      types: { getTypeParser: () => (text: string) => text } as never,
    });
    client.on('error', () => undefined);
    await client.connect();
    const session = new RowSession(client);
    session.readBeforePg();
    return session;
  }

  async query(text: string, values: readonly string[] = []): Promise<TextRows> {
    // Extended: one statement and never two, whatever a condition holds that was ordered.
    const config: QueryArrayConfig & { queryMode: 'extended' } = {
      text,
      values: [...values],
      rowMode: 'array',
      queryMode: 'extended',
    };
    this.rows = 0;
    const leftOut = (this.leftOut = new Map());
    const result: QueryArrayResult<TextRow> = await this.client.query(config);
    return { columns: result.fields.map(({ name }) => name), rows: result.rows, leftOut };
  }

  /** Process id of its backend. */
  get processId(): number {
    return (this.client as unknown as { processID: number }).processID;
  }

  /** Ends at once; what runs is not waited for. */
  destroy(): void {
    this.socket.destroy();
  }

  async close(): Promise<void> {
    const patience = setTimeout(() => this.destroy(), 500);
    await this.client.end().catch(() => undefined);
    clearTimeout(patience);
  }

  /** Between two messages, so that both find their beginning. */
  private readBeforePg(): void {
    const pg = readerOf(this.socket);
    let large = new LargeDataRow();
    const tell = (bytes: Buffer): void => {
      if (bytes[0] === dataRow) this.rows += 1;
      pg(bytes);
    };
    const frames = new ServerFrames(
      { letter: dataRow, mostBytes: mostRowBytes },
      {
        frame: tell,
        piece: (bytes, at, total) => {
          if (at === 0) large = new LargeDataRow();
          large.take(bytes);
          if (at + bytes.length < total) return;
          this.leftOut.set(this.rows, large.leftOut);
          tell(large.message);
        },
      },
    );
    this.socket.on('data', (chunk: Buffer) => {
      try {
        frames.feed(chunk);
      } catch (error) {
        this.socket.destroy(error as Error);
      }
    });
    this.socket.off('data', pg);
  }

  private get socket(): Socket {
    return (this.client as unknown as { connection: { stream: Socket } }).connection.stream;
  }
}
