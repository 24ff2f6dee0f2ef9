import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sealer } from '@crossdock/credentials';
import { hostSettings, readSettings, secret } from '@crossdock/service-host';
import * as z from 'zod';

const schema = z.object({
  ...hostSettings,
  /** Opens the sealed connection URLs: `k1:<base64 of 32 bytes>,…`. */
  ENCRYPTION_KEYS: secret(),
  /** Pause between two looks at a source, each of which begins with a heartbeat. */
  CAPTURE_HEARTBEAT_MS: z.coerce.number().int().min(100).max(600_000).default(5_000),
  /**
   * How many times the server's `wal_sender_timeout` nothing may be heard of it before its session counts as dead. Below one and a half
   * a server that answers in time would be given up.
   */
  CAPTURE_SILENCE_FACTOR: z.coerce.number().min(1.5).max(100).default(2),
  /**
   * Above either limit the log waits on the server. Per source. Some batches: what waits longer outlives the young
   * generation of the heap and costs more than it gains.
   */
  CAPTURE_MAX_IN_FLIGHT_BYTES: z.coerce.number().int().min(1_000).default(1_000_000),
  CAPTURE_MAX_IN_FLIGHT_CHANGES: z.coerce.number().int().min(1).default(2_000),
  /** Where transactions wait that are still open. Nothing in it outlives the process. */
  CAPTURE_STAGE_FOLDER: z.string().min(1).default(join(tmpdir(), 'crossdock-stage')),
  /** What they may hold in memory, and what in all, per source. Above the latter they come whole, after their commit. */
  CAPTURE_STAGE_MEMORY_BYTES: z.coerce.number().int().min(0).default(8_000_000),
  CAPTURE_STAGE_MAX_BYTES: z.coerce.number().int().min(1_000_000).default(4_000_000_000),
  /** How often an instance that does not read asks for the lock. */
  CAPTURE_STANDBY_POLL_MS: z.coerce.number().int().min(50).default(500),
  /** How often a source that stands still is looked at again. */
  CAPTURE_STOPPED_RETRY_MS: z.coerce.number().int().min(100).default(15_000),
});

export type Settings = z.infer<typeof schema>;

/** Everything that this service takes from its environment. */
export function settingsFrom(env: Record<string, string | undefined>): Settings {
  return readSettings(schema, env);
}

export function sealerOf(settings: Settings): Sealer {
  return new Sealer(settings.ENCRYPTION_KEYS.reveal());
}

/** Injection tokens. */
export const SETTINGS = Symbol('Settings');
export const SEALER = Symbol('Sealer');
