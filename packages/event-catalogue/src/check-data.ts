import { repeatedName } from '@crossdock/json-text';
import type { SchemaCheck } from './schema-check.js';
import { summaryOf, type Violation } from './violations.js';

/** Data that was parsed for inspection. What goes on the bus is the text itself, never this value. */
export interface ParsedData {
  readonly text: string;
  readonly value: unknown;
}

/** Data that breaks its schema. Under `enforce` it does not become an event; under `observe` it does, and someone is told. */
export interface SchemaBreach {
  readonly enforced: boolean;
  /** One line. */
  readonly summary: string;
  readonly violations: readonly Violation[];
}

const nameTwice: Violation = {
  field: '',
  code: 'uniqueNames',
  detail: 'has an object that names a member twice',
};

/**
 * Holds data against its event type. Null where nothing is wrong or nothing is asked; `unusable` where the schema is to be
 * enforced and does not compile.
 */
export function checkData(check: SchemaCheck, { text, value }: ParsedData): SchemaBreach | 'unusable' | null {
  const { validation } = check.eventType;
  if (validation === 'off') return null;
  const enforced = validation === 'enforce';
  // Two readers of a repeated name may see two values, of which the schema saw one.
  if (repeatedName(text) !== null) return breach(enforced, [nameTwice]);
  const finding = check.examine(value, text.length);
  if (finding.kind === 'kept') return null;
  if (finding.kind === 'broken') return breach(enforced, finding.violations);
  return enforced ? 'unusable' : null;
}

function breach(enforced: boolean, violations: readonly Violation[]): SchemaBreach {
  return { enforced, violations, summary: summaryOf(violations) };
}
