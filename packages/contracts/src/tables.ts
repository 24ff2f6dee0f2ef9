import type { Messages } from './generated/types.js';

export type MessageName = keyof Messages;

/** One Kafka topic as the contract wants it. A service refuses to start when the broker's topic differs. */
export interface Topic {
  readonly name: string;
  readonly message: MessageName;
  /** What the record key is, for a person to read. */
  readonly key: string;
  readonly partitions: number;
  /** Replicas in production; a broker that stands alone gets one. */
  readonly replicas: number;
  /** Topic configuration, each value as the broker reports it. */
  readonly config: Readonly<Record<string, string>>;
}

const MIN_IN_SYNC = 'min.insync.replicas';

/**
 * The configuration of a topic that has this many replicas: more of them in sync than there are would stop every write.
 */
export function configOn(replicas: number, { config }: Pick<Topic, 'config'>): Record<string, string> {
  const wanted = config[MIN_IN_SYNC];
  if (wanted === undefined) return { ...config };
  return { ...config, [MIN_IN_SYNC]: String(Math.min(Number(wanted), Math.max(replicas, 1))) };
}

/** That one service sends to, or receives from, the topics of one channel. */
export interface Operation {
  readonly id: string;
  readonly action: 'send' | 'receive';
  readonly service: string;
  readonly message: MessageName;
  readonly topics: readonly string[];
  /** The payload is handed over as bytes, not parsed. */
  readonly opaque: boolean;
  /** A record without a value is legal and means that the entity is gone. */
  readonly tombstone: boolean;
  /** Receive only: the consumer group, shared by all instances of the service. */
  readonly group?: string;
  /** Receive only: `shared` among the instances, or `broadcast`: each instance reads everything from the beginning. */
  readonly consumption?: 'shared' | 'broadcast';
}

export interface Example {
  readonly message: MessageName;
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: unknown;
}
