import { pino } from 'pino';
import { StdoutLines } from './stdout-lines.js';

type Log = (fields: object, message: string) => void;

/**
 * One structured line per unit of work: `logger.info({ endpointId }, 'delivery.completed')`. The message is `noun.verb`;
 * fields never hold payloads or secrets. An error goes under `err`.
 */
export abstract class Logger {
  abstract trace: Log;
  abstract debug: Log;
  abstract info: Log;
  abstract warn: Log;
  abstract error: Log;
  abstract fatal: Log;
}

/**
 * An error as the log has it. Nothing else that a library hung on it is written: TypeORM's errors carry the statement
 * with its parameters, which is the body of a request.
 */
export function errorFields(err: unknown): object {
  if (!(err instanceof Error)) return { type: typeof err, message: String(err) };
  const { constructor, name, message, stack } = err;
  const code = 'code' in err ? err.code : undefined;
  return { type: constructor?.name ?? name, message, stack, ...(code === undefined ? {} : { code }) };
}

/** Writes to stdout, and does not depend on somebody reading it. */
export function createLogger(service: string, instance: string, level: string): Logger {
  const lines = new StdoutLines((dropped) => logger.warn({ lines: dropped }, 'log.dropped'));
  const logger = pino(
    {
      level,
      base: { service, instance },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: errorFields },
    },
    lines,
  );
  return logger;
}
