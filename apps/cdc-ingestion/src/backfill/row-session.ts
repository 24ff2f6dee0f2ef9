import { Client, type ClientConfig, type QueryArrayConfig, type QueryArrayResult } from 'pg';
import { printingSettings } from '../values/value-rules.js';

/** A row's columns as PostgreSQL prints them. */
export type TextRow = (string | null)[];

export interface TextRows {
  columns: string[];
  rows: TextRow[];
}

/**
 * A session that reads rows of a source. Values are the text that the log's decoding would print: the same settings, and no type
 * is interpreted. Its transactions are short or watched; one that is forgotten ends by itself.
 */
export class RowSession {
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
    return new RowSession(client);
  }

  async query(text: string, values: readonly string[] = []): Promise<TextRows> {
    // Extended: one statement and never two, whatever a condition holds that was ordered.
    const config: QueryArrayConfig & { queryMode: 'extended' } = {
      text,
      values: [...values],
      rowMode: 'array',
      queryMode: 'extended',
    };
    const result: QueryArrayResult<TextRow> = await this.client.query(config);
    return { columns: result.fields.map(({ name }) => name), rows: result.rows };
  }

  /** Process id of its backend. */
  get processId(): number {
    return (this.client as unknown as { processID: number }).processID;
  }

  /** Ends at once; what runs is not waited for. */
  destroy(): void {
    const { connection } = this.client as unknown as { connection: { stream: { destroy(): void } } };
    connection.stream.destroy();
  }

  async close(): Promise<void> {
    const patience = setTimeout(() => this.destroy(), 500);
    await this.client.end().catch(() => undefined);
    clearTimeout(patience);
  }
}
