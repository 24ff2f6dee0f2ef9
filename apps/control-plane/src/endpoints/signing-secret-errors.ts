import type { FieldError } from '@crossdock/service-host';
import { InvalidSecret, readSecret, schemeOf, type SignatureScheme } from '@crossdock/signatures';
import { invalid } from '../http/refusals.js';

/** A secret and the scheme that somebody says it has; either may be left out. */
export interface GivenSecret {
  signingSecret?: string;
  signatureScheme?: SignatureScheme;
}

/** What is wrong with a secret that was given. */
export function secretErrors({ signingSecret, signatureScheme }: GivenSecret): FieldError[] {
  if (signingSecret === undefined) return [];
  try {
    readSecret(signingSecret);
  } catch (error) {
    if (!(error instanceof InvalidSecret)) throw error;
    return [{ field: '/signingSecret', code: error.code, detail: error.message }];
  }
  const scheme = schemeOf(signingSecret);
  if (signatureScheme === undefined || signatureScheme === scheme) return [];
  const detail = `The secret is one for ${scheme}.`;
  return [{ field: '/signatureScheme', code: 'scheme_mismatch', detail }];
}

/** A PUT that says another scheme would have to end or to mix signatures, and does not say which. @throws Problem */
export function refuseAnotherScheme(wanted: SignatureScheme | undefined, current: SignatureScheme): void {
  if (wanted === undefined || wanted === current) return;
  throw invalid({
    field: '/signatureScheme',
    code: 'rotation_required',
    detail: `It is ${current}; rotate-secret changes it, with both for a while.`,
  });
}
