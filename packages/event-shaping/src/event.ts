import type { EventPublishedHeaders } from '@crossdock/contracts';
import { parseLossless } from '@crossdock/json-text';
import { ShapingFailed } from './shaping-failed.js';
import { webhookBody } from './webhook-body.js';

/** An event, as far as a transform sees it. */
export interface ShapedEvent {
  readonly id: string;
  readonly type: string;
  /** When it happened: RFC 3339. */
  readonly time: string;
  readonly source: string;
  readonly subject?: string;
  /** The tenant whom it concerns. */
  readonly tenant: string;
  /** JSON text in UTF-8. */
  readonly data: Buffer;
}

/** An event of the bus. */
export function eventOf(headers: EventPublishedHeaders, data: Buffer): ShapedEvent {
  return {
    id: headers.ce_id,
    type: headers.ce_type,
    time: headers.ce_time,
    source: headers.ce_source,
    ...(headers.ce_subject === undefined ? {} : { subject: headers.ce_subject }),
    tenant: headers.cd_tenant_id,
    data,
  };
}

/** What transforms read, as JSON text: the event with its data in it, byte for byte, and first, so that it cannot stand for an attribute. */
export function inputText({ data, ...attributes }: ShapedEvent): string {
  return `{"data":${data.toString()},${JSON.stringify(attributes).slice(1)}`;
}

/** @throws ShapingFailed where the data is not JSON */
export function parseInput(text: string): unknown {
  try {
    return parseLossless(text);
  } catch {
    throw new ShapingFailed('data_not_json', 'the data of the event is not JSON');
  }
}

/**
 * The request body for an event.
 * @param output what a transform made, JSON text; undefined: there is none, and the data goes on as it came
 * @param as whether the output takes the place of the data, or of the whole body
 */
export function deliveryBody(
  { type, time, data }: ShapedEvent,
  output?: string,
  as: 'data' | 'body' = 'data',
): Buffer {
  if (output === undefined) return webhookBody(type, time, data);
  const made = Buffer.from(output);
  return as === 'body' ? made : webhookBody(type, time, made);
}
