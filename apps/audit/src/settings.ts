import {
  hostOf,
  hostSettings,
  readSettings,
  secret,
  type ListenSettings,
  type Secret,
} from '@crossdock/service-host';
import * as z from 'zod';
import type { KafkaSettings } from '@crossdock/kafka';

const schema = z.object({
  ...hostSettings,
  DATABASE_URL: secret(),
  /** At least what the topics keep, so that a record read late still finds its day. */
  RETENTION_DAYS: z.coerce.number().int().min(8).max(3_650).default(30),
  /** How often the owner of an endpoint is told of its dead letters at most. */
  DEAD_LETTER_NOTICE_SECONDS: z.coerce.number().int().min(1).max(86_400).default(600),
});

/** The one place that reads the environment. */
export class AuditSettings {
  constructor(
    readonly listen: ListenSettings,
    readonly kafka: KafkaSettings,
    readonly databaseUrl: Secret,
    /** Days after which the rows of a journey are dropped. */
    readonly retentionDays: number,
    /** Seconds between two operational events about the dead letters of an endpoint. */
    readonly noticeEverySeconds: number,
  ) {}

  static read(env: NodeJS.ProcessEnv = process.env): AuditSettings {
    const read = readSettings(schema, env);
    return new AuditSettings(
      hostOf(read),
      {
        brokers: read.KAFKA_BROKERS,
        topicPrefix: read.KAFKA_TOPIC_PREFIX,
        service: 'audit',
        instance: read.INSTANCE_ID,
      },
      read.DATABASE_URL,
      read.RETENTION_DAYS,
      read.DEAD_LETTER_NOTICE_SECONDS,
    );
  }
}
