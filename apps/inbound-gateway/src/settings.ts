import { hostOf, hostSettings, readSettings, type ListenSettings } from '@crossdock/service-host';
import * as z from 'zod';

const schema = z.object({
  ...hostSettings,
  PUBLISH_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(5_000),
  BODY_TIMEOUT_MS: z.coerce.number().int().min(100).max(25_000).default(10_000),
  MAX_BYTES_IN_FLIGHT: z.coerce.number().int().min(1_048_576).default(67_108_864),
});

export interface GatewaySettings {
  readonly host: ListenSettings;
  readonly brokers: string[];
  readonly topicPrefix: string;
  /** How long an answer waits for the brokers before it says 503. */
  readonly publishTimeoutMs: number;
  /** How long a body may take to arrive. */
  readonly bodyTimeoutMs: number;
  /** Bytes of bodies that are being read or stored, over all requests; more are answered 503. */
  readonly maxBytesInFlight: number;
}

/** Injection token of the settings. */
export const GATEWAY_SETTINGS = Symbol('GatewaySettings');

/** The one place that reads the environment. */
export function gatewaySettings(env?: Record<string, string | undefined>): GatewaySettings {
  const read = readSettings(schema, env);
  return {
    host: hostOf(read),
    brokers: read.KAFKA_BROKERS,
    topicPrefix: read.KAFKA_TOPIC_PREFIX,
    publishTimeoutMs: read.PUBLISH_TIMEOUT_MS,
    bodyTimeoutMs: read.BODY_TIMEOUT_MS,
    maxBytesInFlight: read.MAX_BYTES_IN_FLIGHT,
  };
}
