import { unansweredReasons, type DeliveryPolicy, type OutcomeRule } from '@crossdock/contracts';
import {
  ChoiceField,
  NestedField,
  NestedListField,
  NumberField,
  TextsField,
  WholeNumberField,
  WholeNumbersField,
} from '../http/fields.js';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const REASONS = unansweredReasons.map((reason) => `\`${reason}\``).join(', ');
const INHERITED = 'Left out: the tenant’s `deliveryDefaults`, else';

export class ExponentialBody {
  @WholeNumberField({ description: 'Milliseconds after the first attempt.', min: 1_000, max: WEEK_MS })
  firstMs!: number;

  @NumberField({
    description: 'How many times as long each delay is as the one before.',
    min: 1,
    max: 10,
    optional: true,
    default: 2,
  })
  factor: number = 2;

  @WholeNumberField({ description: 'No delay is longer.', min: 1_000, max: WEEK_MS })
  maxMs!: number;

  @WholeNumberField({ description: 'Attempts after the first.', min: 0, max: 200 })
  retries!: number;
}

export class RetryBody {
  @WholeNumbersField({
    description:
      'Milliseconds to wait after each failed attempt; one more attempt than entries is made. Either this or `exponential`.',
    example: [5_000, 300_000, 1_800_000],
    min: 1_000,
    max: WEEK_MS,
    maxItems: 50,
    optional: true,
  })
  delaysMs?: number[];

  @NestedField(() => ExponentialBody, {
    description: 'Delays that grow by a factor. Either this or `delaysMs`.',
    optional: true,
  })
  exponential?: ExponentialBody;

  @NumberField({
    description: `Each delay is lengthened by a random part of up to this. ${INHERITED} 0.1.`,
    min: 0,
    max: 1,
    optional: true,
  })
  jitter?: number;

  @WholeNumberField({
    description: `No attempt later than this many milliseconds after the first. ${INHERITED} three days.`,
    min: 1_000,
    max: WEEK_MS,
    optional: true,
  })
  horizonMs?: number;
}

export class OutcomeRuleBody {
  @TextsField({
    description: `Statuses (\`404\`, \`5xx\`, \`500-503\`), and codes of failures without an answer: ${REASONS}.`,
    example: ['404', '500-503', 'dns_failed'],
    maxItems: 50,
  })
  on!: string[];

  @ChoiceField(['retry', 'end', 'disable'], {
    description:
      '`retry`: by the whole schedule; `end`: dead letter at once; `disable`: that, and the endpoint is disabled.',
    example: 'retry',
  })
  then!: OutcomeRule['then'];
}

/** How attempts are made and what becomes of their results: of an endpoint, or the defaults of a tenant. */
export class DeliveryPolicyBody {
  @WholeNumberField({
    description: `How long an attempt may take as a whole. ${INHERITED} 15 s.`,
    min: 100,
    max: 60_000,
    optional: true,
  })
  timeoutMs?: number;

  @WholeNumberField({
    description: `How long it may take to have a connection: name, TCP and TLS. ${INHERITED} 5 s.`,
    min: 100,
    max: 60_000,
    optional: true,
  })
  connectTimeoutMs?: number;

  @WholeNumberField({
    description: `How long the status may take once there is a connection. ${INHERITED} as long as the attempt.`,
    min: 100,
    max: 60_000,
    optional: true,
  })
  firstByteTimeoutMs?: number;

  @WholeNumberField({
    description: `How far a response body is read; a longer one costs the connection. ${INHERITED} 65536.`,
    min: 0,
    max: 1_048_576,
    optional: true,
  })
  maxResponseBytes?: number;

  @TextsField({
    description: `Statuses that are success: \`204\`, \`2xx\`, \`200-299\`. ${INHERITED} \`2xx\`.`,
    example: ['2xx', '409'],
    maxItems: 50,
    optional: true,
  })
  successStatuses?: string[];

  @NestedListField(() => OutcomeRuleBody, {
    description: `What becomes of a delivery after a failure, where it is not what is usual; the first rule that names it decides. ${INHERITED} no rule.`,
    minItems: 0,
    maxItems: 50,
    optional: true,
  })
  outcomes?: OutcomeRuleBody[];

  @ChoiceField(['disable', 'fail'], {
    description: `What a 410 answer does: disable the endpoint, or count as a failed attempt. ${INHERITED} \`disable\`.`,
    optional: true,
  })
  onGone?: DeliveryPolicy['onGone'];

  @NestedField(() => RetryBody, {
    description: `When failed deliveries are repeated. ${INHERITED} ten attempts over 64 hours.`,
    optional: true,
  })
  retry?: RetryBody;

  @WholeNumberField({
    description: `How far \`Retry-After\` may move the next attempt; 0: not at all. ${INHERITED} a day.`,
    min: 0,
    max: WEEK_MS,
    optional: true,
  })
  retryAfterMaxMs?: number;

  @WholeNumberField({
    description: `How much of the response body is recorded, of the attempts that \`evidenceOf\` names. ${INHERITED} 4096.`,
    min: 0,
    max: 16_384,
    optional: true,
  })
  recordedBodyBytes?: number;

  @ChoiceField(['failures', 'all'], {
    description: `Of which attempts it is recorded what was sent and what came back, secrets masked, and what in the policy decided. ${INHERITED} \`failures\`.`,
    optional: true,
  })
  evidenceOf?: DeliveryPolicy['evidenceOf'];

  @WholeNumberField({
    description: `An endpoint whose every attempt failed for so long is disabled, with warnings at 50, 70 and 90 % of it; 0: never. ${INHERITED} five days.`,
    min: 0,
    max: 30 * DAY_MS,
    optional: true,
  })
  disableAfterMs?: number;
}
