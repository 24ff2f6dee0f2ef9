/** Why an event could not be shaped. Stable; programs may rely on them. */
export type ShapingCode =
  | 'data_not_json'
  | 'expression_not_valid'
  | 'expression_failed'
  | 'timeout'
  | 'out_of_memory'
  | 'too_deep'
  | 'too_many_values'
  | 'no_result'
  | 'not_json'
  | 'output_too_large'
  | 'output_too_deep'
  | 'resting';

/** Where the sentence would quote more of an event than a header should hold. */
const maxDetail = 500;

/** An event that a transform could not shape. The message is for a person, and may quote the event. */
export class ShapingFailed extends Error {
  override readonly name = 'ShapingFailed';

  /** @param position of the character in the expression, where it is known */
  constructor(
    readonly code: ShapingCode,
    message: string,
    readonly position?: number,
  ) {
    super(message.length > maxDetail ? `${message.slice(0, maxDetail - 1)}…` : message);
  }
}
