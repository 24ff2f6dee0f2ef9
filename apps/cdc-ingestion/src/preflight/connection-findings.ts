import type { ControlSession } from '../source/control-session.js';
import type { DeclaredTls } from '../source/client-config.js';
import { ok, warning, type Finding } from './finding.js';

/** How the session came about. That it did at all shows that no pooler took it, see `pooler.ts`. */
export async function connectionFindings(session: ControlSession, tls: DeclaredTls): Promise<Finding[]> {
  const [row] = await session.query<{ pid: number; version: string | null }>(
    `SELECT pg_backend_pid() AS pid, (SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()) AS version`,
  );
  return [secured(tls, row?.version ?? null), relayed(session.processId, row?.pid ?? 0)];
}

function secured(tls: DeclaredTls, version: string | null): Finding {
  const verify = 'Leave tls out of the source (verify-full), with tls.ca for an authority of your own.';
  if (tls?.mode === 'disable') {
    return warning('tls_disabled', 'passwords and rows go over the network unencrypted', verify);
  }
  if (tls?.mode === 'require') {
    return warning('tls_not_verified', `${version ?? 'TLS'}, but with whomever: nothing is verified`, verify);
  }
  return ok('tls', `${version ?? 'TLS'}, certificate and host name verified`);
}

function relayed(given: number, own: number): Finding {
  if (given === own) return ok('connection', 'leads to the server itself');
  return warning(
    'connection_relayed',
    'the process id that was given at the start is not that of the server: something stands between',
    'See that it gives every session a server process of its own; a pooler does not.',
  );
}
