import { examples, operations, type MessageName, type Messages } from '@crossdock/contracts';
import type { Received } from '@crossdock/kafka';

type Part<M extends MessageName> = Partial<Messages[M]['headers']>;

const topicOf = new Map(
  Object.values(operations)
    .filter(({ action, service }) => action === 'receive' && service === 'audit')
    .map(({ message, topics }) => [message as string, topics[0] as string]),
);

/** The example record of the contract with some of it changed, as the transport hands it over. */
export function received<M extends MessageName>(
  message: M,
  change: { example?: string; key?: string; headers?: Part<M>; payload?: object; timestamp?: number } = {},
): Received<M> {
  const example = examples.find(
    (candidate) =>
      candidate.message === message && (change.example === undefined || candidate.name === change.example),
  );
  if (!example) throw new Error(`the contract has no such example of ${message}`);
  const payload = { ...(example.payload as object), ...change.payload };
  const bytes = Buffer.from(JSON.stringify(payload));
  const opaque = Object.values(operations).some(
    (operation) => operation.message === message && operation.opaque,
  );
  return {
    topic: topicOf.get(message) ?? '',
    partition: 0,
    offset: '0',
    timestamp: change.timestamp ?? Date.parse('2026-11-24T09:30:00.000Z'),
    key: change.key ?? 'key',
    headers: { ...example.headers, ...change.headers } as Messages[M]['headers'],
    payload: (opaque ? bytes : payload) as Messages[M]['payload'],
    bytes,
  };
}
