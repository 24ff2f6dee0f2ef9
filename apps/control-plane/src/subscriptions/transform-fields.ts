import {
  SandboxBusy,
  SandboxUnavailable,
  Shaper,
  ShapingFailed,
  type Owner,
  type Transform,
} from '@crossdock/event-shaping';
import { unavailableNow, type FieldError } from '@crossdock/service-host';
import { EVENT, fieldsErrors } from '../checks/value.js';

const FORM =
  'It must be {kind: "fields", fields: {…}} or {kind: "jsonata", expression: "…"}, with output: "data" or "body" where wanted.';

/** How the expression of one caller is told from another's, so that each answers for its own only. */
export function ownerOfExpression(tenantId: string, transform: Transform): Owner {
  return { tenantId, name: transform.kind === 'jsonata' ? transform.expression : 'fields' };
}

/** Why a transform cannot be used. Its expression is compiled where it would be evaluated. @throws Problem where it cannot be */
export async function transformErrors(
  transform: unknown,
  tenantId: string,
  shaper: Shaper,
): Promise<FieldError[]> {
  if (transform === undefined) return [];
  const { kind, output = 'data', ...rest } = transform as Record<string, unknown>;
  const [name, ...more] = Object.keys(rest);
  if ((output === 'data' || output === 'body') && more.length === 0) {
    if (kind === 'fields' && name === 'fields') return fieldsErrors(rest.fields, '/transform/fields', EVENT);
    if (kind === 'jsonata' && name === 'expression' && typeof rest.expression === 'string')
      return expressionErrors({ kind, expression: rest.expression }, tenantId, shaper);
  }
  return [{ field: '/transform', code: 'value_not_valid', detail: FORM }];
}

async function expressionErrors(
  transform: Extract<Transform, { kind: 'jsonata' }>,
  tenantId: string,
  shaper: Shaper,
): Promise<FieldError[]> {
  try {
    await shaper.check(transform.expression, ownerOfExpression(tenantId, transform));
    return [];
  } catch (error) {
    if (!(error instanceof ShapingFailed)) throw triedLater(error);
    return [{ field: '/transform/expression', code: error.code, detail: error.message }];
  }
}

/** What to throw for an error that is not the transform's. */
export function triedLater(error: unknown): unknown {
  if (error instanceof SandboxBusy)
    return unavailableNow({ code: 'transforms_busy', title: 'Too many transforms are tried at the moment' });
  if (error instanceof SandboxUnavailable)
    return unavailableNow({
      code: 'transforms_unavailable',
      title: 'Transforms cannot be tried at the moment',
    });
  return error;
}
