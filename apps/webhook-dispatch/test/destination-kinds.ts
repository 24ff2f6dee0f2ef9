import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EndpointChanged } from '@crossdock/contracts';
import { newApiKey } from '@crossdock/credentials';
import { createDatabase, PlainTopics, RecordingEndpoint } from '@crossdock/testing';

/** A message as its receiver got it. */
export interface Arrived {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Somebody who receives, in the way of one kind of destination. */
export interface Receiver {
  /** What the configuration of an endpoint says of it. */
  readonly endpoint: Pick<EndpointChanged, 'kind' | 'url' | 'topic' | 'poll'>;
  /** All that it took, in the order in which it came. */
  taken(): Promise<Arrived[]>;
  /** From now on it takes what it refused before. */
  mend(): Promise<void>;
}

/** A kind of destination, as the suite of all kinds needs it. */
export interface KindOnTest {
  readonly kind: NonNullable<EndpointChanged['kind']>;
  /** Of the dispatcher. */
  readonly env: Record<string, string>;
  /** The code of an attempt at a receiver that does not take anything. */
  readonly failure: string;
  /** A destination that may not be used, and the code that says so, where there is such a one. */
  readonly refused?: { endpoint: Receiver['endpoint']; code: string };
  /** A receiver of an endpoint. One that is failing takes nothing until it is mended. */
  receiver(endpointId: string, failing?: boolean): Promise<Receiver>;
  close(): Promise<void>;
}

export async function webhooks(): Promise<KindOnTest> {
  const servers: RecordingEndpoint[] = [];
  return {
    kind: 'webhook',
    env: {},
    failure: 'http_status',
    refused: { endpoint: { url: 'https://10.0.0.1/' }, code: 'address_not_allowed' },
    receiver: async (_, failing = false) => {
      const server = await RecordingEndpoint.start(failing ? { statuses: [503] } : {});
      servers.push(server);
      let refused = failing ? Infinity : 0;
      return {
        endpoint: { url: server.url },
        taken: async () =>
          server.requests.slice(refused).map(({ headers, body, receivedAt }) => ({
            headers: headers as Record<string, string>,
            body,
            at: receivedAt,
          })),
        mend: async () => {
          server.behave({});
          refused = server.requests.length;
        },
      };
    },
    close: async () => void (await Promise.all(servers.map((server) => server.close()))),
  };
}

export async function topics(): Promise<KindOnTest> {
  const plain = await PlainTopics.open();
  const prefix = `organisation${randomBytes(4).toString('hex')}.`;
  let count = 0;
  return {
    kind: 'topic',
    env: { ALLOWED_TOPICS: `${prefix}*` },
    failure: 'topic_not_found',
    refused: { endpoint: { kind: 'topic', topic: { name: 'payroll' } }, code: 'topic_not_allowed' },
    receiver: async (_, failing = false) => {
      const name = `${prefix}${++count}`;
      if (!failing) await plain.create(name, 3);
      return {
        endpoint: { kind: 'topic', topic: { name } },
        taken: async () => {
          const records = await plain.read(name);
          return records
            .map(({ headers, bytes, timestamp }) => ({ headers, body: bytes!, at: timestamp }))
            .sort((a, b) => a.at - b.at);
        },
        mend: () => plain.create(name, 3),
      };
    },
    close: () => plain.close(),
  };
}

export interface FetchedMessage {
  id: string;
  attempt: number;
  leasedUntil: string;
  headers: Record<string, string>;
  body: string;
  bodyEncoding: string;
}

/** Receivers that fetch all the time, from the dispatcher at the URL, and go on when it is not there. */
export async function mailboxes(urlOf: () => string): Promise<KindOnTest> {
  const database = await createDatabase('mailboxes');
  const closing = new AbortController();
  const loops: Promise<void>[] = [];
  return {
    kind: 'poll',
    env: { DATABASE_URL: database.url },
    failure: 'released',
    receiver: async (endpointId, failing = false) => {
      const { id, key, hash } = newApiKey();
      const arrived: Arrived[] = [];
      let takes = !failing;
      const call = async (method: string, path: string, body?: object): Promise<Response | null> => {
        const response = await fetch(`${urlOf()}/v1/mailboxes/${endpointId}/${path}`, {
          method,
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          ...(body ? { body: JSON.stringify(body) } : {}),
          signal: closing.signal,
        }).catch(() => null);
        if (response?.status === 200) return response;
        await pause(100);
        return null;
      };
      const receive = async (): Promise<void> => {
        const answer = await call('GET', 'messages?limit=50&waitSeconds=1&leaseSeconds=2');
        const read = (await answer?.json().catch(() => null)) as { messages: FetchedMessage[] } | null;
        const messages = read?.messages ?? [];
        if (messages.length === 0) return;
        const at = Date.now();
        const ids = messages.map((message) => message.id);
        if (!takes) return void (await call('POST', 'acknowledgements', { release: ids }));
        for (const { headers, body } of messages) arrived.push({ headers, body: Buffer.from(body), at });
        for (let tries = 0; tries < 50 && !closing.signal.aborted; tries++) {
          if (await call('POST', 'acknowledgements', { acknowledge: ids })) return;
        }
      };
      const go = async (): Promise<void> => {
        while (!closing.signal.aborted) await receive();
      };
      loops.push(go());
      return {
        endpoint: { kind: 'poll', poll: { keys: [{ id, hash }] } },
        taken: async () => [...arrived],
        mend: async () => void (takes = true),
      };
    },
    close: async () => {
      closing.abort();
      await Promise.all(loops);
      await database.drop();
    },
  };
}
