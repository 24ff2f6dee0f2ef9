import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { described, Shown } from './described.js';

/** A refused field. */
export class FieldErrorAnswer {
  @Shown({ example: '/url', description: 'JSON Pointer into the body, or the name of a parameter.' })
  field!: string;

  @Shown({ example: 'address_not_allowed', description: 'Stable; programs may rely on it.' })
  code!: string;

  @Shown({
    example: '127.0.0.1 is not an allowed destination: loopback (127.0.0.0/8, RFC 1122 section 3.2.1.3).',
  })
  detail!: string;
}

/** RFC 9457. */
export class ProblemAnswer {
  @Shown({ example: 'about:blank' })
  type!: string;

  @Shown({ example: 'Some fields are not valid' })
  title!: string;

  @Shown({ example: 422 })
  status!: number;

  @Shown({ example: 'validation_failed', description: 'Stable; programs may rely on it.' })
  code!: string;

  @Shown({
    required: false,
    example:
      '/url: 127.0.0.1 is not an allowed destination: loopback (127.0.0.0/8, RFC 1122 section 3.2.1.3).',
  })
  detail?: string;

  @Shown({ required: false, type: [FieldErrorAnswer] })
  errors?: FieldErrorAnswer[];
}

const refusals = {
  400: 'The body cannot be read (`malformed_request`).',
  401: 'No valid API key (`unauthenticated`).',
  404: 'Not there, or not for this key (`not_found`).',
  409: 'The id is taken (`already_exists`), or another entity refers to this one or uses what it asks for (`in_use`).',
  422: 'Fields are not valid (`validation_failed`); `errors` names each with a code.',
  503: 'The database is away for a while (`database_unavailable`); `retry-after` says when to try again.',
} as const;

type Status = keyof typeof refusals;

const retryAfter = { 'retry-after': { description: 'Seconds.', schema: { type: 'integer' } } } as const;

function refused(...statuses: Status[]): MethodDecorator[] {
  return statuses.map((status) =>
    described(({ ApiResponse, getSchemaPath }) =>
      ApiResponse({
        status,
        description: refusals[status],
        ...(status === 503 ? { headers: retryAfter } : {}),
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemAnswer) } } },
      }),
    ),
  );
}

function answered(status: number, description: string, type?: Type): MethodDecorator {
  return described(({ ApiResponse }) => ApiResponse({ status, description, ...(type ? { type } : {}) }));
}

function summarised(summary: string, description?: string): MethodDecorator {
  return applyDecorators(
    described(({ ApiExtraModels }) => ApiExtraModels(ProblemAnswer)),
    described(({ ApiOperation }) => ApiOperation({ summary, ...(description ? { description } : {}) })),
    ...refused(503),
  );
}

/** POST that makes an entity. */
export const Creates = (answer: Type, summary: string, description?: string): MethodDecorator =>
  applyDecorators(
    summarised(summary, description),
    HttpCode(201),
    answered(201, 'Created.', answer),
    ...refused(400, 401, 404, 409, 422),
  );

/** PUT. */
export const Replaces = (
  answer: Type,
  summary: string,
  description = 'Creates or replaces. A body that changes nothing makes no new version.',
): MethodDecorator =>
  applyDecorators(
    summarised(summary, description),
    answered(200, 'Replaced, or unchanged: then with the version it had.', answer),
    answered(201, 'Created.', answer),
    ...refused(400, 401, 404, 409, 422),
  );

/** POST that acts on an entity. */
export const Acts = (answer: Type, summary: string, description?: string): MethodDecorator =>
  applyDecorators(
    summarised(summary, description),
    HttpCode(200),
    answered(200, 'Done.', answer),
    ...refused(401, 404, 422),
  );

export const Gets = (answer: Type, summary: string): MethodDecorator =>
  applyDecorators(summarised(summary), answered(200, 'Found.', answer), ...refused(401, 404));

/** GET that needs no key. */
export const GetsPublic = (answer: Type, summary: string): MethodDecorator =>
  applyDecorators(summarised(summary), answered(200, 'Found.', answer), ...refused(404));

export const Lists = (answer: Type, summary: string): MethodDecorator =>
  applyDecorators(
    summarised(summary, 'In the order of ids, page by page.'),
    described(({ ApiExtraModels }) => ApiExtraModels(answer)),
    described(({ ApiQuery }) =>
      ApiQuery({
        name: 'limit',
        required: false,
        schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
      }),
    ),
    described(({ ApiQuery }) =>
      ApiQuery({
        name: 'cursor',
        required: false,
        description: '`nextCursor` of the page before.',
        schema: { type: 'string' },
      }),
    ),
    described(({ ApiResponse, getSchemaPath }) =>
      ApiResponse({
        status: 200,
        description: 'A page; `nextCursor` is absent on the last one.',
        schema: {
          type: 'object',
          required: ['items'],
          properties: {
            items: { type: 'array', items: { $ref: getSchemaPath(answer) } },
            nextCursor: { type: 'string' },
          },
        },
      }),
    ),
    ...refused(401, 404, 422),
  );

export const Deletes = (summary: string): MethodDecorator =>
  applyDecorators(summarised(summary), HttpCode(204), answered(204, 'Deleted.'), ...refused(401, 404, 409));
