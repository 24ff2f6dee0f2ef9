import { setTimeout as pause } from 'node:timers/promises';
import type { Stack } from '@crossdock/local-stack';
import { Client } from 'pg';
import { ControlPlane } from '../control-plane.js';
import { createDatabase, startOwnStack, stopOwnStack } from '../own-stack.js';

/** A look costs the reader about a millisecond. */
const LOOK_MS = 100;
const PATIENCE_MS = 300_000;
const COUNTER = 'crossdock_capture_changes_total';

interface Snapshot {
  state: string;
  rows: number;
  startedAt: string;
  updatedAt: string;
}

/** Capture alone: servers, the control plane that configures it, and nobody who reads what it publishes. */
export class CaptureSystem {
  private constructor(
    readonly stack: Stack,
    private readonly plane: ControlPlane,
    readonly databaseUrl: string,
    readonly db: Client,
  ) {}

  static async start(say: (line: string) => void): Promise<CaptureSystem> {
    const stack = await startOwnStack(say, { services: ['control-plane', 'cdc-ingestion'] });
    const databaseUrl = await createDatabase(
      stack,
      `CREATE TABLE changes (number bigint PRIMARY KEY, amount numeric(12, 2) NOT NULL, state text NOT NULL,
         changed_at timestamptz NOT NULL DEFAULT now(), paid boolean NOT NULL, note text NOT NULL)`,
    );
    const db = new Client({ connectionString: databaseUrl });
    await db.connect();
    const plane = new ControlPlane(stack.url('control-plane'), stack.operatorApiKey);
    const system = new CaptureSystem(stack, plane, databaseUrl, db);
    await system.reading(true);
    return system;
  }

  /** Has the source read, or lets what is committed wait in the log. */
  async reading(wanted: boolean): Promise<void> {
    await this.plane.put('/v1/sources/bench', {
      connectionUrl: this.databaseUrl,
      tables: [{ schema: 'public', table: 'changes' }],
      tls: { mode: 'disable' },
      status: wanted ? 'enabled' : 'disabled',
    });
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await fetch(`${this.stack.url('cdc-ingestion')}/v1/sources`);
      const { sources } = (await answer.json()) as { sources: { state: string }[] };
      if (wanted ? sources[0]?.state === 'streaming' : sources.length === 0) return;
      if (Date.now() > deadline) throw new Error(`the source is not ${wanted ? 'read' : 'left'}`);
      await pause(20);
    }
  }

  /** Reads a table from its beginning, through a slot of its own. @returns rows per second that were acknowledged */
  async snapshot(table: string, rowSessions: number, run: number): Promise<number> {
    const path = `/v1/sources/snapshot-${rowSessions}-${run}`;
    const source = {
      connectionUrl: this.databaseUrl,
      tables: [{ schema: 'public', table }],
      tls: { mode: 'disable' },
      snapshot: 'initial',
      rowSessions,
    };
    await this.plane.put(path, source);
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const { tables } = (await this.plane.get(`${path}/snapshot`)) as { tables: Snapshot[] };
      const [read] = tables;
      if (read?.state === 'completed') {
        await this.plane.put(path, { ...source, status: 'disabled' });
        return (read.rows * 1_000) / (Date.parse(read.updatedAt) - Date.parse(read.startedAt));
      }
      if (Date.now() > deadline) throw new Error(`the snapshot is not complete: ${JSON.stringify(read)}`);
      await pause(LOOK_MS);
    }
  }

  /** Rows of about 330 bytes, so many in each transaction. */
  async insert(from: number, count: number, perTransaction: number): Promise<void> {
    for (let first = from; first < from + count; first += perTransaction) {
      await this.db.query(
        `INSERT INTO changes (number, amount, state, paid, note)
           SELECT i, i % 100000 / 100.0, 'settled', i % 2 = 0, repeat('x', 200)
             FROM generate_series($1::bigint, $2::bigint) i`,
        [first, first + perTransaction - 1],
      );
    }
  }

  /** Changes whose records the brokers have acknowledged since the process began. */
  async acknowledged(): Promise<number> {
    const answer = await fetch(`${this.stack.url('cdc-ingestion')}/metrics`);
    const line = (await answer.text()).split('\n').find((each) => each.startsWith(`${COUNTER}{`));
    return Number(line?.split(' ').at(-1) ?? 0);
  }

  /** Looks at the counter until it has reached so many, and calls at each look. */
  async until(changes: number, look: (acknowledged: number, atMs: number) => void): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      const acknowledged = await this.acknowledged();
      const atMs = performance.now();
      look(acknowledged, atMs);
      if (acknowledged >= changes) return;
      if (atMs > deadline) throw new Error(`${acknowledged} of ${changes} changes were captured`);
      await pause(LOOK_MS);
    }
  }

  async stop(): Promise<void> {
    await this.db.end();
    await stopOwnStack(this.stack);
  }
}
