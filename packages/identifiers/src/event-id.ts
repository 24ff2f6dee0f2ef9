import { digestOf } from './digest.js';

/** The id of the event that a mapping made of a captured change. */
export function capturedEventId(changeId: string, mappingId: string): string {
  return `evt_${digestOf('captured', changeId, mappingId)}`;
}

/** The id of an event that arrived over HTTP. CloudEvents makes (source, id) unique for the producer, so per tenant here. */
export function publishedEventId(tenantId: string, source: string, sentId: string): string {
  return `evt_${digestOf('published', tenantId, source, sentId)}`;
}
