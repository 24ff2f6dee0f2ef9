/**
 * A connection pooler between us and the server, set up by mistake. What we hold on to lies in the server's session: the lock
 * that makes us the only reader, the settings by which values are printed. A pooler gives a session away as it likes.
 *
 * PgBouncer knows no replication and few startup options, and refuses the others with `unsupported startup parameter`
 * (08P01); told to ignore them (`ignore_startup_parameters`) it drops them silently, and the server never sees them. So a
 * mark that goes along in the options of the start is either refused or does not arrive. Process ids would not tell: there
 * are proxies that give out ids of their own and serve one session faithfully.
 */
export const markName = 'crossdock.session';

/** To be sent with the options of the start. */
export function markOption(mark: string): string {
  return `-c ${markName}=${mark}`;
}

/** The error with which a pooler refuses what a server takes. */
export function isPoolerFault(error: unknown): boolean {
  const { code, message = '' } = error as { code?: string; message?: string };
  if (code === '08P01') return message.includes('unsupported startup parameter');
  return code === '0A000' && message.includes('RDS Proxy');
}
