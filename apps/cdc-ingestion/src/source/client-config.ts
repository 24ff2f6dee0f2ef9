import { createHash } from 'node:crypto';
import type { ClientConfig } from 'pg';
import type { Messages } from '@crossdock/contracts';
import { SourceStopped } from './source-fault.js';

/** As the source declares it; undefined means `verify-full`. */
export type DeclaredTls = Messages['SourceChanged']['payload']['tls'];

/**
 * How every session with a source is opened, of whatever kind: from the connection URL and the declared TLS, and from
 * nothing else. The URL is taken apart here because `pg` lets what a URL says win over the configuration beside it: a
 * `sslmode=no-verify` would turn verification off, `sslrootcert` would read a file of this machine, `host` would lead
 * elsewhere than what was verified. So a URL has no parameter but `options`; any other is refused, not ignored,
 * because whoever wrote it counts on it. Environment variables that would weaken TLS (`PGSSLMODE`) do not reach it either.
 *
 * `verify-full` checks the chain, the dates and the host name, against the well-known certificates or the declared ones.
 * No mode falls back to an unencrypted session.
 *
 * @throws SourceStopped `configuration_invalid`; the detail never has the URL in it
 */
export function clientConfigOf(
  connectionUrl: string,
  tls: DeclaredTls,
  applicationName: string,
): ClientConfig & { sslnegotiation: string } {
  const { url, options } = parsed(connectionUrl);
  return {
    ...url,
    ...(options ? { options } : {}),
    ssl: sslOf(tls),
    sslnegotiation: 'postgres',
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // Or the system asks for the first time after two hours (Linux). It then asks every second, ten times.
    keepAliveInitialDelayMillis: 10_000,
  };
}

/** PostgreSQL keeps so many characters of a session's name (`NAMEDATALEN` - 1). */
const mostOfName = 63;

/** How a session that reads a source, or waits for that, is named on the server. */
export function applicationNameOf(sourceId: string, instance: string): string {
  return `${nameBefore(sourceId)}${instance}`.slice(0, mostOfName);
}

/** How a session is named that only looks. It is none of the source's, whatever the source is called. */
export function preflightNameOf(sourceId: string, instance: string): string {
  return `crossdock-preflight ${sourceId} ${instance}`.slice(0, mostOfName);
}

/** Whether a session of this name reads or waits for this source, in whichever instance. */
export function isSessionOf(sourceId: string, applicationName: string): boolean {
  return applicationName.startsWith(nameBefore(sourceId));
}

/** What all instances have in common. It is kept whole: a long id ends in a hash, behind a character that no id has. */
function nameBefore(sourceId: string): string {
  const before = `crossdock ${sourceId} `;
  if (before.length <= mostOfName) return before;
  const end = `~${createHash('sha256').update(sourceId).digest('hex').slice(0, 10)} `;
  return `${before.slice(0, mostOfName - end.length)}${end}`;
}

interface ParsedUrl {
  url: Pick<ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database'>;
  options: string | null;
}

function parsed(text: string): ParsedUrl {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw invalid('the connection URL is not a URL');
  if ([...url.searchParams.keys()].some((name) => name !== 'options')) {
    // Not which: behind a question mark in a password that is not encoded, a name is a part of the password.
    throw invalid(
      'the connection URL has other parameters than options, the only one that is taken; TLS is declared by the tls of the source',
    );
  }
  try {
    const [user, password, host, database] = [
      url.username,
      url.password,
      url.hostname,
      url.pathname.slice(1),
    ].map(decodeURIComponent);
    if (!host || !database) throw invalid('the connection URL names no host or no database');
    return {
      url: {
        host: host.replace(/^\[(.+)\]$/, '$1'),
        port: url.port ? Number(url.port) : 5432,
        ...(user ? { user } : {}),
        ...(password ? { password } : {}),
        database,
      },
      options: url.searchParams.get('options'),
    };
  } catch (error) {
    if (error instanceof URIError) throw invalid('the connection URL has a % that encodes nothing');
    throw error;
  }
}

function sslOf(tls: DeclaredTls): ClientConfig['ssl'] {
  switch (tls?.mode) {
    case 'disable':
      return false;
    case 'require':
      return { rejectUnauthorized: false };
    case 'verify-full':
    case undefined:
      return { rejectUnauthorized: true, ...(tls?.ca ? { ca: tls.ca } : {}) };
  }
}

function invalid(detail: string): SourceStopped {
  return new SourceStopped('configuration_invalid', detail);
}
