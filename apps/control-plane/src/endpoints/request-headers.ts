import type { RequestHeader } from '@crossdock/contracts';
import type { Sealer } from '@crossdock/credentials';
import type { FieldError } from '@crossdock/service-host';
import type { RequestHeaderBody } from './endpoint.dto.js';
import type { EndpointKind } from './endpoint-kind.js';

/**
 * Names that an endpoint's own headers cannot have: those that belong to one connection (RFC 9110 section 7.6.1), those that say how the
 * message is read, and those that say who sends it and when.
 */
export const reservedHeaders: readonly string[] = [
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
];
/** Beginnings of the names that are ours. */
export const reservedPrefixes: readonly string[] = ['webhook-', 'crossdock-'];
/** Attributes of the event in Kafka binary mode (CloudEvents Kafka protocol binding 1.0.2, section 3.2.3). */
export const reservedInRecords = 'ce_';

/** Always secrets, whatever the body says: RFC 9110 section 11.6.2 and RFC 6265. */
const alwaysSecret: ReadonlySet<string> = new Set(['authorization', 'cookie']);
/** A token of RFC 9110 section 5.6.2. */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Visible characters with spaces and tabs between them (RFC 9110 section 5.5), without those beyond ASCII. */
const fieldValue = /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/;
const maxAllBytes = 16_384;

/**
 * What is wrong with the headers by themselves.
 * @param taken names of other headers that the endpoint has, in lower case
 * @param kind of the endpoint
 */
export function headerErrors(
  headers: readonly RequestHeaderBody[],
  taken: readonly string[] = [],
  kind: EndpointKind = 'webhook',
): FieldError[] {
  const prefixes = kind === 'topic' ? [...reservedPrefixes, reservedInRecords] : reservedPrefixes;
  const seen = new Set<string>(taken);
  let bytes = 0;
  const errors = headers.flatMap(({ name: given, value }, index): FieldError[] => {
    const name = given.toLowerCase();
    const field = `/headers/${index}`;
    const isRepeated = seen.has(name);
    seen.add(name);
    bytes += name.length + (value?.length ?? 0);
    if (!token.test(name)) {
      return [{ field: `${field}/name`, code: 'wrong_format', detail: 'It is no name of a header.' }];
    }
    if (reservedHeaders.includes(name) || prefixes.some((prefix) => name.startsWith(prefix))) {
      return [{ field: `${field}/name`, code: 'header_reserved', detail: reservedDetail(prefixes) }];
    }
    if (isRepeated) {
      return [
        { field: `${field}/name`, code: 'not_unique', detail: 'There is a header of this name already.' },
      ];
    }
    return value === undefined || fieldValue.test(value)
      ? []
      : [
          {
            field: `${field}/value`,
            code: 'wrong_format',
            detail: 'It must be visible ASCII, with spaces only inside.',
          },
        ];
  });
  if (bytes > maxAllBytes) {
    errors.push({
      field: '/headers',
      code: 'too_large',
      detail: `All names and values together must be ${maxAllBytes} bytes or less.`,
    });
  }
  return errors;
}

const reservedDetail = (prefixes: readonly string[]): string =>
  `It is reserved, as are ${reservedHeaders.join(', ')} and all that begin with ${prefixes.join(' or ')}.`;

/**
 * The headers as they are stored, secrets sealed. A secret without a value keeps the one that it had, and one with the value that it had
 * keeps its sealed text, which is different each time it is made: so a body that was read can be written, and repeated.
 */
export function storedHeaders(
  sealer: Sealer,
  headers: readonly RequestHeaderBody[],
  current: readonly RequestHeader[],
): { stored: RequestHeader[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const stored = headers.map(({ name: given, value, secret }, index): RequestHeader => {
    const name = given.toLowerCase();
    const known = current.find((other) => other.name === name)?.sealedValue;
    if (value === undefined) {
      if (known === undefined || secret === false) {
        errors.push({ field: `/headers/${index}/value`, code: 'required', detail: 'It is required.' });
      }
      return { name, sealedValue: known ?? '' };
    }
    if (!secret && !alwaysSecret.has(name)) return { name, value };
    const isSame = known !== undefined && sealer.open(known) === value;
    return { name, sealedValue: isSame ? known : sealer.seal(value) };
  });
  return { stored, errors };
}

/** The headers as they are shown: secrets without their value. */
export function shownHeaders(headers: readonly RequestHeader[]): RequestHeaderBody[] {
  return headers.map(({ name, value }) => (value === undefined ? { name, secret: true } : { name, value }));
}
