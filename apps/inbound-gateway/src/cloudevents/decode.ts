import type { CloudEvent } from './cloud-event.js';
import { decodeBinary } from './binary.js';
import { elementsOf, Malformed, textOf } from '@crossdock/json-text';
import { decodeStructured } from './structured.js';

/** One event as a request brought it, with the bytes that will be kept if it is set aside. */
export interface Entry {
  readonly decoded: CloudEvent | Malformed;
  /** The entry as it was received: the body, or its part of a batch. */
  readonly raw: Buffer;
  /** What the raw bytes are. */
  readonly rawContentType: string;
  /** True in binary mode. */
  readonly rawIsData: boolean;
}

const structuredType = 'application/cloudevents+json';

export function binaryEntry(rawHeaders: readonly string[], body: Buffer, contentType?: string): Entry {
  return {
    decoded: attempted(() => decodeBinary(rawHeaders, body)),
    raw: body,
    rawContentType: contentType ?? 'application/json',
    rawIsData: true,
  };
}

export function structuredEntry(body: Buffer): Entry {
  return {
    decoded: attempted(() => decodeStructured(textOf(body))),
    raw: body,
    rawContentType: structuredType,
    rawIsData: false,
  };
}

/**
 * The texts of a batch's entries, each to be decoded by {@link batchEntry} so that a broken one harms no other
 * (JSON batch format 1.0.2). Throws {@link Malformed} when the body is not an array at all, `TooMany` when it has more
 * than `most` entries.
 */
export function splitBatch(body: Buffer, most: number): string[] {
  const text = textOf(body);
  return elementsOf(text, most).map(({ start, end }) => text.slice(start, end));
}

export function batchEntry(text: string): Entry {
  return {
    decoded: attempted(() => decodeStructured(text)),
    raw: Buffer.from(text),
    rawContentType: structuredType,
    rawIsData: false,
  };
}

function attempted(decode: () => CloudEvent): CloudEvent | Malformed {
  try {
    return decode();
  } catch (error) {
    if (error instanceof Malformed) return error;
    throw error;
  }
}
