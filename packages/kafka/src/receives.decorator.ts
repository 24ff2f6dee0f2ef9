import { applyDecorators, SetMetadata } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import type { HoldLimits } from './consume/held-records.js';
import type { Holding, Received, ReceiveOperation } from './records.js';

/** Transport id of our handlers; without one Nest would register them on every transport of the application. */
export const CROSSDOCK_KAFKA = Symbol('crossdock.kafka');

/** Metadata of a handler: the id of the operation that it receives. */
export const RECEIVED_OPERATION = 'crossdock.receivedOperation';

/** In order: the next batch of a partition starts when this one is done. Partitions run beside each other. */
export interface BatchMode {
  readonly mode: 'batch';
  /** Most records handed over at once. Default 500. */
  readonly maxRecords?: number;
  /**
   * How long the broker may hold records back to hand over more of them together, in milliseconds; by default it hands
   * over what comes at once. In force when all operations of the group say so; the shortest counts.
   */
  readonly gatherMs?: number;
}

/** Many records at once, completed out of order; the records done before a crash are not repeated. */
export interface RecordMode {
  readonly mode: 'record';
  /**
   * Most records in hand over all partitions of this instance, or what says it anew whenever one more could be taken: what is
   * taken and must wait grows old in memory, where it costs more than in the broker. Default 64.
   */
  readonly concurrency?: number | (() => number);
}

/** Like `record`, but a record is held back until it is due. Within a partition records must become due in order. */
export interface DueMode<O extends ReceiveOperation> {
  readonly mode: 'due';
  /** Epoch milliseconds before which the record must not be handed over. */
  readonly dueAt: (record: Received<O['message']>) => number;
  /** Epoch milliseconds from which one that is due is late; `dueAt` by default. */
  readonly lateFrom?: (record: Received<O['message']>) => number;
  /** What may be held in memory from `dueAt` to `lateFrom`; who finds no room is handed over before. Nothing by default. */
  readonly hold?: HoldLimits;
  /** Most records in hand over all partitions of this instance, besides those that were held. Default 64. */
  readonly concurrency?: number;
}

/** What the decorator leaves for the transport. */
export interface ReceivesOptions {
  readonly mode: 'batch' | 'record' | 'due';
  readonly maxRecords?: number;
  readonly gatherMs?: number;
  readonly concurrency?: number | (() => number);
  readonly dueAt?: (record: Received) => number;
  readonly lateFrom?: (record: Received) => number;
  readonly hold?: HoldLimits;
}

type Decorates<H> = <T extends H>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<T>,
) => void;
type BatchHandler<O extends ReceiveOperation> = (
  records: Received<O['message']>[],
  holding: Holding,
) => Promise<void>;
type RecordHandler<O extends ReceiveOperation> = (
  record: Received<O['message']>,
  holding: Holding,
) => Promise<void>;

/**
 * Binds a controller method to a receive operation of the contract. The promise that the method returns covers the
 * records it was given: once it is fulfilled they are done and never come again. How a rejection is understood says
 * `fateOf`. Broadcast operations must use batch mode. The transport calls the method itself, without Nest's pipes, guards,
 * interceptors and filters: they would make six promises for each record, and the contract was held against it already.
 */
export function Receives<O extends ReceiveOperation>(
  operation: O,
  options: BatchMode,
): Decorates<BatchHandler<O>>;
export function Receives<O extends ReceiveOperation>(
  operation: O,
  options: RecordMode | DueMode<O>,
): Decorates<RecordHandler<O>>;
export function Receives(operation: ReceiveOperation, options: object): MethodDecorator {
  return applyDecorators(
    EventPattern<string>(operation.id, CROSSDOCK_KAFKA, options) as MethodDecorator,
    SetMetadata(RECEIVED_OPERATION, operation.id),
  );
}
