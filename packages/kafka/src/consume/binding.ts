import type { Operation } from '@crossdock/contracts';
import { inFlight, Meter, recordsTotal } from '../metrics.js';
import type { Holding, Received } from '../records.js';
import type { ReceivesOptions } from '../receives.decorator.js';

/** A receive operation and the method that takes its records. */
export interface Binding {
  readonly operation: Operation;
  readonly options: ReceivesOptions;
  readonly meters: { readonly inHand: Meter; readonly done: Meter };
  /** Throws or rejects with what the method does. */
  readonly invoke: (input: Received | Received[], holding: Holding) => Promise<void>;
}

/** @param take the method of the controller */
export function bindingOf(operation: Operation, options: ReceivesOptions, take: Binding['invoke']): Binding {
  return {
    operation,
    options,
    meters: {
      inHand: new Meter(inFlight, { operation: operation.id }),
      done: new Meter(recordsTotal, { operation: operation.id, result: 'done' }),
    },
    invoke: take,
  };
}
