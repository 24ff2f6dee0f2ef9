import type { EndpointChanged } from '@crossdock/contracts';
import type { Sealer } from '@crossdock/credentials';
import type { FieldError } from '@crossdock/service-host';
import type { AuthenticationAnswer, AuthenticationBody } from './authentication.dto.js';
import type { EndpointTlsBody } from './endpoint-tls.dto.js';
import type { EndpointBody } from './endpoint.dto.js';

export type Authentication = NonNullable<EndpointChanged['authentication']>;

type Field = Exclude<keyof AuthenticationBody, 'kind'>;

const fieldsOf: Readonly<Record<Authentication['kind'], readonly Field[]>> = {
  basic: ['username', 'password'],
  oauth2: ['tokenUrl', 'clientId', 'clientSecret', 'scope', 'audience', 'clientAuthentication', 'tokenTls'],
};
const needed: readonly Field[] = ['username', 'tokenUrl', 'clientId'];
const every = Object.values(fieldsOf).flat();

/** No control characters (RFC 7617 section 2). */
const noControls = /^[^\p{Cc}]*$/u;
/** What client id and secret may be made of (RFC 6749 appendices A.1 and A.2). */
const visible = /^[\x20-\x7e]*$/;
/** RFC 6749 section 3.3. */
const scopes = /^[\x21\x23-\x5b\x5d-\x7e]+(?: [\x21\x23-\x5b\x5d-\x7e]+)*$/;

const formats: Partial<Record<Field, { pattern: RegExp; detail: string }>> = {
  username: { pattern: /^[^:\p{Cc}]*$/u, detail: 'It must be without colons and control characters.' },
  password: { pattern: noControls, detail: 'It must be without control characters.' },
  clientId: { pattern: visible, detail: 'It must be visible ASCII.' },
  clientSecret: { pattern: visible, detail: 'It must be visible ASCII.' },
  scope: { pattern: scopes, detail: 'It must be scopes of RFC 6749 with one space between them.' },
  audience: { pattern: noControls, detail: 'It must be without control characters.' },
};

/**
 * What is wrong with the authentication by itself and beside the certificates of the endpoint; the token URL is judged as every destination is.
 */
export function authenticationErrors({
  authentication: body,
  tls,
}: Pick<EndpointBody, 'authentication' | 'tls'>): FieldError[] {
  if (body === undefined) return [];
  return [...fieldErrors(body), ...(body.kind === 'oauth2' ? tokenTlsErrors(body, tls) : [])];
}

function tokenTlsErrors(
  { tokenUrl, clientAuthentication, clientSecret, tokenTls = [] }: AuthenticationBody,
  tls: EndpointTlsBody | undefined,
): FieldError[] {
  const isByCertificate = clientAuthentication === 'certificate';
  const parts = new Set([...tokenTls, ...(isByCertificate ? (['certificate'] as const) : [])]);
  const errors = [...parts]
    .filter((part) => tls?.[part] === undefined)
    .map((part) => ({ field: `/tls/${part}`, code: 'required', detail: 'The token URL is to have it.' }));
  if (parts.size > 0 && tokenUrl !== undefined && !/^https:/i.test(tokenUrl)) {
    const detail = 'Certificates are for https alone, and the URL is none.';
    errors.push({ field: '/authentication/tokenUrl', code: 'https_required', detail });
  }
  if (isByCertificate && clientSecret !== undefined) {
    const detail = 'The certificate is all that says who asks.';
    errors.push({ field: '/authentication/clientSecret', code: 'not_allowed', detail });
  }
  return errors;
}

function fieldErrors(body: AuthenticationBody): FieldError[] {
  return every.flatMap((name): FieldError[] => {
    const field = `/authentication/${name}`;
    const value = body[name];
    const isOfKind = fieldsOf[body.kind].includes(name);
    if (value === undefined) {
      return isOfKind && needed.includes(name)
        ? [{ field, code: 'required', detail: 'It is required.' }]
        : [];
    }
    if (!isOfKind) {
      return [{ field, code: 'unknown_field', detail: `It is no field of the kind ${body.kind}.` }];
    }
    const format = formats[name];
    return format && typeof value === 'string' && !format.pattern.test(value)
      ? [{ field, code: 'wrong_format', detail: format.detail }]
      : [];
  });
}

/**
 * The authentication as it is stored, its secret sealed. One that is left out stays where it is for the same account at the same place, so
 * that whoever may change an endpoint cannot have a secret sent to where it was not meant for. Sealed text stays where the secret does.
 */
export function storedAuthentication(
  sealer: Sealer,
  body: AuthenticationBody | undefined,
  current: Authentication | null,
): { stored: Authentication | null; errors: FieldError[] } {
  if (body === undefined) return { stored: null, errors: [] };
  if (body.kind === 'oauth2' && body.clientAuthentication === 'certificate') {
    return { stored: storedOAuth2(body), errors: [] };
  }
  const secretName = body.kind === 'basic' ? 'password' : 'clientSecret';
  const secret = body[secretName];
  const known = sealedOf(body, current);
  if (secret === undefined && known === undefined) {
    const field = `/authentication/${secretName}`;
    return { stored: null, errors: [{ field, code: 'required', detail: 'It is required.' }] };
  }
  const stays = known !== undefined && (secret === undefined || sealer.open(known) === secret);
  const sealed = stays ? known : sealer.seal(secret ?? '');
  if (body.kind === 'basic') {
    return {
      stored: { kind: 'basic', username: body.username ?? '', sealedPassword: sealed },
      errors: [],
    };
  }
  return { stored: storedOAuth2(body, sealed), errors: [] };
}

function storedOAuth2(
  {
    tokenUrl = '',
    clientId = '',
    scope,
    audience,
    clientAuthentication = 'basic',
    tokenTls,
  }: AuthenticationBody,
  sealedClientSecret?: string,
): Authentication {
  const [part, ...further] = tokenTls ?? [];
  return {
    kind: 'oauth2',
    tokenUrl,
    clientId,
    ...(sealedClientSecret === undefined ? {} : { sealedClientSecret }),
    ...(scope === undefined ? {} : { scope }),
    ...(audience === undefined ? {} : { audience }),
    clientAuthentication,
    ...(part === undefined ? {} : { tokenTls: [part, ...further] }),
  };
}

function sealedOf(body: AuthenticationBody, current: Authentication | null): string | undefined {
  if (current?.kind === 'basic' && body.kind === 'basic' && current.username === body.username) {
    return current.sealedPassword;
  }
  return current?.kind === 'oauth2' &&
    body.kind === 'oauth2' &&
    current.tokenUrl === body.tokenUrl &&
    current.clientId === body.clientId
    ? current.sealedClientSecret
    : undefined;
}

/** The authentication as it is shown. */
export function shownAuthentication(stored: Authentication): AuthenticationAnswer {
  if (stored.kind === 'basic') return { kind: 'basic', username: stored.username };
  const { sealedClientSecret: _sealed, ...shown } = stored;
  return shown;
}
