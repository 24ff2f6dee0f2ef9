import { operations } from '@crossdock/contracts';
import { kafkaAdmin } from '../kafka/broker.js';

/** Where a stack has its topics. */
export interface Topics {
  readonly brokers: readonly string[];
  /** Before every topic. */
  readonly prefix: string;
}

/**
 * Row changes that were captured, whatever became of them: where their topic ends, over all its partitions, also where the retention has
 * deleted records. What is captured once more after a crash counts once more. Null where the brokers do not tell.
 */
export async function changesCaptured({ brokers, prefix }: Topics): Promise<number | null> {
  const admin = kafkaAdmin([...brokers], 3_000);
  try {
    await admin.connect();
    let count = 0;
    for (const topic of operations.cdcIngestionSendsRowChanged.topics)
      for (const { high } of await admin.fetchTopicOffsets(prefix + topic)) count += Number(high);
    return count;
  } catch {
    return null;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
