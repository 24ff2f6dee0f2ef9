/** A row's columns as PostgreSQL prints them. */
export type TextRow = (string | null)[];

export interface StreamedRow {
  values: TextRow;
  /** Places of values that were not read because the row is too large; they are null. */
  leftOut: readonly number[];
}

/** What the rows come from: the socket, which the server fills no further while it rests. */
export interface Flow {
  pause(): void;
  resume(): void;
}

/** So much may wait to be taken, and one row more. */
const mostWaitingBytes = 256_000;

/** The rows of one query, taken as they come: however large they are and however many, few of them wait here, and the others at the server. */
export class RowStream {
  /** Known with the first row. */
  columns: readonly string[] = [];
  /** Oids of their types, of a domain the type below it. */
  types: readonly number[] = [];
  private waiting: StreamedRow[] = [];
  private waitingBytes = 0;
  private state: 'open' | 'ended' | 'dropped' = 'open';
  private failure: Error | null = null;
  private wake: () => void = () => undefined;

  constructor(private readonly flow: Flow) {}

  /** The next rows, in order: some, or none when all have been taken. @throws the server's or the network's error */
  async next(): Promise<StreamedRow[]> {
    while (this.waiting.length === 0) {
      if (this.failure) throw this.failure;
      if (this.state !== 'open') return [];
      this.flow.resume();
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    const rows = this.waiting;
    this.waiting = [];
    this.waitingBytes = 0;
    return rows;
  }

  /** Before each row; the first tells it. */
  describe(fields: readonly { name: string; dataTypeID: number }[]): void {
    if (this.columns.length > 0) return;
    this.columns = fields.map(({ name }) => name);
    this.types = fields.map(({ dataTypeID }) => dataTypeID);
  }

  add(row: StreamedRow): void {
    if (this.state !== 'open') return;
    this.waiting.push(row);
    this.waitingBytes += bytesOf(row.values);
    if (this.waitingBytes >= mostWaitingBytes) this.flow.pause();
    this.wake();
  }

  end(): void {
    if (this.state === 'open') this.state = 'ended';
    // What comes next is the answer to another query.
    this.flow.resume();
    this.wake();
  }

  fail(error: Error): void {
    this.failure = error;
    this.wake();
  }

  /** Nobody takes what is left: it passes by. */
  drop(): void {
    if (this.state !== 'open') return;
    this.state = 'dropped';
    this.waiting = [];
    this.flow.resume();
  }
}

/** About what a row takes; a character of text is one. */
export function bytesOf(row: TextRow): number {
  let bytes = 0;
  for (const text of row) bytes += text?.length ?? 1;
  return bytes;
}
