import type { MessageName, Messages, operations } from '@crossdock/contracts';

type Operations = typeof operations;
type OperationOf<Action extends 'send' | 'receive'> = Extract<
  Operations[keyof Operations],
  { action: Action }
>;

/** An operation of the contract that takes records from topics. */
export type ReceiveOperation = OperationOf<'receive'>;
/** An operation of the contract that writes records to topics. */
export type SendOperation = OperationOf<'send'>;

/** A record that keeps the contract, as a handler gets it. */
export interface Received<M extends MessageName = MessageName> {
  /** Name in the contract, without the prefix of the installation. */
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  /** Epoch milliseconds, given by the producer. */
  readonly timestamp: number;
  readonly key: string;
  readonly headers: Messages[M]['headers'];
  /** Parsed where the contract has a schema, the bytes where it is opaque, null only for a tombstone. */
  readonly payload: Messages[M]['payload'] | null;
  /** The value as it was written; empty for a tombstone. */
  readonly bytes: Buffer;
}

/** What a handler may ask about a record while it is in its hands. */
export interface Holding {
  /** The process is stopping or the partition went elsewhere: work that has not begun is the next owner's. */
  readonly halted: boolean;
  /** The record counts no more, whatever comes of it: the next owner of the partition gets it too. */
  readonly closed: boolean;
  /** Since when this process has had the partition, on the clock of `performance.now`. */
  readonly since: number;
}

/** A partition that this process has been given, for work that goes on beside the handlers of its records. */
export interface OwnedPartition extends Holding {
  readonly partition: number;
  /** False during a rebalance as well, which may give the partition to another process. */
  readonly ready: boolean;
}

/** A record to be written. */
export interface Outgoing<M extends MessageName = MessageName> {
  readonly key: string;
  readonly headers: Messages[M]['headers'];
  /**
   * Null writes a tombstone, where the operation allows it. Bytes are written as they are: of an opaque payload, or of one
   * whose JSON the caller wrote itself, which is then not held against the contract here but only by its receivers.
   */
  readonly payload: Messages[M]['payload'] | Buffer | null;
  /** Contract name; needed only for operations with several topics. */
  readonly topic?: string;
}
