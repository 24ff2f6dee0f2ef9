import { configOn, type Topic } from '@crossdock/contracts';

/** A topic as a broker reports it. */
export interface ExistingTopic {
  readonly name: string;
  readonly partitions: number;
  /** The fewest of any of its partitions. */
  readonly replicas: number;
  readonly config: Readonly<Record<string, string>>;
}

const FOR_EVER = '-1';

/** Whether a topic is as the contract wants it in one respect. It may keep records for longer, never for shorter. */
export function suits(key: string, actual: string | undefined, wanted: string): boolean {
  if (key !== 'retention.ms' || actual === undefined) return actual === wanted;
  return actual === FOR_EVER || (wanted !== FOR_EVER && Number(actual) >= Number(wanted));
}

/**
 * What is wrong with the broker's topics, one line per finding with the topic's name. Partitions and every configuration
 * value that the contract names are compared; replicas are not, they depend on the size of the cluster, and no more of
 * them need be in sync than the topic has.
 */
export function topicDifferences(
  wanted: readonly Topic[],
  existing: ReadonlyMap<string, ExistingTopic>,
  prefix: string,
): string[] {
  return wanted.flatMap((topic) => {
    const name = prefix + topic.name;
    const found = existing.get(name);
    if (!found) return [`${name} is missing`];
    const findings: string[] = [];
    if (found.partitions !== topic.partitions) {
      findings.push(`${name} has ${found.partitions} partitions instead of ${topic.partitions}`);
    }
    for (const [key, value] of Object.entries(configOn(found.replicas, topic))) {
      const actual = found.config[key];
      if (!suits(key, actual, value))
        findings.push(`${name} has ${key}=${actual ?? '(unset)'} instead of ${value}`);
    }
    return findings;
  });
}
