/**
 * An outbox entry, taken out of a row or a message. Its data is cut out of the text that it came in, byte for byte: it is parsed
 * to be looked at, and what goes on is never printed again.
 */
import type { TableDescribed } from '@crossdock/contracts';
import { instantOf, isAttributeText } from '@crossdock/event-catalogue';
import { Malformed, membersOf, parseJson } from '@crossdock/json-text';

/** What the application wrote. */
export interface OutboxEntry {
  /** Of the application; undefined where it gave none. */
  readonly id: string | undefined;
  readonly eventType: string;
  readonly tenantId: string;
  readonly subject: string | undefined;
  /** RFC 3339; undefined where the commit is the time. */
  readonly occurredAt: string | undefined;
  /** JSON text. */
  readonly data: string;
}

/** An entry that does not become an event. The reason is a stable code; the detail is for a person. */
export class OutboxRefused extends Error {
  override readonly name = 'OutboxRefused';

  constructor(
    readonly reason: string,
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}

/** Names of the same things in a table and in a message. */
type Names = Readonly<Record<keyof OutboxEntry, string>>;

const columns: Names = {
  id: 'id',
  eventType: 'event_type',
  tenantId: 'tenant_id',
  subject: 'subject',
  occurredAt: 'occurred_at',
  data: 'data',
};

const members: Names = {
  id: 'id',
  eventType: 'eventType',
  tenantId: 'tenantId',
  subject: 'subject',
  occurredAt: 'occurredAt',
  data: 'data',
};

/**
 * The entry that an inserted row is.
 * @param text of the record's value
 * @param described the table, where it is known
 * @throws OutboxRefused
 */
export function entryOfRow(text: string, described: TableDescribed | undefined): OutboxEntry {
  const type = described?.columns.find(({ name }) => name === columns.data)?.type;
  if (type !== undefined && type !== 'json' && type !== 'jsonb')
    throw invalid(`column data is of type ${type}, and must be json or jsonb`);
  const entry = entryOf(cut(text).get('after') ?? '', columns);
  if (entry.id === undefined) throw invalid('the row has no id');
  return entry;
}

/**
 * The entry that a logical message is.
 * @throws OutboxRefused
 */
export function entryOfMessage(content: string): OutboxEntry {
  return entryOf(content, members);
}

const longest = { id: 256, eventType: 256, tenantId: 256, subject: 1024, occurredAt: 64 } as const;

function entryOf(text: string, names: Names): OutboxEntry {
  const found = cut(text);
  const read = (what: keyof typeof longest): string | undefined =>
    attribute(found, names[what], longest[what]);
  const needed = (what: 'eventType' | 'tenantId'): string => {
    const value = read(what);
    if (value === undefined) throw invalid(`${names[what]} is missing`);
    return value;
  };
  const data = found.get(names.data);
  if (data === undefined) throw invalid(`${names.data} is missing`);
  const occurredAt = read('occurredAt');
  const instant = occurredAt === undefined ? undefined : instantOf(occurredAt);
  if (instant === null) throw invalid(`${names.occurredAt} is not an instant with a time zone (RFC 3339)`);
  return {
    id: read('id'),
    eventType: needed('eventType'),
    tenantId: needed('tenantId'),
    subject: read('subject'),
    occurredAt: instant,
    data,
  };
}

/** The members of an object, each as its text. */
function cut(text: string): Map<string, string> {
  try {
    const found = membersOf(text);
    return new Map([...found].map(([name, { start, end }]) => [name, text.slice(start, end)]));
  } catch (error) {
    throw broken(error);
  }
}

/** A text, or a number or boolean as it is written. Null, empty and absent are the same: not given. */
function attribute(found: Map<string, string>, name: string, most: number): string | undefined {
  const text = found.get(name);
  if (text === undefined) return undefined;
  const value = parsed(text, name);
  if (value === null || value === '') return undefined;
  if (typeof value === 'object') throw invalid(`${name} is not a text`);
  const given = typeof value === 'string' ? value : text.trim();
  if (given.length > most) throw invalid(`${name} has more than ${most} characters`);
  if (!isAttributeText(given)) throw invalid(`${name} holds a forbidden character`);
  return given;
}

/** @throws OutboxRefused where the text is not JSON, or nested too deep */
export function parsed(text: string, name: string): unknown {
  try {
    return parseJson(text, name);
  } catch (error) {
    throw broken(error);
  }
}

function broken(error: unknown): unknown {
  return error instanceof Malformed ? invalid(error.detail) : error;
}

function invalid(detail: string): OutboxRefused {
  return new OutboxRefused('outbox_invalid', detail);
}
