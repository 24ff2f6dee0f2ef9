import { Shown } from '@crossdock/open-api';
import type { AttemptJourney, DeliveryJourney, Journey } from '../../journey/journey.js';
import { stageNames, type Stage } from '../../journey/stages.js';
import { instant, lane, optional, stopsLane } from './shown-alike.js';

const texts = { type: 'object', additionalProperties: { type: 'string' } } as const;
const milliseconds = { type: 'number', minimum: 0 } as const;

/** A step of the way; its other members depend on `stage`. */
export class StageAnswer implements Pick<Stage, 'stage' | 'at' | 'sincePreviousMs'> {
  @Shown({ enum: stageNames, description: 'The other members depend on it.' })
  stage!: Stage['stage'];

  @Shown(instant)
  at!: string;

  @Shown({
    type: Number,
    description: 'Since the stage before; of a capture that opens the journey, since its commit.',
  })
  sincePreviousMs!: number;
}

export class AttemptAnswer implements Required<AttemptJourney> {
  @Shown({ example: 'att_1kq0c3yv1n7d5m2xw9r4t6b8zb' })
  attemptId!: string;

  @Shown({ type: 'integer', description: 'Of the endpoint, as it was used; 0 when it was unknown.' })
  endpointVersion!: number;

  @Shown({
    ...optional,
    type: 'integer',
    description: 'Of the tenant whose `deliveryDefaults` were inherited.',
  })
  tenantVersion!: number;

  @Shown({ type: 'integer', minimum: 1 })
  number!: number;

  @Shown(instant)
  startedAt!: string;

  @Shown(instant)
  endedAt!: string;

  @Shown(milliseconds)
  durationMs!: number;

  @Shown({ enum: ['delivered', 'retry', 'dead-lettered'] })
  outcome!: AttemptJourney['outcome'];

  @Shown({ ...optional, description: 'That was connected to, or from where it was fetched or acknowledged.' })
  address!: string;

  @Shown({ ...optional, type: 'integer', example: 500 })
  status!: number;

  @Shown({ ...optional, example: 'http_status', description: 'Stable code of the failure.' })
  reason!: string;

  @Shown(optional)
  detail!: string;

  @Shown({ ...optional, ...instant, description: 'Where the outcome is `retry`.' })
  nextAttemptAt!: string;

  @Shown({
    selfRequired: false,
    type: 'object',
    description: 'Milliseconds. Those of the connection are absent where one was used again.',
    properties: {
      dnsMs: milliseconds,
      connectMs: milliseconds,
      tlsMs: milliseconds,
      firstByteMs: milliseconds,
    },
    additionalProperties: false,
  })
  timings!: NonNullable<AttemptJourney['timings']>;

  @Shown({
    selfRequired: false,
    type: 'object',
    description: 'Where the request carried several deliveries: its webhook-id, and how many.',
    properties: { id: { type: 'string' }, size: { type: 'integer', minimum: 1 } },
    additionalProperties: false,
  })
  batch!: NonNullable<AttemptJourney['batch']>;

  @Shown({
    selfRequired: false,
    type: 'object',
    description: 'Of a delivery to a topic: where it was written.',
    properties: { topic: { type: 'string' }, partition: { type: 'integer' }, offset: { type: 'string' } },
    additionalProperties: false,
  })
  record!: NonNullable<AttemptJourney['record']>;

  @Shown({
    selfRequired: false,
    type: 'object',
    description:
      'What the result meant, and what in the policy says so; of a success where `evidenceOf` of the policy is `all`.',
    properties: {
      verdict: { type: 'string', enum: ['delivered', 'retry', 'rejected', 'gone', 'end', 'disable'] },
      by: { type: 'string', example: 'outcomes/0' },
      cause: { type: 'string' },
    },
    additionalProperties: false,
  })
  decision!: NonNullable<AttemptJourney['decision']>;

  @Shown({
    ...optional,
    example: 'POST',
    description: 'This and what follows: of the attempts that `evidenceOf` of the policy names.',
  })
  method!: string;

  @Shown({ selfRequired: false, ...texts, description: 'Values of signatures and secrets are masked.' })
  requestHeaders!: NonNullable<AttemptJourney['requestHeaders']>;

  @Shown({ selfRequired: false, ...texts, description: 'Values of cookies and credentials are masked.' })
  responseHeaders!: NonNullable<AttemptJourney['responseHeaders']>;

  @Shown({ ...optional, description: 'Its beginning, as far as `recordedBodyBytes` of the policy.' })
  responseBody!: string;

  @Shown({ ...optional, enum: ['text', 'base64'] })
  responseBodyEncoding!: NonNullable<AttemptJourney['responseBodyEncoding']>;

  @Shown({ ...optional, type: 'integer', minimum: 0, description: 'What came of it.' })
  responseBodyBytes!: number;

  @Shown({
    selfRequired: false,
    type: 'object',
    description:
      'Of an attempt that made two requests, successful or not: the 401 after which the token was renewed.',
    properties: {
      status: { type: 'integer' },
      firstByteMs: milliseconds,
      responseHeaders: texts,
      responseBody: { type: 'string' },
      responseBodyEncoding: { type: 'string', enum: ['text', 'base64'] },
      responseBodyBytes: { type: 'integer', minimum: 0 },
    },
    additionalProperties: false,
  })
  tokenRefused!: NonNullable<AttemptJourney['tokenRefused']>;
}

export class DeliveryAnswer implements Required<DeliveryJourney> {
  @Shown({ example: 'dlv_1kq0c3yv1n7d5m2xw9r4t6b8zb' })
  deliveryId!: string;

  @Shown({ example: 'orders' })
  subscriptionId!: string;

  @Shown({ ...optional, type: 'integer', description: 'That chose the event and shaped the body.' })
  subscriptionVersion!: number;

  @Shown({ example: 'shop' })
  endpointId!: string;

  @Shown({
    ...optional,
    example: 'company-b',
    description: 'Who owns the subscription; absent while no record has told.',
  })
  tenantId!: string;

  @Shown({
    enum: ['pending', 'waiting', 'delivered', 'dead-lettered', 'discarded'],
    description:
      'pending: no attempt has ended yet. waiting: the next attempt is at `nextAttemptAt`, or its turn in `lane` lies ahead.',
  })
  state!: DeliveryJourney['state'];

  @Shown({ type: [AttemptAnswer] })
  attempts!: AttemptAnswer[];

  @Shown({ ...optional, ...instant })
  nextAttemptAt!: string;

  @Shown({ ...optional, example: 'attempts_exhausted' })
  cause!: string;

  @Shown(lane)
  lane!: string;

  @Shown(stopsLane)
  stopsLane!: true;
}

export class JourneyAnswer implements Required<Journey> {
  @Shown({ example: 'evt_1kq0c3yv1n7d5m2xw9r4t6b8zb' })
  eventId!: string;

  @Shown({ ...optional, example: 'payment.settled' })
  type!: string;

  @Shown({ ...optional, example: 'company-b', description: 'Whom the event concerns.' })
  tenantId!: string;

  @Shown({ ...optional, type: String, example: 'captured' })
  origin!: NonNullable<Journey['origin']>;

  @Shown({ type: [StageAnswer], description: 'By time.' })
  stages!: Stage[];

  @Shown({ type: [DeliveryAnswer] })
  deliveries!: DeliveryAnswer[];
}
