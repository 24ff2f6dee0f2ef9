import { unansweredReasons, type DeliveryPolicy, type RetryPolicy } from '@crossdock/contracts';
import type { FieldError } from '@crossdock/service-host';
import type { DeliveryPolicyBody, RetryBody } from './delivery-policy.dto.js';

/** A policy as a row holds it: null is inherited. */
export type PolicyColumns = { [Name in keyof DeliveryPolicy]-?: NonNullable<DeliveryPolicy[Name]> | null };

const statuses = /^[2-5](?:xx|\d\d(?:-[2-5]\d\d)?)$/;
/** What an attempt that got no answer may be told to do; the other codes say that nothing may be sent there at all. */
const reasons: ReadonlySet<string> = new Set(unansweredReasons);

export function policyColumns(body: DeliveryPolicyBody): PolicyColumns {
  return {
    timeoutMs: body.timeoutMs ?? null,
    connectTimeoutMs: body.connectTimeoutMs ?? null,
    firstByteTimeoutMs: body.firstByteTimeoutMs ?? null,
    maxResponseBytes: body.maxResponseBytes ?? null,
    successStatuses: body.successStatuses ?? null,
    outcomes: body.outcomes?.map(({ on, then }) => ({ on, then })) ?? null,
    onGone: body.onGone ?? null,
    retry: body.retry ? retryOf(body.retry) : null,
    retryAfterMaxMs: body.retryAfterMaxMs ?? null,
    recordedBodyBytes: body.recordedBodyBytes ?? null,
    evidenceOf: body.evidenceOf ?? null,
    disableAfterMs: body.disableAfterMs ?? null,
  };
}

/** The same without what is inherited, as a part of another entity. */
export function statedPolicy(body: DeliveryPolicyBody): DeliveryPolicy {
  return Object.fromEntries(Object.entries(policyColumns(body)).filter(([, value]) => value !== null));
}

/** What the fields by themselves do not tell. @param parent JSON Pointer to the policy, '' for the body itself */
export function policyErrors(
  { successStatuses = [], outcomes = [], retry }: DeliveryPolicyBody,
  parent = '',
): FieldError[] {
  const inOutcomes = outcomes.flatMap(({ on }, rule) =>
    on.flatMap((named, index) =>
      isStatuses(named) || reasons.has(named)
        ? []
        : [
            wrong(
              `${parent}/outcomes/${rule}/on/${index}`,
              `It must be a status, such as 404, 5xx or 500-503, or one of: ${[...reasons].join(', ')}.`,
            ),
          ],
    ),
  );
  const inSuccess = successStatuses.flatMap((named, index) =>
    isStatuses(named)
      ? []
      : [
          wrong(
            `${parent}/successStatuses/${index}`,
            'It must be like 204, 2xx or 200-299, from 200 to 599.',
          ),
        ],
  );
  return [...inSuccess, ...inOutcomes, ...(retry ? retryErrors(retry, `${parent}/retry`) : [])];
}

function retryErrors({ delaysMs, exponential }: RetryBody, field: string): FieldError[] {
  if (delaysMs && exponential) {
    return [
      {
        field: `${field}/exponential`,
        code: 'two_schedules',
        detail: 'There may be delaysMs or exponential, not both.',
      },
    ];
  }
  if (!exponential || exponential.firstMs <= exponential.maxMs) return [];
  return [
    {
      field: `${field}/exponential/maxMs`,
      code: 'too_small',
      detail: `It must be ${exponential.firstMs}, firstMs, or more.`,
    },
  ];
}

function isStatuses(named: string): boolean {
  return statuses.test(named) && (named.length < 7 || named.slice(0, 3) <= named.slice(4));
}

function wrong(field: string, detail: string): FieldError {
  return { field, code: 'wrong_format', detail };
}

function retryOf({ delaysMs, exponential, jitter, horizonMs }: RetryBody): RetryPolicy {
  return {
    ...(delaysMs ? { delaysMs } : {}),
    ...(exponential ? { exponential: { ...exponential } } : {}),
    ...(jitter === undefined ? {} : { jitter }),
    ...(horizonMs === undefined ? {} : { horizonMs }),
  };
}
