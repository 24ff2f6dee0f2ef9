import { applyDecorators, Catch, UseFilters, type RpcExceptionFilter } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { PARAM_ARGS_METADATA } from '@nestjs/microservices/constants.js';
import { throwError, type Observable } from 'rxjs';
import type { Holding, Received, ReceiveOperation } from './records.js';

/** Transport id of our handlers; without one Nest would register them on every transport of the application. */
export const CROSSDOCK_KAFKA = Symbol('crossdock.kafka');

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
  readonly concurrency?: number;
}

/** What the decorator leaves for the transport. */
export interface ReceivesOptions {
  readonly mode: 'batch' | 'record' | 'due';
  readonly maxRecords?: number;
  readonly gatherMs?: number;
  readonly concurrency?: number | (() => number);
  readonly dueAt?: (record: Received) => number;
}

type Decorates<H> = <T extends H>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<T>,
) => void;
type BatchHandler<O extends ReceiveOperation> = (records: Received<O['message']>[]) => Promise<void>;
type RecordHandler<O extends ReceiveOperation> = (
  record: Received<O['message']>,
  holding: Holding,
) => Promise<void>;

/**
 * Binds a controller method to a receive operation of the contract. The promise that the method returns covers the
 * records it was given: once it is fulfilled they are done and never come again. How a rejection is understood says
 * `fateOf`. Broadcast operations must use batch mode.
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
    UseFilters(new ErrorsAsTheyAre()),
    ((target: object, key: string | symbol) => {
      // Told that no argument needs anything done, Nest hands over all of them as they are. With `Payload` and `Ctx` it makes
      // seven promises for each record to do the same.
      Reflect.defineMetadata(PARAM_ARGS_METADATA, {}, target.constructor, key);
    }) as MethodDecorator,
  );
}

/** Nest would replace an error by "Internal server error"; the transport needs the error itself to decide on the record. */
@Catch()
class ErrorsAsTheyAre implements RpcExceptionFilter<unknown> {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}
