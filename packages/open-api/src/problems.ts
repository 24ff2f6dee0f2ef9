import { applyDecorators, type Type } from '@nestjs/common';
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

/** What an operation may refuse with: a status, and for what. */
export type Refusals = Readonly<Record<number, string>>;

const retryAfter = { 'retry-after': { description: 'Seconds.', schema: { type: 'integer' } } } as const;

/** A 503 says when to try again. */
export function refused(refusals: Refusals): MethodDecorator[] {
  return Object.entries(refusals).map(([status, description]) =>
    described(({ ApiResponse, getSchemaPath }) =>
      ApiResponse({
        status: Number(status),
        description,
        ...(status === '503' ? { headers: retryAfter } : {}),
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemAnswer) } } },
      }),
    ),
  );
}

export function answered(status: number, description: string, type?: Type): MethodDecorator {
  return described(({ ApiResponse }) => ApiResponse({ status, description, ...(type ? { type } : {}) }));
}

/** @param summary one line, with a capital letter */
export function summarised(summary: string, description?: string): MethodDecorator {
  return applyDecorators(
    described(({ ApiExtraModels }) => ApiExtraModels(ProblemAnswer)),
    described(({ ApiOperation }) => ApiOperation({ summary, ...(description ? { description } : {}) })),
  );
}
