import { answered, described, refused, summarised } from '@crossdock/open-api';
import { applyDecorators, type Type } from '@nestjs/common';

const refusals = {
  400: 'Parameters are not valid (`parameter_invalid`; `errors` names each), or the body cannot be read (`malformed_request`).',
  404: 'Not there, or not for this key (`not_found`; of an event `event_unknown`).',
  410: 'The bus has deleted it (`event_no_longer_kept`, `parked_record_no_longer_kept`).',
  422: 'Fields are not valid (`validation_failed`); `errors` names the first.',
} as const;

/** Of every operation. */
const always = {
  401: 'No valid API key (`unauthenticated`).',
  404: 'Not for this key (`not_found`).',
  503: 'Not now (`database_unavailable`; of what lies on the bus also `stored_events_unavailable`, `parked_records_unavailable`); `retry-after` says when to try again.',
};

function refusedWith(statuses: readonly (keyof typeof refusals)[]): MethodDecorator[] {
  return refused({
    ...always,
    ...Object.fromEntries(statuses.map((status) => [status, refusals[status]])),
  });
}

/** A question, its answer, and with what beside 401, 404 and 503 it may be refused. */
export const Answers = (
  answer: Type,
  summary: string,
  statuses: (keyof typeof refusals)[] = [],
  description?: string,
): MethodDecorator =>
  applyDecorators(
    summarised(summary, description),
    answered(200, 'Found.', answer),
    ...refusedWith(statuses),
  );

/** As `Answers`, where the answer is bytes. */
export const GivesBytes = (
  summary: string,
  statuses: (keyof typeof refusals)[],
  description: string,
): MethodDecorator =>
  applyDecorators(
    summarised(summary, description),
    described(({ ApiResponse }) =>
      ApiResponse({
        status: 200,
        description: 'Found.',
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      }),
    ),
    ...refusedWith(statuses),
  );

/** A parameter that may be left out. */
export const Parameter = (
  name: string,
  description: string,
  schema: object = { type: 'string' },
): MethodDecorator => described(({ ApiQuery }) => ApiQuery({ name, required: false, description, schema }));

/** How many at most. */
export const Limit = (maximum: number): MethodDecorator =>
  Parameter('limit', 'How many at most.', { type: 'integer', minimum: 1, maximum, default: 50 });
