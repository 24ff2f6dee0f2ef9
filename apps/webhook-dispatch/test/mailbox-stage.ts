import { newApiKey, type NewApiKey } from '@crossdock/credentials';
import {
  createDatabase,
  eventually,
  openSession,
  queryOnce,
  type RunningApp,
  type TestDatabase,
} from '@crossdock/testing';
import type { EndpointChanged } from '@crossdock/contracts';
import type { FetchedMessage } from './destination-kinds.js';
import { DispatchStage } from './dispatch-stage.js';
import { toldOfMailboxes } from './mailbox-contract.js';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & { messages?: FetchedMessage[]; code?: string };
}

/** Mailboxes on a bus and a database of their own, and words for those who fetch from them. */
export class MailboxStage {
  readonly keys = new Map<string, NewApiKey>();

  private constructor(
    readonly bus: DispatchStage,
    readonly database: TestDatabase,
  ) {}

  static async open(env: Record<string, string> = {}): Promise<MailboxStage> {
    const database = await createDatabase('mailboxes');
    const bus = await DispatchStage.open({ DATABASE_URL: database.url, ...env });
    return new MailboxStage(bus, database);
  }

  async close(): Promise<void> {
    await this.bus.close();
    await this.database.drop();
  }

  /** An endpoint with a mailbox, and a key for it. */
  async mailbox(id: string, overrides: Partial<EndpointChanged> = {}): Promise<NewApiKey> {
    const key = this.keys.get(id) ?? newApiKey();
    this.keys.set(id, key);
    const poll: EndpointChanged['poll'] = { keys: [{ id: key.id, hash: key.hash }] };
    await this.bus.endpoint(id, undefined, { kind: 'poll', poll, ...overrides });
    return key;
  }

  /** Every answer is held against what partners are told. */
  async call(
    method: 'GET' | 'POST',
    endpointId: string,
    path: string,
    {
      body,
      key = this.keys.get(endpointId)?.key,
      app,
    }: { body?: unknown; key?: string; app?: RunningApp } = {},
  ): Promise<Answered> {
    const { url } = app ?? this.bus.apps.at(-1)!;
    const asked = `/v1/mailboxes/${endpointId}/${path}`;
    const response = await fetch(url + asked, {
      method,
      headers: {
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const read = (await response.json()) as Answered['body'];
    const { status, headers } = response;
    const contentType = headers.get('content-type') ?? '';
    toldOfMailboxes.mustTell(method, asked, { status, contentType, body: read });
    return { status, headers, body: read };
  }

  /** Messages, when there are some. */
  async fetch(endpointId: string, query = 'waitSeconds=20', app?: RunningApp): Promise<FetchedMessage[]> {
    const { status, body } = await this.call('GET', endpointId, `messages?${query}`, app ? { app } : {});
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.messages ?? [];
  }

  /** So many messages, however many answers it takes. */
  async fetchAll(endpointId: string, count: number, query: string): Promise<FetchedMessage[]> {
    const messages: FetchedMessage[] = [];
    await eventually(async () => {
      messages.push(...(await this.fetch(endpointId, `waitSeconds=2&limit=${count}&${query}`)));
      return messages.length >= count;
    });
    return messages;
  }

  /** What is in the mailbox and not settled yet. */
  async kept(endpointId: string): Promise<number> {
    const [row] = await queryOnce<{ count: number }>(
      this.database.url,
      'SELECT count(*)::int FROM mailbox_messages WHERE endpoint_id = $1 AND outcome IS NULL',
      [endpointId],
    );
    return row?.count ?? 0;
  }

  /** Does something while nobody gets at the mailboxes; it can ask whether a lease waits for them. */
  async whileLocked(act: (isLeaseAwaited: () => Promise<boolean>) => Promise<void>): Promise<void> {
    const client = await openSession(this.database.url);
    try {
      await client.query('BEGIN');
      await client.query('LOCK TABLE mailbox_messages IN ACCESS EXCLUSIVE MODE');
      await act(async () => {
        await client.query('SELECT pg_stat_clear_snapshot()');
        const { rows } = await client.query<{ count: number }>(
          `SELECT count(*)::int FROM pg_stat_activity
           WHERE datname = $1 AND wait_event_type = 'Lock' AND query LIKE '%leased_by = $4%'`,
          [this.database.name],
        );
        return rows[0]?.count === 1;
      });
    } finally {
      // Whatever it holds goes with it.
      await client.end();
    }
  }

  acknowledge(endpointId: string, ...ids: string[]): Promise<Answered> {
    return this.call('POST', endpointId, 'acknowledgements', { body: { acknowledge: ids } });
  }

  release(endpointId: string, ...release: unknown[]): Promise<Answered> {
    return this.call('POST', endpointId, 'acknowledgements', { body: { release } });
  }
}
