import type { Operation } from '@crossdock/contracts';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { inFlight, Meter, recordsTotal } from '../metrics.js';
import type { Holding, Received } from '../records.js';
import type { ReceivesOptions } from '../receives.decorator.js';

/** A receive operation and the method that takes its records. */
export interface Binding {
  readonly operation: Operation;
  readonly options: ReceivesOptions;
  readonly meters: { readonly inHand: Meter; readonly done: Meter };
  /** Rejects with what the method threw. */
  readonly invoke: (input: Received | Received[], holding: Holding) => Promise<void>;
}

/** Makes a Nest handler callable. Its errors come as observables, see `ErrorsAsTheyAre`. */
export function bindingOf(operation: Operation, handler: MessageHandler<unknown, unknown, unknown>): Binding {
  return {
    operation,
    options: handler.extras as unknown as ReceivesOptions,
    meters: {
      inHand: new Meter(inFlight, { operation: operation.id }),
      done: new Meter(recordsTotal, { operation: operation.id, result: 'done' }),
    },
    invoke: async (input, holding) => {
      const result: unknown = await handler(input, holding);
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
    },
  };
}
