import { HttpException } from '@nestjs/common';
import { Problem } from './problem.js';

/** Refusals of the HTTP server itself and of Nest's routing, in words of ours. Their own texts quote the request. */
const byStatus: Record<number, { code: string; title: string }> = {
  400: { code: 'malformed_request', title: 'The request cannot be read' },
  404: { code: 'not_found', title: 'There is nothing here' },
  405: { code: 'method_not_allowed', title: 'The method is not allowed here' },
  408: { code: 'request_timeout', title: 'The request took too long to arrive' },
  413: { code: 'payload_too_large', title: 'The body is too large' },
  415: { code: 'unsupported_media_type', title: 'The content type is not supported' },
  503: { code: 'unavailable', title: 'The service cannot answer now' },
};

const internal = { status: 500, code: 'internal_error', title: 'Something failed here' };

/** Seconds after which a caller may try again. */
const RETRY_AFTER = '5';

/**
 * The answer to an error. Whatever is not known to be the caller's fault is `internal_error` and tells nothing.
 *
 * @param unavailable the code where an error says that something is away for a while: answered with 503 and Retry-After
 */
export function toProblem(error: unknown, unavailable?: (error: unknown) => string | undefined): Problem {
  if (error instanceof Problem) return error;
  const code = error instanceof HttpException ? undefined : unavailable?.(error);
  if (code !== undefined)
    return new Problem({
      status: 503,
      code,
      title: 'The service cannot answer now',
      headers: { 'retry-after': RETRY_AFTER },
    });
  const status = statusOf(error);
  const known = byStatus[status];
  if (known === undefined && status >= 400 && status < 500)
    return new Problem({ status, code: 'refused', title: 'The request was refused' });
  return new Problem(known === undefined ? internal : { status, ...known });
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  return typeof status === 'number' ? status : 500;
}
