import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { EventTypeChanged } from '@crossdock/contracts';
import { violationsOf, type Violation } from './violations.js';

/** What a schema says about data. `unusable`: the schema itself cannot be compiled, so nothing can be said. */
export type SchemaFinding =
  { kind: 'kept' } | { kind: 'broken'; violations: Violation[] } | { kind: 'unusable' };

const kept: SchemaFinding = { kind: 'kept' };
const unusable: SchemaFinding = { kind: 'unusable' };

/** Finding every violation of a large document costs more than the answer is worth: the first must do. */
const listsAllUpToCharacters = 16_384;

/**
 * One version of an event type with its schema, compiled when the first event needs it and kept as long as the
 * version lives. JSON Schema 2020-12; keywords that are not known are ignored, references to other documents fail.
 */
export class SchemaCheck {
  private first?: ValidateFunction | null;
  private all?: ValidateFunction | null;

  constructor(readonly eventType: EventTypeChanged) {}

  /** @param length characters of the data's text */
  examine(data: unknown, length: number): SchemaFinding {
    if (this.eventType.validation === 'off' || this.eventType.schema === undefined) return kept;
    this.first ??= compiled(this.eventType.schema, false);
    if (!this.first) return unusable;
    if (this.first(data)) return kept;
    if (length > listsAllUpToCharacters)
      return { kind: 'broken', violations: violationsOf(this.first.errors) };
    this.all ??= compiled(this.eventType.schema, true);
    if (!this.all) return unusable;
    this.all(data);
    return { kind: 'broken', violations: violationsOf(this.all.errors) };
  }
}

function compiled(schema: object, allErrors: boolean): ValidateFunction | null {
  try {
    const ajv = new Ajv2020({ allErrors, strict: false, logger: false });
    addFormats.default(ajv);
    return ajv.compile(schema);
  } catch {
    return null;
  }
}
