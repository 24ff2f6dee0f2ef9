import type { MappingChanged } from '@crossdock/contracts';
import { Identified } from '@crossdock/open-api';
import { ChoiceField, ObjectField, TextField, TextsField } from '../http/fields.js';
import { EVENT_TYPE, EVENT_TYPE_RULE, ID, ID_RULE } from '../http/identifier.js';
import { madeSchema, valueSchema } from '../http/made-schema.js';

const value = valueSchema('after.id');

export class MappingBody {
  @TextField({ description: 'The source of the changes.', example: 'payments', maxLength: 64 })
  sourceId!: string;

  @TextField({ description: 'PostgreSQL schema.', example: 'public', maxLength: 63 })
  schema!: string;

  @TextField({
    description: 'A table that the source captures; of a disabled mapping it need not.',
    example: 'payments',
    maxLength: 63,
  })
  table!: string;

  @TextsField({
    description:
      'Which changes. `read` is a row as a snapshot or a back-fill finds it: to be taken it must be named here.',
    example: ['update'],
    choices: ['insert', 'update', 'delete', 'read'],
    maxItems: 4,
  })
  operations!: string[];

  @ObjectField(
    {
      description:
        'Types that columns must have, as PostgreSQL names them. A table that differs stops this mapping: its rows are parked until one of the two is changed. So does a missing column that the mapping reads.',
      optional: true,
      example: { amount_cents: 'int4' },
    },
    { type: 'object', additionalProperties: { type: 'string', minLength: 1, maxLength: 128 } },
  )
  expects?: Record<string, unknown>;

  @ObjectField({
    description: 'Only changes that match this pattern over operation, key, before, after and annotations.',
    optional: true,
    example: { after: { status: ['settled'] } },
  })
  when?: Record<string, unknown>;

  @TextField({
    description: 'The type of the event.',
    example: 'payment.settled.v1',
    pattern: EVENT_TYPE,
    rule: EVENT_TYPE_RULE,
    maxLength: 128,
  })
  eventType!: string;

  @ObjectField({ description: 'Whom the event concerns.', example: { path: 'after.merchant_id' } }, value)
  tenant!: Record<string, unknown>;

  @ObjectField(
    { description: 'The subject of the event.', optional: true, example: { path: 'after.id' } },
    value,
  )
  subject?: Record<string, unknown>;

  @ObjectField(
    {
      description: 'The data of the event: fields from the change, or a JSONata expression over it.',
      example: { kind: 'fields', fields: { paymentId: { path: 'after.id' }, currency: { const: 'EUR' } } },
    },
    madeSchema('after.id'),
  )
  data!: Record<string, unknown>;

  @ChoiceField(['enabled', 'disabled'], {
    description: 'Disabled: makes no events, and the source may do without its table.',
    optional: true,
    default: 'enabled',
  })
  status: MappingChanged['status'] = 'enabled';
}

export class NewMapping extends MappingBody {
  @TextField({
    description: 'Chosen or generated.',
    example: 'payment-settled',
    optional: true,
    pattern: ID,
    rule: ID_RULE,
    maxLength: 64,
  })
  id?: string;
}

@Identified()
export class MappingAnswer extends MappingBody {}
