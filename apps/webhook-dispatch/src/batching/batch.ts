import { isUtf8 } from 'node:buffer';
import type { DeliveryBatch } from '@crossdock/contracts';
import { batchId } from '@crossdock/identifiers';
import type { Delivery } from '../delivery/delivery.js';
import { isRejection } from '../delivery/outcome.js';

type Format = DeliveryBatch['format'];

/** CloudEvents 1.0.2, JSON event format, section 4. */
const contentTypes: Readonly<Record<Format, string>> = {
  cloudevents: 'application/cloudevents-batch+json',
  bodies: 'application/json',
};

const [open, comma, close, brace] = ['[', ',', ']', '}'].map((text) => Buffer.from(text)) as [
  Buffer,
  Buffer,
  Buffer,
  Buffer,
];

/** A body that is no text cannot be an element of JSON by itself: it goes in a request of its own, as without batches. */
export function fits({ body }: Delivery, format: Format): boolean {
  return format === 'cloudevents' || isUtf8(body);
}

/** What one delivery is of the body of a batch: its bytes, in order. Its own body is passed on as it is. */
export function partOf(delivery: Delivery, format: Format): Buffer[] {
  const { body } = delivery;
  const isJson = holdsJson(body);
  if (format === 'bodies') return [isJson ? body : Buffer.from(JSON.stringify(body.toString()))];
  const { headers } = delivery;
  const attributes = JSON.stringify({
    specversion: '1.0',
    id: delivery.eventId,
    source: headers.ce_source,
    type: headers.ce_type,
    subject: headers.ce_subject,
    time: headers.ce_time,
    datacontenttype: headers['content-type'] ?? 'application/json',
    crossdockdelivery: headers.cd_delivery_id,
    crossdockattempt: delivery.attemptsMade + 1,
    crossdockbackfill: headers.cd_backfill_id,
    crossdockredrive: headers.cd_redrive_id,
    ...(isJson ? {} : { data_base64: body.toString('base64') }),
  });
  return isJson
    ? [Buffer.from(`${attributes.slice(0, -1)},"data":`), body, brace]
    : [Buffer.from(attributes)];
}

/** @param parts the parts of its members, in their order */
export function bodyOf(parts: readonly (readonly Buffer[])[]): Buffer {
  const pieces = [open];
  for (const [index, part] of parts.entries()) {
    if (index > 0) pieces.push(comma);
    pieces.push(...part);
  }
  pieces.push(close);
  return Buffer.concat(pieces);
}

/**
 * The deliveries of a batch as one, for its request: signed over the whole body, under an id that is a function of its members. What
 * concerns a member alone is in its part.
 */
export function asOne(members: readonly [Delivery, ...Delivery[]], body: Buffer, format: Format): Delivery {
  const [first] = members;
  const id = batchId(members.map(({ headers }) => headers.cd_delivery_id));
  const { cd_backfill_id: _backfill, cd_redrive_id: _redrive, ...headers } = first.headers;
  return {
    ...first,
    headers: { ...headers, 'content-type': contentTypes[format], cd_delivery_id: id },
    body,
    eventId: id,
    attemptsMade: Math.max(...members.map(({ attemptsMade }) => attemptsMade)),
  };
}

/**
 * With whom a delivery goes. Those that were never tried do not go with those that are repeated, since one that the receiver cannot take makes a
 * whole batch fail. One that was refused, or has failed twice, goes alone: so what is wrong with it stays its own.
 */
export type Company = 'first' | 'repeat' | 'alone';

export function companyOf({ attemptsMade, isRepeat, headers }: Delivery): Company {
  if (!isRepeat) return 'first';
  return attemptsMade > 1 || isRejection(Number(headers.cd_last_status)) ? 'alone' : 'repeat';
}

function holdsJson(body: Buffer): boolean {
  if (!isUtf8(body)) return false;
  try {
    JSON.parse(body.toString());
    return true;
  } catch {
    return false;
  }
}
