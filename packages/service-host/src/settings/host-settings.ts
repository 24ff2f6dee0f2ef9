import { hostname } from 'node:os';
import * as z from 'zod';
import { Secret } from './secret.js';

/** A setting whose value must not be shown. */
export const secret = () =>
  z
    .string()
    .min(1)
    .transform((value) => new Secret(value));

/** A list written with commas. Spaces around entries do not count; empty entries are left out. */
export const commaList = () =>
  z.string().transform((value) =>
    value
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  );

/** Settings that every service has. Spread into the schema of an app: `z.object({ ...hostSettings, DATABASE_URL: … })`. */
export const hostSettings = {
  PORT: z.coerce.number().int().min(0).max(65_535),
  /** Address to listen on; containers set 0.0.0.0. */
  HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']).default('info'),
  /** Tells instances of one service apart. */
  INSTANCE_ID: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,128}$/)
    .default(() => `${hostname()}-${process.pid}`),
  KAFKA_BROKERS: commaList().pipe(
    z.array(z.string().regex(/^[^:\s]+:\d+$|^\[[0-9a-fA-F:]+\]:\d+$/, 'must be host:port')).min(1),
  ),
  /** Put before every topic and group name; empty in production. */
  KAFKA_TOPIC_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9._-]*$/)
    .default(''),
};

export type HostSettings = z.infer<z.ZodObject<typeof hostSettings>>;

/** What `startService` needs of the settings. */
export interface ListenSettings {
  port: number;
  host?: string;
  logLevel: string;
  instance: string;
}

export function hostOf(
  settings: Pick<HostSettings, 'PORT' | 'HOST' | 'LOG_LEVEL' | 'INSTANCE_ID'>,
): ListenSettings {
  return {
    port: settings.PORT,
    host: settings.HOST,
    logLevel: settings.LOG_LEVEL,
    instance: settings.INSTANCE_ID,
  };
}
