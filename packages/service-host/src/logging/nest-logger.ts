import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

/** Nest's own messages as lines of ours. What Nest calls information about its start is detail here. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(fields(message, rest), 'framework.reported');
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(fields(message, rest), 'framework.warned');
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(fields(message, rest), 'framework.failed');
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.logger.fatal(fields(message, rest), 'framework.failed');
  }
}

/** Nest passes (message, context), (message, stack, context) or (error, …). */
function fields(message: unknown, rest: unknown[]): object {
  const texts = rest.filter((value): value is string => typeof value === 'string');
  const stack = texts.find((text) => text.includes('\n'));
  const context = texts.findLast((text) => !text.includes('\n'));
  return message instanceof Error
    ? { err: message, context }
    : { detail: typeof message === 'string' ? message : String(message), context, stack };
}
