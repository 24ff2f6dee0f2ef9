export { compilePattern, patternLimits, type Matches } from './compile-pattern.js';
export { isEventTypePattern, matchesEventType } from './event-types.js';
export { PatternError, type PatternErrorCode } from './pattern-error.js';
