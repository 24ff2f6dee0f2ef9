import { HttpException } from '@nestjs/common';

export interface FieldError {
  /** JSON Pointer (RFC 6901) into the body, or the name of a parameter. */
  field: string;
  code: string;
  detail: string;
}

export interface ProblemOptions {
  /** HTTP status. */
  status: number;
  /** Stable `snake_case` code that programs may rely on. */
  code: string;
  /** Short, the same for every occurrence of the code. */
  title: string;
  /** What is wrong this time, for a person. */
  detail?: string;
  /** A page about the code; `about:blank` when absent. */
  type?: string;
  errors?: FieldError[];
  /** Sent with the answer, such as `retry-after`. */
  headers?: Record<string, string>;
}

/** An answer of 4xx or 5xx as RFC 9457 describes it. Throw it anywhere below a controller. */
export class Problem extends HttpException {
  readonly code: string;
  readonly headers: Record<string, string>;

  constructor({ status, code, title, detail, type = 'about:blank', errors, headers = {} }: ProblemOptions) {
    super(
      {
        type,
        title,
        status,
        code,
        ...(detail === undefined ? {} : { detail }),
        ...(errors ? { errors } : {}),
      },
      status,
    );
    this.message = detail ?? title;
    this.code = code;
    this.headers = headers;
  }

  /** The members of the answer. */
  body(): Record<string, unknown> {
    return this.getResponse() as Record<string, unknown>;
  }
}
