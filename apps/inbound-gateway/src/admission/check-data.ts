import type { SchemaCheck } from '../catalogue/schema-check.js';
import { summaryOf, type Violation } from '../catalogue/violations.js';
import type { CloudEvent } from '../cloudevents/cloud-event.js';
import { isJsonContentType } from '../cloudevents/content-type.js';
import { parseJson, repeatedName } from '../cloudevents/json-text.js';
import { Malformed } from '../cloudevents/malformed.js';
import type { Refusal } from './refusals.js';

/** Data that was parsed for inspection. What goes on the bus is the text itself, never this value. */
export interface ParsedData {
  readonly text: string;
  readonly value: unknown;
}

/** An event without data carries the JSON document `null`. */
export function parseData(event: CloudEvent): ParsedData | Refusal {
  if (!isJsonContentType(event.dataContentType)) {
    return {
      code: 'content_type_not_supported',
      detail: 'Data must be JSON in UTF-8: application/json or a +json type.',
    };
  }
  if (event.data === undefined) return { text: 'null', value: null };
  try {
    return { text: event.data, value: parseJson(event.data, 'The data') };
  } catch (error) {
    if (error instanceof Malformed) return { code: 'malformed', detail: error.detail };
    throw error;
  }
}

const nameTwice: Violation = {
  field: '',
  code: 'uniqueNames',
  detail: 'has an object that names a member twice',
};

/** Data that breaks its schema. Under `enforce` the entry is quarantined; under `observe` the sender is told. */
export interface SchemaBreach {
  readonly enforced: boolean;
  readonly summary: string;
  readonly violations: readonly Violation[];
}

export function checkSchema(check: SchemaCheck, { text, value }: ParsedData): SchemaBreach | Refusal | null {
  const { id, validation } = check.eventType;
  if (validation === 'off') return null;
  const enforced = validation === 'enforce';
  // Two readers of a repeated name may see two values, of which the schema saw one.
  const repeated = repeatedName(text);
  if (repeated !== null) return breach(enforced, [nameTwice]);
  const finding = check.examine(value, text.length);
  if (finding.kind === 'kept') return null;
  if (finding.kind === 'broken') return breach(enforced, finding.violations);
  return enforced
    ? {
        code: 'schema_unusable',
        detail: `The schema of ${id} does not compile; the operator must correct it.`,
      }
    : null;
}

function breach(enforced: boolean, violations: readonly Violation[]): SchemaBreach {
  return { enforced, violations, summary: summaryOf(violations) };
}
