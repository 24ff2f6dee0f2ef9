import kafkajs, { type Admin } from 'kafkajs';
import type { ExistingTopic } from './topic-differences.js';

/** Those of the named topics that exist, with their partitions and complete configuration. */
export async function describeTopics(
  admin: Admin,
  names: readonly string[],
): Promise<Map<string, ExistingTopic>> {
  const listed = new Set(await admin.listTopics());
  const present = names.filter((name) => listed.has(name));
  const described = new Map<string, ExistingTopic>();
  if (present.length === 0) return described;
  const [{ topics }, { resources }] = await Promise.all([
    admin.fetchTopicMetadata({ topics: present }),
    admin.describeConfigs({
      includeSynonyms: false,
      resources: present.map((name) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name })),
    }),
  ]);
  const configs = new Map(
    resources.map((resource) => [
      resource.resourceName,
      Object.fromEntries(resource.configEntries.map((entry) => [entry.configName, entry.configValue])),
    ]),
  );
  for (const { name, partitions } of topics) {
    const replicas = Math.min(...partitions.map((one) => one.replicas.length));
    described.set(name, { name, partitions: partitions.length, replicas, config: configs.get(name) ?? {} });
  }
  return described;
}
