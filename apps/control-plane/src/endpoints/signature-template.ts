import { randomBytes } from 'node:crypto';
import type { SignatureTemplate } from '@crossdock/contracts';
import type { Sealer } from '@crossdock/credentials';
import type { FieldError } from '@crossdock/service-host';
import { signatureStyles, templateFaults, type SignatureTemplate as Form } from '@crossdock/signatures';
import type { SignatureTemplateBody } from './signature-template.dto.js';

const FIELD = '/signatureTemplate';
const SHORTEST_SECRET = 16;

/** The form that a body asks for, with what its style gives. */
export function formOf(body: SignatureTemplateBody): Form {
  const style: Form =
    body.style === undefined
      ? { header: '', prefix: '', algorithm: 'sha256', encoding: 'hex', signs: '{body}' }
      : signatureStyles[body.style];
  const timestampHeader = body.timestampHeader ?? style.timestampHeader;
  return {
    header: (body.header ?? style.header).toLowerCase(),
    prefix: body.prefix ?? style.prefix,
    algorithm: body.algorithm ?? style.algorithm,
    encoding: body.encoding ?? style.encoding,
    signs: body.signs ?? style.signs,
    ...(timestampHeader === undefined ? {} : { timestampHeader: timestampHeader.toLowerCase() }),
  };
}

/** The headers that a template writes. */
export function headersOf({ header, timestampHeader }: Form): string[] {
  return timestampHeader === undefined ? [header] : [header, timestampHeader];
}

/** What is wrong with the template of a body; nothing where it has none. */
export function templateErrors(body: SignatureTemplateBody | undefined): FieldError[] {
  if (body === undefined) return [];
  if (body.header === undefined && body.style === undefined)
    return [
      { field: `${FIELD}/header`, code: 'required', detail: 'It is required where there is no style.' },
    ];
  const errors: FieldError[] = templateFaults(formOf(body)).map(({ field, code, detail }) => ({
    field: `${FIELD}/${field}`,
    code,
    detail,
  }));
  if (body.secret !== undefined && body.secret.length < SHORTEST_SECRET)
    errors.push({
      field: `${FIELD}/secret`,
      code: 'wrong_length',
      detail: `It must be ${SHORTEST_SECRET} to 256 characters long.`,
    });
  return errors;
}

/** 32 random bytes as text: with these forms the text is the key. */
export function newTemplateSecret(): string {
  return randomBytes(32).toString('hex');
}

/**
 * The template as it is stored. A secret that is left out stays; so does the sealed text of one that is the same.
 * @param generated the secret of a template that had none and is given none
 */
export function storedTemplate(
  sealer: Sealer,
  current: SignatureTemplate | null,
  body: SignatureTemplateBody,
  generated: string,
): SignatureTemplate {
  const secret = body.secret ?? (current === null ? generated : undefined);
  const stays = current !== null && (secret === undefined || sealer.open(current.secret) === secret);
  return { ...formOf(body), secret: stays ? current.secret : sealer.seal(secret ?? generated) };
}
