import type { DeliveryOrder } from '@crossdock/contracts';
import { ChoiceField, TextField } from '../http/fields.js';

export class DeliveryOrderBody {
  @ChoiceField(['none', 'per-key', 'strict'], {
    description:
      '`strict`: one delivery at a time, each after the one before it has ended. `per-key`: the same among those of one key, beside those of others. `none`: as if the whole were left out.',
    example: 'per-key',
  })
  kind!: DeliveryOrder['kind'] | 'none';

  @TextField({
    description:
      '`per-key`: what deliveries must have in common to follow one another. `subject`, `source`, `type` or `tenant` of the event, or `body.` and a path of names with full stops into the request body, in which a number is an index where it meets a list. Deliveries without a value there follow one another in a lane of their own, `no-key`.',
    example: 'body.data.customerId',
    optional: true,
    default: 'subject',
  })
  key?: string;

  @ChoiceField(['stop', 'skip'], {
    description:
      'What a delivery that ends without success does to those behind it. `stop`: they wait until its dead letter is redriven or discarded. `skip`: they go on.',
    optional: true,
    default: 'stop',
  })
  onExhaustion: DeliveryOrder['onExhaustion'] = 'stop';
}
