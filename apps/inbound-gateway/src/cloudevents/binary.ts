import { cloudEventOf, type CloudEvent } from './cloud-event.js';
import { Malformed, textOf } from '@crossdock/json-text';

/**
 * Binary content mode: attributes in ce-* headers, the body is the data (HTTP protocol binding 1.0.2, section 3.1).
 *
 * @param rawHeaders names and values in turn, as Node gives them: repeated headers are still apart here.
 * @throws Malformed
 */
export function decodeBinary(rawHeaders: readonly string[], body: Buffer): CloudEvent {
  const attributes = new Map<string, string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const header = rawHeaders[index] ?? '';
    const value = rawHeaders[index + 1] ?? '';
    if (isAttribute(header)) set(attributes, header.slice(3).toLowerCase(), decodeHeaderValue(value, header));
    else if (isContentType(header)) set(attributes, 'datacontenttype', value);
  }
  return cloudEventOf(attributes, body.length === 0 ? undefined : textOf(body));
}

function set(attributes: Map<string, string>, name: string, value: string): void {
  if (attributes.has(name)) throw new Malformed(`The attribute ${name} is given twice.`);
  attributes.set(name, value);
}

function isAttribute(header: string): boolean {
  return header.charCodeAt(2) === 0x2d && header.slice(0, 3).toLowerCase() === 'ce-';
}

function isContentType(header: string): boolean {
  return header.length === 12 && header.toLowerCase() === 'content-type';
}

/** Section 3.1.3.2: first undo a quoted string (RFC 9110, section 5.6.4), then one round of percent-decoding. */
function decodeHeaderValue(value: string, header: string): string {
  if (/[^\u0009\u0020-\u007e]/.test(value)) {
    throw new Malformed(`The header ${header} holds characters that must be percent-encoded.`);
  }
  const unquoted = /^"(?:[^"\\]|\\.)*"$/.test(value) ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
  if (!unquoted.includes('%')) return unquoted;
  try {
    return decodeURIComponent(unquoted);
  } catch {
    throw new Malformed(`The header ${header} is not correctly percent-encoded.`);
  }
}
