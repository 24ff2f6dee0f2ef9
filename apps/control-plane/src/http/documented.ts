import { answered, described, refused as refusedWith, summarised as toldAs } from '@crossdock/open-api';
import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { VersionsAnswer } from './versions.dto.js';

const refusals = {
  400: 'The body cannot be read (`malformed_request`).',
  401: 'No valid API key (`unauthenticated`).',
  404: 'Not there, or not for this key (`not_found`).',
  409: 'The id is taken (`already_exists`), or another entity refers to this one or uses what it asks for (`in_use`).',
  422: 'Fields are not valid (`validation_failed`); `errors` names each with a code.',
  503: 'The database is away for a while (`database_unavailable`); `retry-after` says when to try again.',
} as const;

type Status = keyof typeof refusals;

function refused(...statuses: Status[]): MethodDecorator[] {
  return refusedWith(Object.fromEntries(statuses.map((status) => [status, refusals[status]])));
}

function summarised(summary: string, description?: string): MethodDecorator {
  return applyDecorators(toldAs(summary, description), ...refused(503));
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

export const Gets = (answer: Type, summary: string, description?: string): MethodDecorator =>
  applyDecorators(summarised(summary, description), answered(200, 'Found.', answer), ...refused(401, 404));

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

/** Of what there was before. */
export const aboutVersions =
  'As it was shown then, without secrets. Kept for 90 days after it was replaced, of each entity the newest 100; also when the entity is deleted.';

export const ListsVersions = (name: string): MethodDecorator =>
  applyDecorators(
    summarised(`List the versions of ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`, aboutVersions),
    answered(200, 'Found.', VersionsAnswer),
    ...refused(401, 404),
  );

export const Deletes = (summary: string): MethodDecorator =>
  applyDecorators(summarised(summary), HttpCode(204), answered(204, 'Deleted.'), ...refused(401, 404, 409));
