/** Errors of the connection, by Node's code. */
const CONNECTION = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
];

/** SQLSTATE: connection lost (08), no resources (53), shut down or starting (57P), cancelled for its time limit (57014). */
const SERVER = /^(08...|53...|57P0.|57014)$/;

/** What pg says without a code. */
const UNCODED =
  /^(Connection terminated|Query read timeout|timeout e|Client has encountered a connection error)/;

/** 55000 means many things; this one is a database that takes nobody in. */
const CLOSED = /not currently accepting connections/;

/** `database_unavailable` where an error says that the database is away or too busy to answer, and may be back soon. */
export function databaseAway(error: unknown): 'database_unavailable' | undefined {
  if (!(error instanceof Error)) return undefined;
  // TypeORM wraps what the driver threw.
  const cause = 'driverError' in error && error.driverError instanceof Error ? error.driverError : error;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const away =
    CONNECTION.includes(code) ||
    SERVER.test(code) ||
    CLOSED.test(cause.message) ||
    (code === '' && UNCODED.test(cause.message));
  return away ? 'database_unavailable' : undefined;
}
