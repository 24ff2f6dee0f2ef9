import type { SignatureScheme } from '@crossdock/signatures';
import { Shown } from '@crossdock/open-api';
import { ChoiceField, NumberField, TextField } from '../http/fields.js';

/** What a secret looks like, for the descriptions of fields. */
export const SECRET =
  '`whsec_` and base64 of 24 to 64 bytes for `v1`; `whsk_` and base64 of an ed25519 key (seed and public key, or the seed alone) for `v1a`.';

export class RotateBody {
  @TextField({
    description: `The new secret: ${SECRET} Generated when left out.`,
    optional: true,
    writeOnly: true,
  })
  signingSecret?: string;

  @ChoiceField(['v1', 'v1a'], {
    description: 'The scheme of the secret that is generated. Left out it is that of the secret before.',
    optional: true,
  })
  signatureScheme?: SignatureScheme;

  @NumberField({
    description:
      'For how many hours requests are signed with the secrets before as well; 0: from now on with the new one alone.',
    min: 0,
    max: 720,
    optional: true,
    default: 24,
  })
  expireOldAfterHours: number = 24;
}

/** A secret that requests are signed with, without the secret. */
export class SigningKeyAnswer {
  @Shown({ enum: ['v1', 'v1a'], example: 'v1a' })
  scheme!: SignatureScheme;

  @Shown({
    required: false,
    example: 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=',
    description: 'Of `v1a`: what receivers verify with. Also at `/v1/key-sets/{id}`, for everybody.',
  })
  publicKey?: string;

  @Shown({ required: false, format: 'date-time', example: '2026-11-24T09:00:00.000Z' })
  createdAt?: string;

  @Shown({
    required: false,
    format: 'date-time',
    description: 'From then on nothing is signed with it. The newest does not expire.',
  })
  expiresAt?: string;
}
