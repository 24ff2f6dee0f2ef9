import { Shown } from '@crossdock/open-api';
import {
  JsonField,
  NestedField,
  ObjectField,
  TextField,
  TextsField,
  WholeNumberField,
} from '../http/fields.js';
import { transformSchema } from './subscription.dto.js';

/** An event that a subscription is tried on. */
export class DryRunEvent {
  @TextField({
    description: 'Left out: one that is not used otherwise.',
    example: 'evt_dry_run',
    optional: true,
  })
  id: string = 'evt_dry_run';

  @TextField({ description: 'The type of the event.', example: 'payment.settled.v1' })
  type!: string;

  @TextField({
    description: 'When it happened, RFC 3339. Left out: now.',
    example: '2026-11-24T09:30:00.123Z',
    optional: true,
    pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
    rule: 'It must be an instant in RFC 3339.',
    maxLength: 64,
  })
  time?: string;

  @TextField({
    description: 'A URI reference.',
    example: '/sources/payments/public.payments',
    optional: true,
    maxLength: 1024,
  })
  source: string = '/dry-run';

  @TextField({ description: 'What it is about.', example: '42', optional: true, maxLength: 1024 })
  subject?: string;

  @TextField({
    description: 'The tenant whom it concerns. Left out: the owner of the subscription.',
    example: 'company-b',
    optional: true,
  })
  tenantId?: string;

  @JsonField({
    description: 'The data of the event.',
    example: { paymentId: '42', amountCents: 1990 },
    optional: true,
  })
  data?: unknown;

  @TextField({
    description:
      'The data as JSON text instead, where it holds numbers with more digits than a double has, or its spaces matter.',
    optional: true,
    maxLength: 1_000_000,
  })
  dataText?: string;
}

export class DryRunBody {
  @NestedField(() => DryRunEvent, {
    description: 'The event. Either this or `eventId` is required.',
    optional: true,
  })
  event?: DryRunEvent;

  @TextField({
    description:
      'An event that was published, as long as the bus keeps it. `event_unknown` (404): there is none, or it is of another tenant; `event_no_longer_kept` (410): only its journey is known; `stored_events_unavailable` (503): try again.',
    example: 'evt_8kq0c3yv1n7d5m2xw9r4t6b8za',
    optional: true,
  })
  eventId?: string;
}

/** What a stored subscription is tried on. */
export class StoredDryRunBody extends DryRunBody {
  @WholeNumberField({
    description:
      'The version to try, as a journey names it; also of one that is deleted. Left out: the present one.',
    example: 3,
    optional: true,
    min: 1,
    max: 999_999_999,
  })
  version?: number;
}

/** What is to be tried before it is stored. */
export class UnsavedDryRunBody extends DryRunBody {
  @TextField({
    description: 'The owner. A tenant key may leave it out.',
    example: 'company-b',
    optional: true,
    maxLength: 64,
  })
  tenantId?: string;

  @TextsField({ description: 'As in a subscription.', example: ['payment.*'], optional: true, maxItems: 100 })
  eventTypes: string[] = ['*'];

  @ObjectField({
    description: 'As in a subscription.',
    optional: true,
    example: { amountCents: [{ numeric: ['>', 0] }] },
  })
  pattern?: Record<string, unknown>;

  @ObjectField(
    {
      description: 'As in a subscription.',
      optional: true,
      example: { kind: 'fields', fields: { order: { path: 'data.paymentId' } } },
    },
    transformSchema,
  )
  transform?: Record<string, unknown>;
}

/** Why a transform failed for an event. */
export class TransformErrorAnswer {
  @Shown({ example: 'expression_failed', description: 'Stable; as in the cause of the dead letter.' })
  code!: string;

  @Shown({ example: 'T2001: The left side of the "+" operator must evaluate to a number (at character 12)' })
  detail!: string;

  @Shown({
    required: false,
    example: 12,
    description: 'The character of the expression, where it is known.',
  })
  position?: number;
}

export class DryRunAnswer {
  @Shown({
    example: true,
    description: 'Whether the subscription wants the event, by its tenant, type and pattern.',
  })
  matches!: boolean;

  @Shown({ required: false, example: 3, description: 'The version of the subscription that was tried.' })
  subscriptionVersion?: number;

  @Shown({
    required: false,
    example: '{"type":"payment.settled.v1","timestamp":"2026-11-24T09:30:00.123Z","data":{"order":"42"}}',
    description: 'The request body, byte for byte. Absent where the transform failed.',
  })
  body?: string;

  @Shown({ required: false, type: TransformErrorAnswer, description: 'Such a delivery is a dead letter.' })
  error?: TransformErrorAnswer;
}
