import type { JobChanged, JobProgressed } from '@crossdock/contracts';
import { Identified, Shown } from '@crossdock/open-api';
import {
  ChoiceField,
  NestedField,
  ObjectField,
  TextField,
  TextsField,
  WholeNumberField,
} from '../http/fields.js';
import { ID, ID_RULE } from '../http/identifier.js';

/** RFC 3339, section 5.6, as the contract has it. */
const INSTANT =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const INSTANT_RULE = 'It must be an instant of RFC 3339, like 2026-11-24T09:00:00Z.';

export class JobSelectionBody {
  @TextsField({
    description: 'These dead letters. Not for a replay.',
    example: ['dld_1kq0c3yv1n7d5m2xw9r4t6b8zb'],
    optional: true,
    maxItems: 1000,
  })
  deadLetterIds?: [string, ...string[]];

  @TextsField({
    description:
      'Replay: these events, in place of those of a span of time. What else is named must hold as well. The preview tells of each whether it is still stored.',
    example: ['evt_8kq0c3yv1n7d5m2xw9r4t6b8za'],
    optional: true,
    maxItems: 1000,
  })
  eventIds?: [string, ...string[]];

  @TextField({
    description: 'Dead letters of this endpoint.',
    example: 'shop',
    optional: true,
    maxLength: 64,
  })
  endpointId?: string;

  @TextField({
    description: 'Dead letters of this subscription; a replay needs it: whom the events are delivered to.',
    example: 'orders',
    optional: true,
    maxLength: 64,
  })
  subscriptionId?: string;

  @TextsField({
    description: 'Event types, or a prefix of one up to a full stop followed by `*`.',
    example: ['payment.*'],
    optional: true,
    maxItems: 100,
  })
  eventTypes?: [string, ...string[]];

  @TextField({
    description: 'Dead letters with this cause. Not for a replay.',
    example: 'attempts_exhausted',
    optional: true,
    maxLength: 64,
  })
  cause?: string;

  @TextField({
    description:
      'From this instant on: when the dead letter was written or the event was published. A replay needs it, or `eventIds`.',
    example: '2026-11-23T00:00:00Z',
    optional: true,
    pattern: INSTANT,
    rule: INSTANT_RULE,
    maxLength: 40,
  })
  from?: string;

  @TextField({
    description: 'Before this instant. A replay needs it, or `eventIds`.',
    example: '2026-11-24T00:00:00Z',
    optional: true,
    pattern: INSTANT,
    rule: INSTANT_RULE,
    maxLength: 40,
  })
  to?: string;

  @ObjectField({
    description: "Replay: only events whose data matches this, beside the subscription's own pattern.",
    optional: true,
    example: { amountCents: [{ numeric: ['>', 1000] }] },
  })
  pattern?: Record<string, unknown>;
}

export class JobBody {
  @ChoiceField(['redrive', 'discard', 'replay'], {
    description:
      'redrive: attempt dead letters again. discard: leave them for good. replay: deliver past events again to one subscription.',
  })
  kind!: JobChanged['kind'];

  @TextField({
    description:
      'Only what this tenant owns. Left out by an operator: of all tenants; a tenant key has its own tenant always.',
    example: 'company-b',
    optional: true,
    maxLength: 64,
  })
  tenantId?: string;

  @NestedField(() => JobSelectionBody, {
    description: 'What the job is about. All that is named must hold; `{}` is every open dead letter.',
  })
  selection!: JobSelectionBody;

  @WholeNumberField({
    description: 'Most deliveries in a second.',
    example: 50,
    optional: true,
    default: 100,
    min: 1,
    max: 10_000,
  })
  ratePerSecond = 100;

  @TextField({
    description: 'Why, for people to read later.',
    example: "The shop's certificate had run out.",
    maxLength: 500,
  })
  reason!: string;
}

export class NewJob extends JobBody {
  @TextField({
    description: 'Chosen or generated. One that is chosen makes a request safe to repeat.',
    example: 'outage-23',
    optional: true,
    pattern: ID,
    rule: ID_RULE,
    maxLength: 64,
  })
  id?: string;
}

export class JobProgressAnswer {
  @Shown({
    enum: ['running', 'paused', 'cancelled', 'completed', 'failed'],
    description: 'What is done about it.',
  })
  state!: JobProgressed['state'];

  @Shown({
    example: 1200,
    description:
      'Dead letters, or events by tenant, type and time, at the start; of a replay by ids how many it names.',
  })
  selected!: number;

  @Shown({ example: 100, description: 'Deliveries asked for again, or dead letters discarded.' })
  done!: number;

  @Shown({
    required: false,
    example: 3,
    description: 'When it is over: dead letters that stay open, as their endpoint takes nothing now.',
  })
  left?: number;

  @Shown({
    required: false,
    example: 1,
    description:
      'Redrive: dead letters that cannot be sent, such as one that is too large; each says why (`failure`). Replay by ids: those whose events are not stored, or not any more (`event_no_longer_kept`).',
  })
  failed?: number;

  @Shown({ required: false, example: 4000, description: 'Replay: events that were looked at.' })
  examined?: number;

  @Shown({ required: false, example: 'subscription_unknown: there is no subscription orders' })
  detail?: string;

  @Shown({ format: 'date-time', example: '2026-11-24T09:00:00.200Z' })
  startedAt!: string;

  @Shown({ format: 'date-time', example: '2026-11-24T09:00:02.000Z' })
  updatedAt!: string;
}

@Identified()
export class JobAnswer extends JobBody {
  @Shown({ example: 'key_1', description: 'The API key that ordered it.' })
  orderedBy!: string;

  @Shown({ format: 'date-time', example: '2026-11-24T09:00:00.000Z' })
  orderedAt!: string;

  @Shown({
    required: false,
    example: 'key_1',
    description: 'The API key that paused, resumed or cancelled it last.',
  })
  statusBy?: string;

  @Shown({ enum: ['running', 'paused', 'cancelled'], description: 'What was ordered.' })
  status!: JobChanged['status'];

  @Shown({
    required: false,
    type: JobProgressAnswer,
    description: 'How far it is. Absent until it was taken up.',
  })
  progress?: JobProgressAnswer;
}
