/** Every way in which a pattern can be refused. */
export type PatternErrorCode =
  | 'pattern_not_object'
  | 'empty'
  | 'unknown_operator'
  | 'operand_invalid'
  | 'value_not_allowed'
  | 'too_deep'
  | 'too_many_conditions'
  | 'text_too_long';

/** A pattern that cannot be compiled. `path` leads to the place: names joined by full stops, indexes in brackets. */
export class PatternError extends Error {
  constructor(
    readonly code: PatternErrorCode,
    readonly path: string,
    detail: string,
  ) {
    super(path === '' ? detail : `${path}: ${detail}`);
    this.name = 'PatternError';
  }
}
