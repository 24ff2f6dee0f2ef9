import { operations, topics, type Operation, type Topic } from '@crossdock/contracts';

export const allTopics: readonly Topic[] = topics;
const allOperations: readonly Operation[] = Object.values(operations);

/** The operations of a service, both directions. */
export function operationsOf(service: string): Operation[] {
  return allOperations.filter((operation) => operation.service === service);
}

/** The topics that a service sends to or receives from. */
export function topicsOf(service: string): Topic[] {
  const names = new Set(operationsOf(service).flatMap((operation) => operation.topics));
  return allTopics.filter((topic) => names.has(topic.name));
}
