import { randomBytes } from 'node:crypto';
import type { EndpointChanged } from '@crossdock/contracts';
import { PlainTopics, RecordingEndpoint } from '@crossdock/testing';

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
  readonly endpoint: Pick<EndpointChanged, 'kind' | 'url' | 'topic'>;
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
  /** A destination that may not be used, and the code that says so. */
  readonly refused: { endpoint: Receiver['endpoint']; code: string };
  /** A receiver of its own. One that is failing takes nothing until it is mended. */
  receiver(failing?: boolean): Promise<Receiver>;
  close(): Promise<void>;
}

export async function webhooks(): Promise<KindOnTest> {
  const servers: RecordingEndpoint[] = [];
  return {
    kind: 'webhook',
    env: {},
    failure: 'http_status',
    refused: { endpoint: { url: 'https://10.0.0.1/' }, code: 'address_not_allowed' },
    receiver: async (failing = false) => {
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
    receiver: async (failing = false) => {
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
