import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../logging/logger.js';
import { toProblem } from './to-problem.js';

/** Answers every error of an HTTP request with application/problem+json, and logs those that are ours. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly unavailable?: (error: unknown) => string | undefined,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(error, this.unavailable);
    if (problem.getStatus() >= 500) {
      const { method, routeOptions } = http.getRequest<FastifyRequest>();
      this.logger.error(
        { err: error, method, route: routeOptions?.url, code: problem.code },
        'request.failed',
      );
    }
    if (reply.sent) return;
    void reply
      .status(problem.getStatus())
      .headers(problem.headers)
      .header('content-type', 'application/problem+json')
      .send(Buffer.from(JSON.stringify(problem.body())));
  }
}
