import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import {
  ApiOperation,
  ApiProperty,
  ApiQuery,
  ApiResponse,
  getSchemaPath,
  ApiExtraModels,
} from '@nestjs/swagger';

/** A refused field. */
export class FieldErrorAnswer {
  @ApiProperty({ example: '/url', description: 'JSON Pointer into the body, or the name of a parameter.' })
  field!: string;

  @ApiProperty({ example: 'address_not_allowed', description: 'Stable; programs may rely on it.' })
  code!: string;

  @ApiProperty({ example: '127.0.0.1 is not an allowed destination: loopback.' })
  detail!: string;
}

/** RFC 9457. */
export class ProblemAnswer {
  @ApiProperty({ example: 'about:blank' })
  type!: string;

  @ApiProperty({ example: 'Some fields are not valid' })
  title!: string;

  @ApiProperty({ example: 422 })
  status!: number;

  @ApiProperty({ example: 'validation_failed', description: 'Stable; programs may rely on it.' })
  code!: string;

  @ApiProperty({ required: false })
  detail?: string;

  @ApiProperty({ required: false, type: [FieldErrorAnswer] })
  errors?: FieldErrorAnswer[];
}

const refusals = {
  400: 'The body cannot be read (`malformed_request`).',
  401: 'No valid API key (`unauthenticated`).',
  404: 'Not there, or not for this key (`not_found`).',
  409: 'The id is taken (`already_exists`), or another entity refers to this one (`in_use`).',
  422: 'Fields are not valid (`validation_failed`); `errors` names each with a code.',
} as const;

type Status = keyof typeof refusals;

function refused(...statuses: Status[]): MethodDecorator[] {
  return statuses.map((status) =>
    ApiResponse({
      status,
      description: refusals[status],
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemAnswer) } } },
    }),
  );
}

function described(summary: string, description?: string): MethodDecorator {
  return applyDecorators(
    ApiExtraModels(ProblemAnswer),
    ApiOperation({ summary, ...(description ? { description } : {}) }),
  );
}

/** POST that makes an entity. */
export const Creates = (answer: Type, summary: string, description?: string): MethodDecorator =>
  applyDecorators(
    described(summary, description),
    HttpCode(201),
    ApiResponse({ status: 201, type: answer, description: 'Created.' }),
    ...refused(400, 401, 404, 409, 422),
  );

/** PUT. */
export const Replaces = (answer: Type, summary: string, description?: string): MethodDecorator =>
  applyDecorators(
    described(
      summary,
      description ?? 'Creates or replaces. A body that changes nothing makes no new version.',
    ),
    ApiResponse({
      status: 200,
      type: answer,
      description: 'Replaced, or unchanged: then with the version it had.',
    }),
    ApiResponse({ status: 201, type: answer, description: 'Created.' }),
    ...refused(400, 401, 404, 422),
  );

/** POST that acts on an entity. */
export const Acts = (answer: Type, summary: string, description?: string): MethodDecorator =>
  applyDecorators(
    described(summary, description),
    HttpCode(200),
    ApiResponse({ status: 200, type: answer, description: 'Done.' }),
    ...refused(401, 404, 422),
  );

export const Gets = (answer: Type, summary: string): MethodDecorator =>
  applyDecorators(
    described(summary),
    ApiResponse({ status: 200, type: answer, description: 'Found.' }),
    ...refused(401, 404),
  );

export const Lists = (answer: Type, summary: string): MethodDecorator =>
  applyDecorators(
    described(summary, 'In the order of ids, page by page.'),
    ApiExtraModels(answer),
    ApiQuery({
      name: 'limit',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    }),
    ApiQuery({
      name: 'cursor',
      required: false,
      description: '`nextCursor` of the page before.',
      schema: { type: 'string' },
    }),
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
    ...refused(401, 404, 422),
  );

export const Deletes = (summary: string): MethodDecorator =>
  applyDecorators(
    described(summary),
    HttpCode(204),
    ApiResponse({ status: 204, description: 'Deleted.' }),
    ...refused(401, 404, 409),
  );
