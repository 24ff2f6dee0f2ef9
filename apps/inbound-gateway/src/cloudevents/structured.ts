import { cloudEventOf, type CloudEvent } from './cloud-event.js';
import { isJsonContentType } from './content-type.js';
import { Malformed, membersOf, textOf, type Cut } from '@crossdock/json-text';

/**
 * One event in the JSON event format 1.0.2. The data stays the text that was sent: it is cut out, not written anew.
 *
 * @throws Malformed
 */
export function decodeStructured(text: string): CloudEvent {
  const members = membersOf(text);
  const attributes = new Map<string, string>();
  for (const [name, cut] of members) {
    if (name === 'data' || name === 'data_base64') continue;
    const value = attributeValue(name, text.slice(cut.start, cut.end));
    if (value !== null) attributes.set(name, value);
  }
  return cloudEventOf(attributes, dataOf(text, members, attributes.get('datacontenttype')));
}

/** The canonical string of an attribute (CloudEvents 1.0.2, "Type System"). null means that it is not set. */
function attributeValue(name: string, json: string): string | null {
  const value = parsed(json, name);
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 0x80000000)
    return String(value);
  throw new Malformed(`The attribute ${name} is neither a string, a boolean nor a 32-bit integer.`);
}

function parsed(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Malformed(`The member ${JSON.stringify(name)} is not valid JSON.`);
  }
}

function dataOf(
  text: string,
  members: Map<string, Cut>,
  contentType: string | undefined,
): string | undefined {
  const plain = members.get('data');
  const base64 = members.get('data_base64');
  if (plain && base64) throw new Malformed('An event has data or data_base64, not both.');
  if (plain) return text.slice(plain.start, plain.end);
  if (!base64 || !isJsonContentType(contentType)) return undefined;
  const encoded = parsed(text.slice(base64.start, base64.end), 'data_base64');
  if (
    typeof encoded !== 'string' ||
    !/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(encoded)
  ) {
    throw new Malformed('data_base64 is not base64 (RFC 4648, section 4).');
  }
  return textOf(Buffer.from(encoded, 'base64'));
}
