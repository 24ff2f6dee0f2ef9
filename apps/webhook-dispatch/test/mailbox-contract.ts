import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, object> }>>;
}

const page = new URL('../../../docs/mailboxes.openapi.yaml', import.meta.url);
const document = parse(readFileSync(page, 'utf8')) as Document;
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(document, 'mailboxes');

const inPointer = (text: string): string =>
  encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Throws when partners were not told of such an answer (docs/mailboxes.openapi.yaml). */
export function mustBeTold(
  method: 'GET' | 'POST',
  path: string,
  { status, contentType, body }: { status: number; contentType: string; body: unknown },
): void {
  const name = `/v1/mailboxes/{endpointId}/${path.split('?')[0]}`;
  const asked = `${method} ${name} ${status}`;
  const told = document.paths[name]?.[method.toLowerCase()]?.responses[String(status)];
  if (!told) throw new Error(`the OpenAPI document says nothing of ${asked}`);
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  if (!contentType.startsWith(type)) throw new Error(`${asked} is ${contentType}, not ${type}`);
  const at =
    '$ref' in told
      ? String(told.$ref)
      : `#/paths/${inPointer(name)}/${method.toLowerCase()}/responses/${status}`;
  const schema = `mailboxes${at}/content/${inPointer(type)}/schema`;
  if (!ajv.validate(schema, body)) throw new Error(`${asked}: ${ajv.errorsText()}`);
}
