import { hostOf, hostSettings, readSettings, type ListenSettings } from '@crossdock/service-host';
import * as z from 'zod';

const schema = z.object({
  ...hostSettings,
  RECORD_DOUBT_MS: z.coerce.number().int().min(0).max(3_600_000).default(30_000),
  CONFIGURATION_WAIT_MS: z.coerce.number().int().min(0).max(600_000).default(15_000),
});

export interface TransformationSettings {
  readonly host: ListenSettings;
  readonly brokers: string[];
  readonly topicPrefix: string;
  /** How long a record is tried again for an error that nobody classed, before it is parked. */
  readonly recordDoubtMs: number;
  /** How long rows wait for the description of their table, or for their source. */
  readonly configurationWaitMs: number;
}

/** Injection token of the settings. */
export const TRANSFORMATION_SETTINGS = Symbol('TransformationSettings');

/** The one place that reads the environment. */
export function transformationSettings(env?: Record<string, string | undefined>): TransformationSettings {
  const read = readSettings(schema, env);
  return {
    host: hostOf(read),
    brokers: read.KAFKA_BROKERS,
    topicPrefix: read.KAFKA_TOPIC_PREFIX,
    recordDoubtMs: read.RECORD_DOUBT_MS,
    configurationWaitMs: read.CONFIGURATION_WAIT_MS,
  };
}
