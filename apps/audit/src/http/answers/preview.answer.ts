import type { JobChanged } from '@crossdock/contracts';
import { Shown } from '@crossdock/open-api';
import type { Obstacle } from '../../jobs/orders.js';
import type { NamedEventState } from '../../jobs/replay-preview.js';

const kinds = ['redrive', 'discard', 'replay'] as const satisfies JobChanged['kind'][];
const obstacles = ['endpoint_unknown', 'endpoint_disabled', 'tenant_suspended'] as const satisfies Obstacle[];
const states = [
  'selected',
  'not_matching',
  'event_no_longer_kept',
  'event_unknown',
] as const satisfies NamedEventState[];
const instant = { type: String, format: 'date-time', nullable: true } as const;

export class EndpointPreviewAnswer {
  @Shown({ example: 'shop' })
  endpointId!: string;

  @Shown({ type: 'integer', minimum: 0 })
  count!: number;

  /** Why nothing is sent to it now. */
  @Shown({
    required: false,
    enum: obstacles,
    description: 'Why nothing is sent to it now: its dead letters would stay open.',
  })
  obstacle?: Obstacle;
}

/** One of the events that a replay names. */
export class NamedEventAnswer {
  @Shown({ example: 'evt_8kq0c3yv1n7d5m2xw9r4t6b8za' })
  eventId!: string;

  @Shown({
    enum: states,
    description:
      'selected: it would be sent. not_matching: the subscription or the selection leaves it out, or it is too large. event_no_longer_kept: its journey is known, but the bus has deleted it. event_unknown: there is none, or the subscription may not have it.',
  })
  state!: NamedEventState;
}

/** What a job would be about. */
export class PreviewAnswer {
  @Shown({ enum: kinds })
  kind!: JobChanged['kind'];

  @Shown({
    type: 'integer',
    minimum: 0,
    description: 'Dead letters, or events, that it would send.',
  })
  count!: number;

  @Shown(instant)
  oldest!: string | null;

  @Shown(instant)
  newest!: string | null;

  @Shown({
    required: false,
    type: Boolean,
    description:
      'Of a replay: `count` is what tenant, types and time leave, and patterns may take a part of it; also of what the bus has deleted. More than 5,000 events, or they could not be read in time.',
  })
  approximate?: true;

  @Shown({ type: [EndpointPreviewAnswer], description: 'Those with most first.' })
  endpoints!: EndpointPreviewAnswer[];

  @Shown({ required: false, type: [NamedEventAnswer], description: 'Of a replay that names its events.' })
  events?: NamedEventAnswer[];
}

/** The body of `POST /v1/jobs` of the control plane, whose document describes it field by field. */
export class PreviewBody {
  @Shown({ enum: kinds })
  kind!: JobChanged['kind'];

  @Shown({
    type: 'object',
    additionalProperties: true,
    description: 'As `selection` of the job at the control plane.',
    example: { endpointId: 'shop', cause: 'attempts_exhausted' },
  })
  selection!: object;
}
