import type { JobChanged } from '@crossdock/contracts';
import { Shown } from '@crossdock/open-api';
import type { Obstacle } from '../../jobs/orders.js';

const kinds = ['redrive', 'discard', 'replay'] as const satisfies JobChanged['kind'][];
const obstacles = ['endpoint_unknown', 'endpoint_disabled', 'tenant_suspended'] as const satisfies Obstacle[];
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

/** What a job would be about. */
export class PreviewAnswer {
  @Shown({ enum: kinds })
  kind!: JobChanged['kind'];

  @Shown({
    type: 'integer',
    minimum: 0,
    description: 'Dead letters; of a replay events by tenant, type and time.',
  })
  count!: number;

  @Shown(instant)
  oldest!: string | null;

  @Shown(instant)
  newest!: string | null;

  @Shown({
    required: false,
    type: Boolean,
    description: 'Of a replay: a pattern takes a part of `count`, which is known when the events are read.',
  })
  atMost?: true;

  @Shown({ type: [EndpointPreviewAnswer], description: 'Those with most first.' })
  endpoints!: EndpointPreviewAnswer[];
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
