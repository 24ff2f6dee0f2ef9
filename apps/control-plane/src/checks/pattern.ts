import { compilePattern, isEventTypePattern, PatternError } from '@crossdock/event-patterns';
import type { FieldError } from '@crossdock/service-host';
import { EVENT_TYPE } from '../http/identifier.js';

/** Why a pattern cannot be used; nothing when it can, or is absent. */
export function patternErrors(pattern: unknown, field: string): FieldError[] {
  if (pattern === undefined || pattern === null) return [];
  try {
    compilePattern(pattern);
    return [];
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return [{ field, code: `pattern_${error.code.replace(/^pattern_/, '')}`, detail: error.message }];
  }
}

/** Why entries cannot stand in a list of event types. */
export function eventTypeErrors(patterns: readonly string[], field: string): FieldError[] {
  return patterns.flatMap((pattern, index) =>
    isEventTypePattern(pattern) && (pattern === '*' || EVENT_TYPE.test(pattern.replace(/\.\*$/, '')))
      ? []
      : [
          {
            field: `${field}/${index}`,
            code: 'wrong_format',
            detail: 'It must be an event type, a prefix of one up to a full stop followed by *, or * alone.',
          },
        ],
  );
}
