import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/**
 * A signature beside that of Standard Webhooks, in the form that a receiver knows from before: an HMAC over a composition of id,
 * timestamp and body, in a header of its own. For the time of a migration; it has no rotation, and its security is what the form gives
 * (without `{timestamp}` in what is signed, a request can be repeated by whoever saw it).
 */
export interface SignatureTemplate {
  header: string;
  /** Before the signature in the header's value. May hold `{id}` and `{timestamp}`. */
  prefix: string;
  algorithm: 'sha1' | 'sha256' | 'sha512';
  encoding: 'hex' | 'base64';
  /** What is signed, with `{body}` once and `{id}` and `{timestamp}` (of the attempt, whole seconds) where they are wanted. */
  signs: string;
  /** Carries the timestamp, where the receiver reads it from a header. */
  timestampHeader?: string;
}

export type SignatureStyle = 'github' | 'stripe' | 'slack' | 'shopify';

/** Forms that receivers know, each as its provider documents it. */
export const signatureStyles: Readonly<Record<SignatureStyle, SignatureTemplate>> = {
  github: {
    header: 'x-hub-signature-256',
    prefix: 'sha256=',
    algorithm: 'sha256',
    encoding: 'hex',
    signs: '{body}',
  },
  stripe: {
    header: 'stripe-signature',
    prefix: 't={timestamp},v1=',
    algorithm: 'sha256',
    encoding: 'hex',
    signs: '{timestamp}.{body}',
  },
  slack: {
    header: 'x-slack-signature',
    prefix: 'v0=',
    algorithm: 'sha256',
    encoding: 'hex',
    signs: 'v0:{timestamp}:{body}',
    timestampHeader: 'x-slack-request-timestamp',
  },
  shopify: {
    header: 'x-shopify-hmac-sha256',
    prefix: '',
    algorithm: 'sha256',
    encoding: 'base64',
    signs: '{body}',
  },
};

export interface TemplateFault {
  field: keyof SignatureTemplate;
  code:
    'header_not_valid' | 'header_reserved' | 'placeholder_unknown' | 'body_not_signed' | 'text_not_printable';
  detail: string;
}

/** Names that mean something else on the way: those of HTTP itself, of Standard Webhooks and of Crossdock. */
const reserved =
  /^(?:webhook-.*|crossdock-.*|content-.*|proxy-.*|sec-.*|accept.*|authorization|cookie|date|expect|host|keep-alive|connection|te|trailer|transfer-encoding|upgrade|user-agent|via|forwarded|x-forwarded-.*)$/i;
/** RFC 9110, section 5.6.2. */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const printable = /^[\x20-\x7e]*$/;

/** What a template cannot be, field by field; empty when it is good. */
export function templateFaults(template: SignatureTemplate): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const note = (field: TemplateFault['field'], code: TemplateFault['code'], detail: string): void =>
    void faults.push({ field, code, detail });
  const names = { header: template.header, timestampHeader: template.timestampHeader };
  for (const [field, name] of Object.entries(names) as ['header' | 'timestampHeader', string | undefined][]) {
    if (name === undefined) continue;
    if (!token.test(name)) note(field, 'header_not_valid', 'It must be the name of a header (RFC 9110).');
    else if (reserved.test(name)) note(field, 'header_reserved', `The header ${name} means something else.`);
  }
  if (template.timestampHeader?.toLowerCase() === template.header.toLowerCase())
    note('timestampHeader', 'header_reserved', 'That header carries the signature.');
  if (!printable.test(template.prefix))
    note('prefix', 'text_not_printable', 'It must be printable ASCII: it is part of a header.');
  if (!printable.test(template.signs)) note('signs', 'text_not_printable', 'It must be printable ASCII.');
  for (const [field, known] of [
    ['prefix', ['id', 'timestamp']],
    ['signs', ['id', 'timestamp', 'body']],
  ] as const) {
    const unknown = placeholders(template[field]).find(
      (name) => !(known as readonly string[]).includes(name),
    );
    if (unknown !== undefined)
      note(field, 'placeholder_unknown', `There is no {${unknown}} here, only {${known.join('}, {')}}.`);
  }
  if (placeholders(template.signs).filter((name) => name === 'body').length !== 1)
    note('signs', 'body_not_signed', 'It must have {body} exactly once.');
  return faults;
}

/** A template made ready: taken apart and with its key read. */
export interface TemplateSigner {
  readonly template: SignatureTemplate;
  readonly key: KeyObject;
  /** What is signed, before and after the body. */
  readonly before: string;
  readonly after: string;
}

/** @param secret the bytes of this text are the key, as with all of the providers above */
export function templateSigner(template: SignatureTemplate, secret: string): TemplateSigner {
  const [before = '', after = ''] = template.signs.split('{body}');
  return { template, key: createSecretKey(Buffer.from(secret, 'utf8')), before, after };
}

export interface ToSignByTemplate {
  id: string;
  timestampSeconds: number;
  body: Uint8Array;
}

/** The headers of the template: name, value, name, value. */
export function signByTemplate(signer: TemplateSigner, request: ToSignByTemplate): string[] {
  const { template, key, before, after } = signer;
  const signature = createHmac(template.algorithm, key)
    .update(filled(before, request))
    .update(request.body)
    .update(filled(after, request))
    .digest(template.encoding);
  const headers = [template.header, filled(template.prefix, request) + signature];
  if (template.timestampHeader !== undefined)
    headers.push(template.timestampHeader, String(request.timestampSeconds));
  return headers;
}

function filled(text: string, { id, timestampSeconds }: ToSignByTemplate): string {
  return text.includes('{')
    ? text.replace(/\{(id|timestamp)\}/g, (_, name) => (name === 'id' ? id : String(timestampSeconds)))
    : text;
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
}
