import { X509Certificate } from 'node:crypto';
import type { FieldError } from '@crossdock/service-host';
import type { SourceBody } from './source.dto.js';

/** Everything about the body of a source that no single field can tell. */
export function sourceErrors(body: SourceBody): FieldError[] {
  return [
    ...connectionErrors(body.connectionUrl),
    ...tableErrors(body),
    ...tlsErrors(body.tls),
    ...outboxErrors(body),
  ];
}

/**
 * A URL has no parameters but `options`: others would change how the session is secured or where it leads, beside what
 * the source declares.
 */
function connectionErrors(text: string | undefined): FieldError[] {
  if (!text) return [];
  const field = '/connectionUrl';
  const url = URL.canParse(text) ? new URL(text) : null;
  const complete =
    url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1;
  if (!complete || !decodable(url)) {
    const detail = 'It must be postgresql://user:password@host:port/database.';
    return [{ field, code: 'url_not_valid', detail }];
  }
  if ([...url.searchParams.keys()].every((name) => name === 'options')) return [];
  // Not what was found: behind a question mark in a password that is not encoded, a name is a part of the password.
  const detail =
    'Only the parameter options is allowed; how the connection is secured is told by tls. A ? in user or password is written %3F.';
  return [{ field, code: 'url_parameter_not_allowed', detail }];
}

function decodable({ username, password, hostname, pathname }: URL): boolean {
  try {
    for (const part of [username, password, hostname, pathname]) decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

function tableErrors({ tables }: SourceBody): FieldError[] {
  const seen = new Map<string, number>();
  return tables.flatMap((table, index) => {
    const first = seen.get(nameOf(table));
    if (first === undefined) {
      seen.set(nameOf(table), index);
      return [];
    }
    const detail = `It is the same table as /tables/${first}.`;
    return [{ field: `/tables/${index}`, code: 'duplicate_table', detail }];
  });
}

function tlsErrors(tls: SourceBody['tls']): FieldError[] {
  if (tls?.ca === undefined) return [];
  if (tls.mode !== 'verify-full') {
    const detail = `With mode ${tls.mode} nothing is verified; leave ca out, or use verify-full.`;
    return [{ field: '/tls/ca', code: 'ca_not_used', detail }];
  }
  if (areCertificates(tls.ca)) return [];
  const detail = 'It must be one or more certificates in PEM, and nothing else: it can be read again.';
  return [{ field: '/tls/ca', code: 'ca_not_certificates', detail }];
}

const block = /-----BEGIN ([A-Z0-9 ]+)-----[^-]*-----END \1-----/g;

/** Text between the certificates is allowed, as bundles have it; other blocks (a private key) are not. */
function areCertificates(pem: string): boolean {
  const blocks = [...pem.matchAll(block)];
  if (blocks.length === 0 || pem.replaceAll(block, '').includes('-----')) return false;
  return blocks.every(([text, kind]) => {
    try {
      return kind === 'CERTIFICATE' && new X509Certificate(text) instanceof X509Certificate;
    } catch {
      return false;
    }
  });
}

/** Prefixes of the messages that capture writes itself: heartbeats and watermarks. */
const OWN_PREFIX = 'crossdock.';

function outboxErrors({ outbox, tables }: SourceBody): FieldError[] {
  if (outbox === undefined) return [];
  const { table, messagePrefix } = outbox;
  const errors: FieldError[] = [];
  if (table === undefined && messagePrefix === undefined) {
    errors.push({ field: '/outbox', code: 'required', detail: 'It needs table, messagePrefix or both.' });
  }
  if (table !== undefined && tables.some((captured) => nameOf(captured) === nameOf(table))) {
    const detail = 'It is in tables, too: its rows would be changes and events.';
    errors.push({ field: '/outbox/table', code: 'outbox_table_captured', detail });
  }
  if (messagePrefix?.startsWith(OWN_PREFIX)) {
    const detail = `Prefixes with ${OWN_PREFIX} are Crossdock's own.`;
    errors.push({ field: '/outbox/messagePrefix', code: 'reserved_prefix', detail });
  }
  return errors;
}

function nameOf({ schema, table }: { schema: string; table: string }): string {
  return JSON.stringify([schema, table]);
}
