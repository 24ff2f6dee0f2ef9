import { payloadViolation, type JobChanged } from '@crossdock/contracts';
import { compilePattern, isEventTypePattern, PatternError } from '@crossdock/event-patterns';
import { described, Resource } from '@crossdock/open-api';
import { isInstant, Problem } from '@crossdock/service-host';
import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { criteriaOf } from '../jobs/dead-letter-job.js';
import { Orders } from '../jobs/orders.js';
import { ReplayPreview } from '../jobs/replay-preview.js';
import { selectionOf } from '../jobs/replay-selection.js';
import { DeadLetters } from '../storage/dead-letters.js';
import { EndpointPreviewAnswer, PreviewAnswer, PreviewBody } from './answers/preview.answer.js';
import { Answers } from './documented.js';
import { Keys } from './keys.js';

/** A preview takes the very body with which the job would be ordered at the control plane. */
@Controller('v1/jobs')
@Resource('jobs')
export class JobPreviewController {
  constructor(
    private readonly keys: Keys,
    private readonly orders: Orders,
    private readonly letters: DeadLetters,
    private readonly replays: ReplayPreview,
  ) {}

  @Post('preview')
  @Answers(
    PreviewAnswer,
    'Preview a job',
    [400, 422],
    'The body is that with which the job would be ordered at the control plane. Nothing changes. Of a replay up to 5,000 events are read and held against every filter; where there are more the answer is `approximate`.',
  )
  @described(({ ApiBody }) => ApiBody({ type: PreviewBody }))
  @HttpCode(200)
  async preview(
    @Body() body: unknown,
    @Headers('authorization') authorization?: string,
  ): Promise<PreviewAnswer> {
    const viewer = this.keys.viewerOf(authorization);
    const job = orderOf(body, viewer);
    return job.kind === 'replay' ? this.replay(job) : this.deadLetters(job);
  }

  private async deadLetters(job: JobChanged): Promise<PreviewAnswer> {
    const { count, oldest, newest, endpoints } = await this.letters.select({
      ...criteriaOf(job),
      state: 'open',
    });
    const shown = endpoints.map((share) => this.withObstacle(share));
    return { kind: job.kind, count, oldest, newest, endpoints: shown };
  }

  private async replay(job: JobChanged): Promise<PreviewAnswer> {
    const subscription = this.orders.subscriptionOf(job);
    if (!subscription)
      throw invalid(
        '/selection/subscriptionId',
        'unknown_reference',
        `There is no subscription ${job.selection.subscriptionId}.`,
      );
    const { events, ...counted } = await this.replays.of(selectionOf(job, subscription));
    const { endpointId } = subscription;
    const endpoints = [this.withObstacle({ endpointId, count: counted.count })];
    return { kind: job.kind, ...counted, endpoints, ...(events ? { events } : {}) };
  }

  private withObstacle(share: { endpointId: string; count: number }): EndpointPreviewAnswer {
    const obstacle = this.orders.obstacleAt(share.endpointId);
    return obstacle === null ? share : { ...share, obstacle };
  }
}

/** The job as it would be ordered now by the caller. @throws Problem validation_failed */
function orderOf(body: unknown, viewer: string | null): JobChanged {
  const given = typeof body === 'object' && body !== null ? body : {};
  const now = new Date().toISOString();
  const { id: _, ...wanted } = {
    id: undefined,
    ratePerSecond: 100,
    reason: 'preview',
    ...given,
    ...(viewer === null ? {} : { tenantId: viewer }),
  };
  const order = {
    ...wanted,
    id: 'preview',
    version: 1,
    changedAt: now,
    orderedBy: 'preview',
    orderedAt: now,
    status: 'running',
  };
  const violation = payloadViolation('JobChanged', order);
  if (violation !== null) throw invalid('/', 'wrong_format', violation);
  const job = order as unknown as JobChanged;
  const { selection } = job;
  const wrong = (selection.eventTypes ?? []).findIndex((type) => !isEventTypePattern(type));
  if (wrong >= 0) throw invalid(`/selection/eventTypes/${wrong}`, 'wrong_format', 'It is no event type.');
  for (const name of ['from', 'to'] as const)
    if (selection[name] !== undefined && !isInstant(selection[name]))
      throw invalid(`/selection/${name}`, 'wrong_format', 'It must be an instant of RFC 3339.');
  const { eventIds, from, to } = selection;
  if (job.kind !== 'replay' && eventIds !== undefined)
    throw invalid('/selection/eventIds', 'not_allowed', 'Only a replay takes ids of events.');
  if (job.kind === 'replay' && eventIds === undefined && (from === undefined || to === undefined))
    throw invalid('/selection', 'required', 'A replay needs from and to, or eventIds.');
  try {
    if (selection.pattern !== undefined) compilePattern(selection.pattern);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw invalid('/selection/pattern', error.code, error.message);
  }
  return job;
}

function invalid(field: string, code: string, detail: string): Problem {
  return new Problem({
    status: 422,
    code: 'validation_failed',
    title: 'Some fields are not valid',
    detail: `${field}: ${detail}`,
    errors: [{ field, code, detail }],
  });
}
