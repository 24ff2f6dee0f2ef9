import { hostOf, hostSettings, readSettings, z, type ListenSettings } from '@crossdock/service-host';

const schema = z.object(hostSettings);

export interface TransformationSettings {
  readonly host: ListenSettings;
  readonly brokers: string[];
  readonly topicPrefix: string;
}

/** The one place that reads the environment. */
export function transformationSettings(env?: Record<string, string | undefined>): TransformationSettings {
  const read = readSettings(schema, env);
  return { host: hostOf(read), brokers: read.KAFKA_BROKERS, topicPrefix: read.KAFKA_TOPIC_PREFIX };
}
