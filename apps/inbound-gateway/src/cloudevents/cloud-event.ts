import { instantOf, isAttributeText } from '@crossdock/event-catalogue';
import { Malformed } from '@crossdock/json-text';

/**
 * An event as a request gave it: its attributes are checked against CloudEvents 1.0.2, its data is not looked at yet.
 */
export interface CloudEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject?: string;
  /** RFC 3339. */
  readonly time?: string;
  readonly dataSchema?: string;
  readonly dataContentType?: string;
  readonly extensions: ReadonlyMap<string, string>;
  /** JSON text of the data. Undefined where the event has no data. */
  readonly data?: string;
}

const longest: Readonly<Record<string, number>> = { id: 256, type: 256 };
const longestOther = 1024;
const mostExtensions = 32;

/** The attributes that the specification names. All others are extensions. */
const own = new Set([
  'specversion',
  'id',
  'source',
  'type',
  'subject',
  'time',
  'dataschema',
  'datacontenttype',
]);

/**
 * Checks attribute values in their canonical string form and gathers them. Throws {@link Malformed} with the name of
 * the attribute. Rules: CloudEvents 1.0.2, "Context Attributes" and "Type System"; lengths are those of the bus contract.
 */
export function cloudEventOf(attributes: ReadonlyMap<string, string>, data: string | undefined): CloudEvent {
  const extensions = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (value.length > (longest[name] ?? longestOther))
      throw new Malformed(`The attribute ${name} is too long.`);
    if (!isAttributeText(value)) throw new Malformed(`The attribute ${name} holds a forbidden character.`);
    if (own.has(name)) {
      if (value === '') throw new Malformed(`The attribute ${name} is empty.`);
      continue;
    }
    if (!/^[a-z0-9]+$/.test(name) || name === 'data') {
      throw new Malformed(`${name} is no attribute name: lower-case letters and digits only.`);
    }
    extensions.set(name, value);
  }
  if (extensions.size > mostExtensions)
    throw new Malformed(`More than ${mostExtensions} extension attributes.`);
  if (required(attributes, 'specversion') !== '1.0')
    throw new Malformed('Only specversion 1.0 is understood.');
  const sentTime = attributes.get('time');
  const time = sentTime === undefined ? undefined : instantOf(sentTime);
  if (time === null) throw new Malformed('The attribute time is no RFC 3339 timestamp.');
  return {
    id: required(attributes, 'id'),
    source: required(attributes, 'source'),
    type: required(attributes, 'type'),
    subject: attributes.get('subject'),
    time,
    dataSchema: attributes.get('dataschema'),
    dataContentType: attributes.get('datacontenttype'),
    extensions,
    data,
  };
}

function required(attributes: ReadonlyMap<string, string>, name: string): string {
  const value = attributes.get(name);
  if (value === undefined) throw new Malformed(`The attribute ${name} is missing.`);
  return value;
}
