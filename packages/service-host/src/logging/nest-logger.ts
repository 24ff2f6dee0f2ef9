import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

type Level = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/**
 * Nest's logger as lines of ours. Packages that write through it pass an object with `msg`, a `noun.verb`, and keep their
 * level. Nest itself passes sentences: what it calls information about its start is detail here.
 */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest, 'framework.reported');
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write(typeof message === 'string' ? 'debug' : 'info', message, rest, 'framework.reported');
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest, 'framework.warned');
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest, 'framework.failed');
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest, 'framework.failed');
  }

  private write(level: Level, message: unknown, rest: unknown[], otherwise: string): void {
    if (typeof message === 'object' && message !== null && 'msg' in message) {
      const { msg, ...fields } = message;
      this.logger[level](fields, String(msg));
      return;
    }
    this.logger[level](fieldsOf(message, rest), otherwise);
  }
}

/** Nest passes (message, context), (message, stack, context) or (error, …). */
function fieldsOf(message: unknown, rest: unknown[]): object {
  const texts = rest.filter((value): value is string => typeof value === 'string');
  const stack = texts.find((text) => text.includes('\n'));
  const context = texts.findLast((text) => !text.includes('\n'));
  return message instanceof Error
    ? { err: message, context }
    : { detail: typeof message === 'string' ? message : JSON.stringify(message), context, stack };
}
