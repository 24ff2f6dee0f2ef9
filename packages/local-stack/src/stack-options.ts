import type { ServiceName } from './ports.js';

export interface StackOptions {
  /** Where databases, broker data, logs and keys are. */
  readonly dataFolder: string;
  /** First port; see ports.ts. */
  readonly portBase: number;
  /** The services to run; default all six. An empty list gives the servers alone, without topics and databases. */
  readonly services?: readonly ServiceName[];
  /** Processes per service; default one. */
  readonly scale?: Partial<Record<ServiceName, number>>;
  /** Whether the sample applications run; default false. */
  readonly samples?: boolean;
  /** A PostgreSQL server (wal_level=logical; a superuser, or CREATEDB and REPLICATION) to use instead of an own one. */
  readonly databaseUrl?: string;
  /** Major version of an own one, for tests; default that of the repository. */
  readonly postgresVersion?: number;
  /** Brokers to use instead of an own one. */
  readonly kafkaBrokers?: readonly string[];
  readonly topicPrefix?: string;
  /** Networks that endpoints may lie in although they are private; default loopback. */
  readonly allowedPrivateNetworks?: string;
  /** Further environment of services by name. */
  readonly env?: Partial<Record<ServiceName, Record<string, string>>>;
  /** Level of the services' logs; default info. */
  readonly logLevel?: string;
  /** False lets PostgreSQL skip the disk, for tests. Default true. */
  readonly durable?: boolean;
  /** Move the data of earlier runs out of the way first. */
  readonly setAside?: boolean;
  /** Hears one line per step and incident. */
  readonly onProgress?: (line: string) => void;
}

export const loopback = '127.0.0.0/8,::1/128';
