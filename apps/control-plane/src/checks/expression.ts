import { compileExpression, ExpressionFailed } from '@crossdock/event-shaping';
import type { FieldError } from '@crossdock/service-host';

/** Why a JSONata expression cannot be parsed. JSONata is loaded when the first one is checked. */
export async function expressionErrors(expression: string, field: string): Promise<FieldError[]> {
  try {
    await compileExpression(expression);
    return [];
  } catch (error) {
    if (!(error instanceof ExpressionFailed)) throw error;
    return [{ field, code: 'expression_not_valid', detail: error.message }];
  }
}
