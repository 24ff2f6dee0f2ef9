import type { FieldError } from '@crossdock/service-host';
import type { Source } from '../storage/entities/source.entity.js';

/** What of a source is made in PostgreSQL under a name: a slot is one of its server, a publication one of its database. */
export interface NamedInPostgres extends Pick<Source, 'slot' | 'publication'> {
  /** Opened. */
  connectionUrl: string;
}

/**
 * Names that two sources would use at the same place. Only what the URLs tell: one server under two addresses is found out
 * when the source is to be captured.
 *
 * @param other a source that is there, under its id
 */
export function sharedNames(wanted: NamedInPostgres, other: NamedInPostgres & { id: string }): FieldError[] {
  const [here, there] = [placeOf(wanted.connectionUrl), placeOf(other.connectionUrl)];
  if (here === null || there === null || here.server !== there.server) return [];
  const used = (field: 'slot' | 'publication', where: string): FieldError => ({
    field: `/${field}`,
    code: 'used_by_another_source',
    detail: `Source ${other.id} uses the ${field} ${other[field]} of the same ${where}; each source needs its own.`,
  });
  return [
    ...(wanted.slot === other.slot ? [used('slot', 'server')] : []),
    ...(wanted.publication === other.publication && here.database === there.database
      ? [used('publication', 'database')]
      : []),
  ];
}

/** Null for a URL that was stored before URLs were checked, and is none. */
function placeOf(connectionUrl: string): { server: string; database: string } | null {
  try {
    const { hostname, port, pathname } = new URL(connectionUrl);
    const database = decodeURIComponent(pathname.slice(1));
    return { server: `${hostname.toLowerCase()}:${port || '5432'}`, database };
  } catch {
    return null;
  }
}
