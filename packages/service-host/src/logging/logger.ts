import { pino } from 'pino';

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

/** Writes synchronously to stdout: the last line before a crash is the one that matters. */
export function createLogger(service: string, instance: string, level: string): Logger {
  return pino({ level, base: { service, instance }, timestamp: pino.stdTimeFunctions.isoTime });
}
