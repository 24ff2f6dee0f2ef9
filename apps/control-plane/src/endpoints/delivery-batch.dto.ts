import type { DeliveryBatch } from '@crossdock/contracts';
import { ChoiceField, WholeNumberField } from '../http/fields.js';

/** Several deliveries in one request. */
export class DeliveryBatchBody {
  @WholeNumberField({
    description: 'A request leaves as soon as it has so many events.',
    min: 2,
    max: 1_000,
    optional: true,
    default: 100,
  })
  maxEvents: number = 100;

  @WholeNumberField({
    description: 'Or so many milliseconds after the first of them came.',
    min: 10,
    max: 10_000,
    optional: true,
    default: 1_000,
  })
  maxWaitMs: number = 1_000;

  @WholeNumberField({
    description:
      'No request body is larger, but that of an event which is so by itself. Where the receiver answers 413 the halves are tried at once.',
    min: 1_024,
    max: 5_000_000,
    optional: true,
    default: 1_000_000,
  })
  maxBytes: number = 1_000_000;

  @ChoiceField(['cloudevents', 'bodies'], {
    description:
      '`cloudevents`: the JSON batch format of CloudEvents (`application/cloudevents-batch+json`); the `data` of each is the body that it would have alone, and its `id` is what to drop repeats by. `bodies`: a JSON array of these bodies, without ids.',
    optional: true,
    default: 'cloudevents',
  })
  format: DeliveryBatch['format'] = 'cloudevents';
}
