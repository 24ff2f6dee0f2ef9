import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import type { EndpointTls } from '@crossdock/contracts';
import type { Sealer } from '@crossdock/credentials';
import type { FieldError } from '@crossdock/service-host';
import type { EndpointBody } from './endpoint.dto.js';
import type { EndpointTlsAnswer, EndpointTlsBody } from './endpoint-tls.dto.js';

const soonMs = 30 * 24 * 3_600_000;
const onePem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * What is wrong with certificates and key by themselves.
 * @param now epoch milliseconds
 */
export function tlsErrors({ url, tls }: Pick<EndpointBody, 'url' | 'tls'>, now: number): FieldError[] {
  if (tls === undefined || url === undefined) return [];
  if (!/^https:/i.test(url)) {
    return [error('', 'https_required', 'Certificates are for https alone, and the URL is none.')];
  }
  if (tls.certificate === undefined && tls.authority === undefined) {
    return [error('', 'required', 'It needs a certificate, an authority or both.')];
  }
  return [...certificateErrors(tls, now), ...authorityErrors(tls, now)];
}

/** What was accepted and will not work for long. @param now epoch milliseconds */
export function tlsWarnings(tls: EndpointTlsBody | undefined, now: number): FieldError[] {
  const certificate = tls?.certificate === undefined ? undefined : readAll(tls.certificate)?.[0];
  if (!certificate || certificate.validToDate.getTime() > now + soonMs) return [];
  const at = certificate.validToDate.toISOString();
  const detail = `It expires on ${at}. From then on deliveries fail as certificate_expired.`;
  return [error('certificate', 'certificate_expires_soon', detail)];
}

/** As it is stored, the key sealed. A key that is left out stays with every certificate that is for it, so that one may be renewed. */
export function storedTls(
  sealer: Sealer,
  body: EndpointTlsBody | undefined,
  current: EndpointTls | null,
): { stored: EndpointTls | null; errors: FieldError[] } {
  if (body === undefined) return { stored: null, errors: [] };
  const { certificate, key, authority } = body;
  const trusted = authority === undefined ? {} : { authority };
  if (certificate === undefined) return { stored: trusted, errors: [] };
  const known = current?.sealedKey;
  const knownKey = known === undefined ? undefined : sealer.open(known);
  const wanted = key ?? knownKey;
  if (wanted === undefined) return { stored: null, errors: [error('key', 'required', 'It is required.')] };
  if (!isPair(certificate, readKey(wanted))) return { stored: null, errors: [mismatch] };
  const sealedKey = known !== undefined && knownKey === wanted ? known : sealer.seal(wanted);
  return { stored: { certificate, sealedKey, ...trusted }, errors: [] };
}

export function shownTls({ certificate, authority }: EndpointTls): EndpointTlsAnswer {
  const [own] = (certificate === undefined ? undefined : readAll(certificate)) ?? [];
  return {
    ...(certificate === undefined ? {} : { certificate }),
    ...(own ? { certificateExpiresAt: own.validToDate.toISOString() } : {}),
    ...(authority === undefined ? {} : { authority }),
  };
}

function certificateErrors({ certificate, key }: EndpointTlsBody, now: number): FieldError[] {
  if (certificate === undefined) {
    return key === undefined ? [] : [error('certificate', 'required', 'A key needs its certificate.')];
  }
  const errors = validityErrors('certificate', certificate, now);
  if (key === undefined || errors.length > 0) return errors;
  const read = readKey(key);
  if (!read) return [error('key', 'key_not_valid', 'It must be a private key in PEM that is not encrypted.')];
  return isPair(certificate, read) ? [] : [mismatch];
}

function authorityErrors({ authority }: EndpointTlsBody, now: number): FieldError[] {
  return authority === undefined ? [] : validityErrors('authority', authority, now);
}

function validityErrors(field: string, pem: string, now: number): FieldError[] {
  const certificates = readAll(pem);
  if (!certificates) return [error(field, 'certificate_not_valid', 'It must be certificates in PEM.')];
  for (const { validFromDate, validToDate } of certificates) {
    if (validToDate.getTime() <= now) {
      return [error(field, 'certificate_expired', `It expired on ${validToDate.toISOString()}.`)];
    }
    if (validFromDate.getTime() > now) {
      const from = validFromDate.toISOString();
      return [error(field, 'certificate_not_yet_valid', `It is valid from ${from} on only.`)];
    }
  }
  return [];
}

/** All certificates of a text, which holds nothing else; undefined where that is not so. */
function readAll(pem: string): X509Certificate[] | undefined {
  const found = pem.match(onePem) ?? [];
  if (found.length === 0 || pem.replace(onePem, '').trim() !== '') return undefined;
  try {
    return found.map((one) => new X509Certificate(one));
  } catch {
    return undefined;
  }
}

function readKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

function isPair(pem: string, key: KeyObject | undefined): boolean {
  const [own] = readAll(pem) ?? [];
  return own !== undefined && key !== undefined && own.checkPrivateKey(key);
}

function error(field: string, code: string, detail: string): FieldError {
  return { field: field === '' ? '/tls' : `/tls/${field}`, code, detail };
}

const mismatch: FieldError = error('key', 'key_mismatch', 'It is not the key of the certificate.');
