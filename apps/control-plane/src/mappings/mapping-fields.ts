import type { MappingChanged } from '@crossdock/contracts';
import type { FieldError } from '@crossdock/service-host';
import { expressionErrors } from '../checks/expression.js';
import { patternErrors } from '../checks/pattern.js';
import { fieldsErrors, MAX_FIELDS, valueErrors } from '../checks/value.js';
import { pointerStep } from '../http/instantiate.js';
import { invalid, unknownReference } from '../http/refusals.js';
import type { Decide } from '../storage/configuration-store.js';
import type { Mapping } from '../storage/entities/mapping.entity.js';
import { Source } from '../storage/entities/source.entity.js';
import { storable } from '../storage/storable.js';
import type { MappingBody } from './mapping.dto.js';

/** What a mapping shall be. @throws Problem, here or from the decision */
export async function wanted(body: MappingBody): Promise<Decide<Mapping>> {
  const errors = [
    ...expectsErrors(body.expects),
    ...patternErrors(body.when, '/when'),
    ...tenantErrors(body.tenant),
    ...(body.subject ? valueErrors(body.subject, '/subject') : []),
    ...(await dataErrors(body.data)),
  ];
  if (errors.length > 0) throw invalid(...errors);
  return async (_current, transaction) => {
    const source = await transaction.findOneBy(Source, { id: body.sourceId });
    if (source === null) throw unknownReference('/sourceId', 'source', body.sourceId);
    // Of one that makes no events the table may be away for a time.
    if (body.status === 'enabled' && !captures(source, body))
      throw invalid({
        field: '/table',
        code: 'table_not_captured',
        detail: `Source ${source.id} does not capture ${body.schema}.${body.table}.`,
      });
    return {
      sourceId: body.sourceId,
      schema: body.schema,
      table: body.table,
      operations: body.operations,
      expects: (body.expects ?? null) as Mapping['expects'],
      when: body.when ?? null,
      eventType: body.eventType,
      tenant: body.tenant as MappingChanged['tenant'],
      subject: (body.subject ?? null) as Mapping['subject'],
      data: body.data as MappingChanged['data'],
      status: body.status,
    };
  };
}

function captures({ tables }: Source, wanted: Pick<MappingBody, 'schema' | 'table'>): boolean {
  return tables.some(({ schema, table }) => schema === wanted.schema && table === wanted.table);
}

function expectsErrors(expects: Record<string, unknown> = {}): FieldError[] {
  const entries = Object.entries(expects);
  if (entries.length > MAX_FIELDS)
    return [
      { field: '/expects', code: 'wrong_length', detail: `It must name ${MAX_FIELDS} columns or fewer.` },
    ];
  return entries
    .filter(([column, type]) => !isName(column, 63) || !isName(type, 128))
    .map(([column]) => ({
      field: `/expects/${pointerStep(column)}`,
      code: 'wrong_format',
      detail: 'It must be the name of a column, and the name of a type such as int4.',
    }));
}

function isName(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= most && storable(value);
}

function tenantErrors(tenant: Record<string, unknown>): FieldError[] {
  const errors = valueErrors(tenant, '/tenant');
  if (errors.length === 0 && 'const' in tenant && typeof tenant.const !== 'string')
    return [{ field: '/tenant/const', code: 'wrong_type', detail: 'It must be the id of a tenant.' }];
  return errors;
}

async function dataErrors(data: Record<string, unknown>): Promise<FieldError[]> {
  const { kind, ...rest } = data;
  const [name, ...more] = Object.keys(rest);
  if (kind === 'fields' && name === 'fields' && more.length === 0)
    return fieldsErrors(rest.fields, '/data/fields');
  if (kind === 'jsonata' && name === 'expression' && more.length === 0 && typeof rest.expression === 'string')
    return expressionErrors(rest.expression, '/data/expression');
  const detail = 'It must be {kind: "fields", fields: {…}} or {kind: "jsonata", expression: "…"}.';
  return [{ field: '/data', code: 'value_not_valid', detail }];
}
