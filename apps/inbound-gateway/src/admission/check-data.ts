import { checkData, type ParsedData, type SchemaBreach, type SchemaCheck } from '@crossdock/event-catalogue';
import { Malformed, parseJson } from '@crossdock/json-text';
import type { CloudEvent } from '../cloudevents/cloud-event.js';
import { isJsonContentType } from '../cloudevents/content-type.js';
import type { Refusal } from './refusals.js';

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

/** What the gateway says of data that breaks its schema, or of a schema that says nothing; null where all is well. */
export function checkSchema(check: SchemaCheck, data: ParsedData): SchemaBreach | Refusal | null {
  const finding = checkData(check, data);
  return finding === 'unusable'
    ? {
        code: 'schema_unusable',
        detail: `The schema of ${check.eventType.id} does not compile; the operator must correct it.`,
      }
    : finding;
}
