import type { ErrorObject } from 'ajv';

/** Where data breaks its schema, in the form of the errors of a problem answer. */
export interface Violation {
  /** JSON Pointer (RFC 6901) into the data; empty for the data as a whole. */
  readonly field: string;
  /** The keyword of the schema that is broken, such as `required`. */
  readonly code: string;
  readonly detail: string;
}

const most = 20;
const longestDetail = 200;

export function violationsOf(errors: readonly ErrorObject[] | null | undefined): Violation[] {
  return (errors ?? []).slice(0, most).map(({ instancePath, keyword, message, params }) => ({
    field: instancePath,
    code: keyword,
    detail: `${message ?? 'is not valid'}${particulars(params)}`.slice(0, longestDetail),
  }));
}

/** What ajv knows but does not say. Only words of the schema and member names: never values of the data. */
function particulars(params: Record<string, unknown>): string {
  if (Array.isArray(params.allowedValues)) return `: ${params.allowedValues.map(String).join(', ')}`;
  const extra = params.additionalProperty ?? params.unevaluatedProperty;
  return typeof extra === 'string' ? `: ${extra}` : '';
}

/** One line for logs, decision records and quarantine: the first violation. */
export function summaryOf([first]: readonly Violation[]): string {
  return first ? `data${first.field} ${first.detail}` : 'data is not valid';
}
