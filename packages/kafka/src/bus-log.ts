import { Logger } from '@nestjs/common';

/** The little that this package needs of a logger: fields first, then the `noun.verb` of the line. */
export interface BusLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Writes through Nest's logger, whatever the application has made of it. */
export function nestBusLog(context = 'Kafka'): BusLog {
  const logger = new Logger(context);
  return {
    debug: (fields, message) => logger.debug({ ...fields, msg: message }),
    info: (fields, message) => logger.log({ ...fields, msg: message }),
    warn: (fields, message) => logger.warn({ ...fields, msg: message }),
    error: (fields, message) => logger.error({ ...fields, msg: message }),
  };
}

/** For programs that report by other means. */
export const noBusLog: BusLog = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
