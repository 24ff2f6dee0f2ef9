import type { Socket } from 'node:net';
import { Client, Query, type ClientConfig, type QueryArrayConfig, type QueryArrayResult } from 'pg';
import { readerOf, ServerFrames } from '../replication/server-frames.js';
import { printingSettings } from '../values/value-rules.js';
import { dataRow, LargeDataRow } from './large-data-row.js';
import { RowStream, type TextRow } from './row-stream.js';

export interface TextRows {
  columns: string[];
  rows: TextRow[];
}

/** More than the topic of row changes takes, so the row's record could not go there. */
const mostRowBytes = 8 * 1_048_576 + 65_536;

/**
 * A session that reads rows of a source. Values are the text that the log's decoding would print: the same settings, and no type
 * is interpreted. Its transactions are short or watched; one that is forgotten ends by itself. Of a row that is too large the short values
 * are read; the others pass by.
 */
export class RowSession {
  /** Of the row that comes next. */
  private leftOut: readonly number[] = [];
  private streaming: RowStream | null = null;

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

  /** What a query before still streams passes by first. */
  async query(text: string, values: readonly string[] = []): Promise<TextRows> {
    this.streaming?.drop();
    const result: QueryArrayResult<TextRow> = await this.client.query(extended(text, values));
    return { columns: result.fields.map(({ name }) => name), rows: result.rows };
  }

  /** The rows of a query as they come. */
  stream(text: string): RowStream {
    this.streaming?.drop();
    this.leftOut = [];
    const rows = (this.streaming = new RowStream(this.socket));
    const query = new Query<TextRow>(extended(text));
    query.on('row', (values, result) => {
      rows.describe(result?.fields ?? []);
      rows.add({ values, leftOut: this.leftOut });
      this.leftOut = [];
    });
    query.on('end', () => rows.end());
    query.on('error', (error: Error) => rows.fail(error));
    this.client.query(query);
    return rows;
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
    const frames = new ServerFrames(
      { letter: dataRow, mostBytes: mostRowBytes },
      {
        frame: pg,
        piece: (bytes, at, total) => {
          if (at === 0) large = new LargeDataRow();
          large.take(bytes);
          if (at + bytes.length < total) return;
          this.leftOut = large.leftOut;
          pg(large.message);
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

/** Extended: one statement and never two, whatever a condition holds that was ordered. */
function extended(
  text: string,
  values: readonly string[] = [],
): QueryArrayConfig & { queryMode: 'extended' } {
  return { text, values: [...values], rowMode: 'array', queryMode: 'extended' };
}
