import { AddressGuard, defaultPorts, type GuardOptions } from '@crossdock/address-guard';
import { Sealer } from '@crossdock/credentials';
import { EgressProxy } from './egress/egress-proxy.js';
import { AllowedTopics, type KafkaSettings } from '@crossdock/kafka';
import {
  commaList,
  hostOf,
  hostSettings,
  readSettings,
  secret,
  type ListenSettings,
  type Secret,
} from '@crossdock/service-host';
import * as z from 'zod';
import type { RoomLimits } from './mailbox/mailbox-room.js';
import { checkTierRetention } from './wheel/tier-retention.js';

const schema = z.object({
  ...hostSettings,
  /** The database of lanes, for endpoints that want order, and of mailboxes; without it their deliveries wait. */
  DATABASE_URL: secret().optional(),
  /** `k1:<base64 of 32 bytes>,k0:…`: opens the signing secrets that the control plane sealed. */
  ENCRYPTION_KEYS: secret().superRefine(reading((keys: Secret) => new Sealer(keys.reveal()))),
  /** Networks in CIDR form that deliveries may reach although they are not public. */
  ALLOWED_PRIVATE_NETWORKS: commaList()
    .superRefine(reading((networks: string[]) => new AddressGuard({ networks })))
    .default([]),
  /** Ports at which public addresses may be reached: ports and ranges. */
  ALLOWED_PORTS: commaList()
    .superRefine(reading((ports: string[]) => new AddressGuard({ ports })))
    .default([...defaultPorts]),
  /** Who is asked for the addresses of endpoints; the name servers of the machine when it is empty. */
  NAME_SERVERS: commaList()
    .superRefine(reading((nameServers: string[]) => new AddressGuard({ nameServers })))
    .default([]),
  /** Messages in one mailbox that have not ended; what comes beyond waits until there is room. */
  MAILBOX_MAX_MESSAGES: z.coerce.number().int().min(1).max(10_000_000).default(100_000),
  /** And bytes of their bodies. */
  MAILBOX_MAX_BYTES: z.coerce.number().int().min(1_048_576).max(1_099_511_627_776).default(1_073_741_824),
  /** Topics of the organisation that deliveries may be written to: names, and beginnings of names followed by `*`. */
  ALLOWED_TOPICS: commaList()
    .superRefine(reading((patterns: string[]) => new AllowedTopics(patterns, '')))
    .default([]),
  /** The proxy that all deliveries go through: `http://`, `https://` or `socks5://`, with user and password where it wants them. */
  EGRESS_PROXY_URL: secret()
    .superRefine(reading((url: Secret) => new EgressProxy(url.reveal())))
    .optional(),
  /** How long this service may be away at the most without a delivery that waits being deleted by its topic. */
  TOLERATED_OUTAGE_HOURS: z.coerce.number().min(1).max(8_760).default(72),
});

export interface DispatchSettings {
  readonly host: ListenSettings;
  readonly kafka: KafkaSettings;
  readonly databaseUrl: Secret | undefined;
  readonly encryptionKeys: Secret;
  readonly destinations: GuardOptions;
  readonly egressProxy: Secret | undefined;
  readonly allowedTopics: string[];
  readonly mailboxRoom: RoomLimits;
}

/** The one place that reads the environment. */
export function dispatchSettings(env?: Record<string, string | undefined>): DispatchSettings {
  const read = readSettings(schema, env);
  return {
    host: hostOf(read),
    kafka: {
      brokers: read.KAFKA_BROKERS,
      topicPrefix: read.KAFKA_TOPIC_PREFIX,
      service: 'webhook-dispatch',
      instance: read.INSTANCE_ID,
      checkTopics: (topics) => checkTierRetention(topics, read.TOLERATED_OUTAGE_HOURS * 3_600_000),
    },
    databaseUrl: read.DATABASE_URL,
    encryptionKeys: read.ENCRYPTION_KEYS,
    destinations: {
      networks: read.ALLOWED_PRIVATE_NETWORKS,
      ports: read.ALLOWED_PORTS,
      nameServers: read.NAME_SERVERS,
    },
    egressProxy: read.EGRESS_PROXY_URL,
    allowedTopics: read.ALLOWED_TOPICS,
    mailboxRoom: { messages: read.MAILBOX_MAX_MESSAGES, bytes: read.MAILBOX_MAX_BYTES },
  };
}

/** Reports what a constructor thinks of a value together with the other bad settings. */
function reading<T>(construct: (value: T) => unknown) {
  return (value: T, context: { addIssue(message: string): void }): void => {
    try {
      construct(value);
    } catch (error) {
      context.addIssue((error as Error).message);
    }
  };
}
