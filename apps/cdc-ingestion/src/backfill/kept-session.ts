import type { RowSession } from './row-session.js';

/** One of the sessions that read rows: opened when it is needed, and anew when it broke; never more than one at a time. */
export class KeptSession {
  private rows: RowSession | null = null;

  /** @param cancel ends the query that a process of the server runs */
  constructor(
    private readonly open: () => Promise<RowSession>,
    private readonly cancel: (processId: number) => Promise<unknown> = () => Promise.resolve(),
  ) {}

  /**
   * When the signal fires the work ends, on the server too.
   *
   * @throws what the work throws, or why there is no session
   */
  async use<Result>(signal: AbortSignal, work: (rows: RowSession) => Promise<Result>): Promise<Result> {
    signal.throwIfAborted();
    const rows = (this.rows ??= await this.open());
    const interrupt = (): void => void this.interrupt(rows);
    signal.addEventListener('abort', interrupt, { once: true });
    try {
      signal.throwIfAborted();
      return await work(rows);
    } finally {
      signal.removeEventListener('abort', interrupt);
    }
  }

  /** After a failure that may lie in the session. */
  drop(): void {
    this.rows?.destroy();
    this.rows = null;
  }

  async close(): Promise<void> {
    const { rows } = this;
    this.rows = null;
    await rows?.close();
  }

  private async interrupt(rows: RowSession): Promise<void> {
    if (this.rows === rows) this.rows = null;
    await this.cancel(rows.processId).catch(() => undefined);
    rows.destroy();
  }
}
