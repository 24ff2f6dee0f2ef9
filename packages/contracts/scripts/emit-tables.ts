import type { Contract } from './documents.js';

const banner = '// Generated from asyncapi/*.yaml by scripts/generate.ts. Do not edit.\n';
const json = (value: unknown) => JSON.stringify(value, null, 2);

export function emitTopics({ channels }: Contract): string {
  const rows = channels.flatMap((channel) =>
    channel.topics.map((name) => ({
      name,
      message: channel.message,
      key: channel.keyDescription,
      partitions: channel.partitions,
      replicas: channel.replicas,
      config: channel.config,
    })),
  );
  return `${banner}import type { Topic } from '../tables.js';

export const topics = ${json(rows)} as const satisfies readonly Topic[];
`;
}

export function emitOperations({ operations, channels, messages, schemas }: Contract): string {
  const rows = Object.fromEntries(
    operations.map((operation) => {
      const channel = channels.find(({ name }) => name === operation.channel);
      const message = messages.find(({ name }) => name === channel?.message);
      if (!channel || !message) throw new Error(`${operation.name}: unknown channel or message`);
      const consuming =
        operation.action === 'receive' ? { group: operation.group, consumption: operation.consumption } : {};
      return [
        operation.name,
        {
          id: operation.name,
          action: operation.action,
          service: operation.service,
          message: message.name,
          topics: channel.topics,
          opaque: message.opaque,
          tombstone: message.tombstone,
          ...consuming,
        },
      ];
    }),
  );
  const tiers = channels.find(({ parameterValues }) => parameterValues.length > 0)?.parameterValues ?? [];
  return `${banner}import type { Operation } from '../tables.js';

export const operations = ${json(rows)} as const satisfies Record<string, Operation>;

/** Values of the tier parameter of webhook.delivery-delayed, shortest delay first. */
export const delayTiers = ${json(tiers)} as const;

/** Codes of failures without an answer that a rule of a delivery policy may name. */
export const unansweredReasons = ${json(schemas.UnansweredReason?.enum)} as const;
`;
}

export function emitExamples({ messages }: Contract): string {
  const rows = messages.flatMap(({ name, examples }) =>
    examples.map((example) => ({ message: name, ...example })),
  );
  return `${banner}import type { Example } from '../tables.js';

export const examples: readonly Example[] = ${json(rows)};
`;
}
