import { createDatabase, queryOnce, type RecordingEndpoint, type TestDatabase } from '@crossdock/testing';
import type { DeliveryOrder } from '@crossdock/contracts';
import { DispatchStage } from './dispatch-stage.js';

/** What a request to a receiver carries: its key, and its number among those of the key, from 1. */
export interface Receipt {
  key: string;
  number: number;
}

export const perKey: DeliveryOrder = { kind: 'per-key', key: 'subject', onExhaustion: 'skip' };
export const strict: DeliveryOrder = { kind: 'strict', onExhaustion: 'skip' };
/** Ends a delivery that fails so often without success. */
export const retries = (count: number) => ({
  delaysMs: Array<number>(count).fill(1_000),
  jitter: 0,
  horizonMs: 3_600_000,
});

/** A stage with a database for lanes, and words for order. */
export class LaneStage {
  private readonly numbers = new Map<string, number>();

  private constructor(
    readonly stage: DispatchStage,
    readonly database: TestDatabase,
  ) {}

  static async open(): Promise<LaneStage> {
    const database = await createDatabase('lanes');
    return new LaneStage(await DispatchStage.open({ DATABASE_URL: database.url }), database);
  }

  async close(): Promise<void> {
    await this.stage.close();
    await this.database.drop();
  }

  /** Asks for deliveries with these keys, in this order, numbered on for each endpoint and key. */
  async request(endpointId: string, keys: readonly (string | undefined)[]): Promise<string[]> {
    const ids: string[] = [];
    for (const key of keys) {
      const counted = `${endpointId} ${key ?? ''}`;
      const number = (this.numbers.get(counted) ?? 0) + 1;
      this.numbers.set(counted, number);
      ids.push(
        ...(await this.stage.request(endpointId, 1, { ce_subject: key }, () => ({ key: key ?? '', number }))),
      );
    }
    return ids;
  }

  /** Rows of a table of lanes. */
  async count(table: 'lanes' | 'lane_deliveries', condition = 'true'): Promise<number> {
    const [row] = await this.query<{ count: string }>(`SELECT count(*) FROM ${table} WHERE ${condition}`);
    return Number(row?.count);
  }

  query<Row>(sql: string): Promise<Row[]> {
    return queryOnce<Row>(this.database.url, sql);
  }
}

export function receiptOf({ body }: { body: Buffer }): Receipt {
  return (JSON.parse(body.toString()) as { data: Receipt }).data;
}

/** The numbers of a key in the order in which they came, repetitions included. */
export function numbersOf(receiver: RecordingEndpoint, key: string): number[] {
  return receiver.requests.map(receiptOf).flatMap((receipt) => (receipt.key === key ? receipt.number : []));
}

/** Each number where it came first. */
export function firsts(numbers: readonly number[]): number[] {
  return [...new Set(numbers)];
}

export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
