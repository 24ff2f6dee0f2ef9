import type { EndpointChanged } from '@crossdock/contracts';
import type { Delivery } from './delivery.js';
import { openSigning, signatureHeaders, type Signing } from './signing.js';

/** What the messages to an endpoint have of its configuration, its secrets opened: the same at destinations of every kind. */
export interface MessageForm {
  readonly endpoint: EndpointChanged;
  readonly signing: Signing;
  /** The endpoint's own: name, value, name, value. */
  readonly headers: readonly string[];
  /** Names of the headers whose values are secrets or signatures. */
  readonly secretNames: ReadonlySet<string>;
}

/**
 * @param openSecret gives the text of a sealed secret, or throws
 * @param now epoch milliseconds
 * @throws Error when a secret cannot be opened or read
 */
export function messageForm(
  endpoint: EndpointChanged,
  openSecret: (sealed: string) => string,
  now: number,
): MessageForm {
  const own = endpoint.headers ?? [];
  const headers = own.flatMap(({ name, value, sealedValue }) => [
    name,
    value ?? openSecret(sealedValue ?? ''),
  ]);
  const secretNames = new Set(own.filter(({ value }) => value === undefined).map(({ name }) => name));
  if (endpoint.signatureTemplate) secretNames.add(endpoint.signatureTemplate.header.toLowerCase());
  return { endpoint, signing: openSigning(endpoint, openSecret, now), headers, secretNames };
}

/**
 * Name, value, name, value: the form that undici need not convert.
 * @param also what the kind of destination adds
 */
export function messageHeaders(
  delivery: Delivery,
  { endpoint, signing, headers: own }: MessageForm,
  number: number,
  startedAt: number,
  also: readonly string[] = [],
): string[] {
  const { eventId, body, headers } = delivery;
  return [
    'content-type',
    endpoint.contentType ?? headers['content-type'] ?? 'application/json',
    ...also,
    ...signatureHeaders(signing, { eventId, body, startedAt }),
    'crossdock-delivery',
    headers.cd_delivery_id,
    'crossdock-attempt',
    String(number),
    ...(headers.cd_backfill_id === undefined ? [] : ['crossdock-backfill', headers.cd_backfill_id]),
    ...(headers.cd_redrive_id === undefined ? [] : ['crossdock-redrive', headers.cd_redrive_id]),
    ...own,
  ];
}
