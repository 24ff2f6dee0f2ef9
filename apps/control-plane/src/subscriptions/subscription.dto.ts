import type { SubscriptionChanged } from '@crossdock/contracts';
import { Identified, Shown } from '@crossdock/open-api';
import { ChoiceField, ObjectField, TextField, TextsField } from '../http/fields.js';
import { ID, ID_RULE } from '../http/identifier.js';
import { madeSchema } from '../http/made-schema.js';
import { REPLACED_AT } from '../http/versions.dto.js';

export const transformSchema = madeSchema('data.paymentId', {
  output: { type: 'string', enum: ['data', 'body'], default: 'data' },
});

export class SubscriptionBody {
  @TextField({
    description: 'The owner, who owns the endpoint too; cannot be changed. A tenant key may leave it out.',
    example: 'company-b',
    optional: true,
    maxLength: 64,
  })
  tenantId?: string;

  @TextField({ description: 'Where the events go.', example: 'shop', maxLength: 64 })
  endpointId!: string;

  @TextsField({
    description:
      'Event types, or a prefix of one up to a full stop followed by `*`; `*` alone is every type but those that begin with `crossdock.`: operational events go to who names them, and never to the endpoint that they are about.',
    example: ['payment.*'],
    maxItems: 100,
  })
  eventTypes!: string[];

  @ObjectField({
    description: 'Only events whose data matches this pattern.',
    optional: true,
    example: { amountCents: [{ numeric: ['>', 0] }] },
  })
  pattern?: Record<string, unknown>;

  @ObjectField(
    {
      description:
        'How bodies are made: of id, type, time, source, subject, tenant and data of the event, by fields or by a JSONata expression. The output takes the place of the data in the body or, with `output: body`, of the whole body. Left out: the data goes on as it came.',
      optional: true,
      example: { kind: 'jsonata', expression: '{"order": data.paymentId, "euro": data.amountCents / 100}' },
    },
    transformSchema,
  )
  transform?: Record<string, unknown>;

  @ChoiceField(['own-tenant', 'any-tenant'], {
    description: 'any-tenant: a destination of the organisation itself; for operators only.',
    optional: true,
    default: 'own-tenant',
  })
  eventsFrom: SubscriptionChanged['eventsFrom'] = 'own-tenant';

  @ChoiceField(['enabled', 'disabled'], {
    description: 'Disabled: no events.',
    optional: true,
    default: 'enabled',
  })
  status: SubscriptionChanged['status'] = 'enabled';
}

export class NewSubscription extends SubscriptionBody {
  @TextField({
    description: 'Chosen or generated.',
    example: 'orders',
    optional: true,
    pattern: ID,
    rule: ID_RULE,
    maxLength: 64,
  })
  id?: string;
}

@Identified()
export class SubscriptionAnswer extends SubscriptionBody {}

/** A subscription as it was. */
export class SubscriptionVersionAnswer extends SubscriptionAnswer {
  @Shown(REPLACED_AT)
  replacedAt?: string;
}
