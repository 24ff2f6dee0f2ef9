import { expect } from '@jest/globals';
import type { Client } from 'pg';
import type { Messages } from '@crossdock/contracts';
import { eventually, noteFault, type FaultNote, type RunningApp } from '@crossdock/testing';
import { Capture, type CaptureOptions, type RowChanged } from './capture-fixture.js';

export type Order = Messages['BackfillChanged']['payload'];
export type Progress = Messages['BackfillProgressed']['payload'];
type SourceConfig = Messages['SourceChanged']['payload'];

type Row = Record<string, unknown>;

export interface Replayed {
  /** The newest state of each row, by its key. */
  rows: Map<string, Row>;
  /** How often a change or a row came again. */
  repeats: number;
  /** Rows that a back-fill gave. */
  read: RowChanged[];
}

/** A row that the topic gives otherwise than the table has it. */
interface Difference {
  kind: 'missing' | 'stale' | 'uncommitted';
  key: string;
  given: string;
  expected: string;
}

interface View {
  /** A change or row whose id was seen is passed over, as consumers do. */
  once?: boolean;
}

/** A capture whose back-fills a test orders and follows. */
export class BackfilledCapture {
  private readonly versions = new Map<string, number>();

  private constructor(readonly capture: Capture) {}

  /** @param source what the source's configuration has beside the tables */
  static async create(
    options: CaptureOptions,
    source: Partial<SourceConfig> = {},
  ): Promise<BackfilledCapture> {
    const made = new BackfilledCapture(await Capture.create(options));
    if (Object.keys(source).length > 0) await made.reconfigure(source);
    return made;
  }

  get db(): Client {
    return this.capture.db;
  }

  /** Like the newest configuration of the source, but for this. */
  async reconfigure(change: Partial<SourceConfig>): Promise<void> {
    const topic = 'config.source-changed.v1';
    const newest = (await this.capture.bus.read(topic)).at(-1);
    const former = newest?.json<SourceConfig>();
    if (!newest || !former) throw new Error('the source was never configured');
    const version = former.version + 1;
    const { key, headers } = newest;
    await this.capture.bus.publish(topic, {
      key,
      headers: { ...headers, ce_id: `cfg_source-shop-${version}` },
      payload: { ...former, ...change, version },
    });
  }

  /** Orders a back-fill, or changes what was ordered under the id. */
  async order(id: string, change: Partial<Order> & { table: string }): Promise<void> {
    const version = (this.versions.get(id) ?? 0) + 1;
    this.versions.set(id, version);
    const changedAt = new Date().toISOString();
    const { sourceId } = this.capture;
    await this.capture.bus.publish('config.backfill-changed.v1', {
      key: id,
      headers: {
        ce_specversion: '1.0',
        ce_id: `cfg_backfill-${id}-${version}`,
        ce_source: '/crossdock/control-plane',
        ce_type: 'crossdock.backfill-changed.v1',
        ce_time: changedAt,
        'content-type': 'application/json',
      },
      payload: { id, version, changedAt, sourceId, schema: 'public', status: 'running', ...change },
    });
  }

  /** Everything that was recorded of a back-fill, in order. */
  async told(id: string): Promise<Progress[]> {
    const records = await this.capture.bus.read('cdc.backfill-progressed.v1');
    return records.filter(({ key }) => key === id).map((record) => record.json<Progress>());
  }

  /** The newest progress of every back-fill. */
  async progresses(): Promise<Map<string, Progress>> {
    const records = await this.capture.bus.read('cdc.backfill-progressed.v1');
    return new Map(records.map((record) => [String(record.key), record.json<Progress>()]));
  }

  /** Waits until the newest progress is like this. */
  async until(
    id: string,
    wanted: Progress['state'] | ((progress: Progress) => boolean),
    { app, timeoutMs = 20_000 }: { app?: RunningApp; timeoutMs?: number } = {},
  ): Promise<Progress> {
    const fits = typeof wanted === 'string' ? ({ state }: Progress) => state === wanted : wanted;
    return eventually(
      async () => {
        const progress = (await this.told(id)).at(-1);
        if (!progress || !fits(progress))
          throw new Error(`${JSON.stringify(progress)}\n${app?.output().slice(-3_000)}`);
        return progress;
      },
      { timeoutMs },
    );
  }

  /** What a reader of the topic has in the end. */
  async replayed(table: string, { once = false }: View = {}): Promise<Replayed> {
    const rows = new Map<string, Row>();
    const seen = new Set<string>();
    const read: RowChanged[] = [];
    let repeats = 0;
    for (const change of await this.capture.changes()) {
      if (change.table !== table) continue;
      const again = seen.has(change.changeId);
      seen.add(change.changeId);
      repeats += again ? 1 : 0;
      if (change.operation === 'read') read.push(change);
      if (again && once) continue;
      const key = JSON.stringify(change.key ?? change.after);
      if (change.after === null) rows.delete(key);
      else {
        const kept = Object.fromEntries(change.unchanged.map((name) => [name, rows.get(key)?.[name]]));
        rows.set(key, { ...change.after, ...kept });
      }
    }
    return { rows, repeats, read };
  }

  /** The rows of the table that the topic gives otherwise, and those that it has too many; none when all is well. */
  async differences(table: string, view: View = {}): Promise<Difference[]> {
    const { rows } = await this.replayed(table, view);
    const { rows: found } = await this.db.query<Row>(`SELECT * FROM ${table}`);
    const text = (row: Row | undefined): string =>
      row ? JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))) : 'nothing';
    const expected = new Map(found.map((row) => [JSON.stringify({ id: row.id }), row]));
    return [...new Set([...expected.keys(), ...rows.keys()])]
      .map(
        (key) =>
          ({
            kind: !expected.has(key) ? 'uncommitted' : rows.has(key) ? 'stale' : 'missing',
            key,
            given: text(rows.get(key)),
            expected: text(expected.get(key)),
          }) as const,
      )
      .filter(({ given, expected: wanted }) => given !== wanted);
  }

  /**
   * Counts, notes it for the table of the run, and fails unless the topic gives what is in the table, and rows that were read
   * again have the id that they had. A key that does not end with its newest record counts as out of order.
   *
   * @param views for those who take every record, and for those who drop what has an id that they know
   */
  async tally(
    fault: string,
    table: string,
    also: Pick<FaultNote, 'seed' | 'measured'> = {},
    views: readonly View[] = [{}, { once: true }],
  ): Promise<Replayed> {
    const replayed = await this.replayed(table);
    const { rowCount } = await this.db.query(`SELECT FROM ${table}`);
    const differences: Difference[] = [];
    for (const view of views) differences.push(...(await this.differences(table, view)));
    const counted = (wanted: Difference['kind']): number =>
      new Set(differences.flatMap(({ kind, key }) => (kind === wanted ? [key] : []))).size;
    const nameOf = ({ backfillId, key }: RowChanged): string => JSON.stringify([backfillId, key]);
    const readOnce = new Map(replayed.read.map((row) => [nameOf(row), row.changeId]));
    const otherIds = replayed.read.filter((row) => readOnce.get(nameOf(row)) !== row.changeId).length;
    noteFault({
      fault,
      committed: rowCount ?? 0,
      missing: counted('missing'),
      uncommitted: counted('uncommitted'),
      repeats: replayed.repeats,
      otherIds,
      unordered: counted('stale'),
      ...also,
    });
    expect(differences).toEqual([]);
    expect(otherIds).toBe(0);
    return replayed;
  }

  close(): Promise<void> {
    return this.capture.close();
  }
}
