import type { EventTypeChanged } from '@crossdock/contracts';
import { Identified } from '@crossdock/open-api';
import { ChoiceField, ObjectField, TextField } from '../http/fields.js';
import { EVENT_TYPE, EVENT_TYPE_RULE } from '../http/identifier.js';

export class EventTypeBody {
  @TextField({
    description: 'For people.',
    example: 'A deal was closed with a signature.',
    optional: true,
    maxLength: 4096,
  })
  description?: string;

  @ChoiceField(['enforce', 'observe', 'off'], {
    description:
      'What an event that breaks the schema gets: refused, only counted, not looked at. Default: enforce with a schema, else off.',
    optional: true,
    example: 'enforce',
  })
  validation?: EventTypeChanged['validation'];

  @ObjectField({
    description: 'JSON Schema (draft 2020-12) of the data. References to other documents do not work.',
    optional: true,
    example: { type: 'object', required: ['dealId'], properties: { dealId: { type: 'string' } } },
  })
  schema?: Record<string, unknown>;

  @ObjectField({ description: 'Valid data.', optional: true, example: { dealId: 'D-7' } })
  example?: Record<string, unknown>;
}

export class NewEventType extends EventTypeBody {
  @TextField({
    description: 'The event type.',
    example: 'deal.won',
    pattern: EVENT_TYPE,
    rule: EVENT_TYPE_RULE,
    maxLength: 128,
  })
  id!: string;
}

@Identified()
export class EventTypeAnswer extends EventTypeBody {}
