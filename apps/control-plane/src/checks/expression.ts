import type { FieldError } from '@crossdock/service-host';

/** Why a JSONata expression cannot be parsed. JSONata is loaded when the first one is checked. */
export async function expressionErrors(expression: string, field: string): Promise<FieldError[]> {
  const { default: jsonata } = await import('jsonata');
  try {
    jsonata(expression);
    return [];
  } catch (error) {
    const {
      code = '',
      message = 'It cannot be parsed.',
      position,
    } = error as Partial<Record<'code' | 'message', string>> & { position?: number };
    const where = position === undefined ? '' : ` (at character ${position})`;
    return [{ field, code: 'expression_not_valid', detail: `${code} ${message}${where}`.trim() }];
  }
}
