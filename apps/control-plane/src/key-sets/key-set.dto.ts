import type { PublishedKey } from '@crossdock/signatures';
import { Shown } from '@crossdock/open-api';

/** A JWK (RFC 7517) of an octet key pair (RFC 8037). */
export class PublishedKeyAnswer implements PublishedKey {
  @Shown({ enum: ['OKP'], example: 'OKP' })
  kty!: 'OKP';

  @Shown({ enum: ['Ed25519'], example: 'Ed25519' })
  crv!: 'Ed25519';

  @Shown({ enum: ['EdDSA'], example: 'EdDSA' })
  alg!: 'EdDSA';

  @Shown({ enum: ['sig'], example: 'sig' })
  use!: 'sig';

  @Shown({ example: 'rEltOPXl-8jZfn0NbO5yMzHDi5e-WdjzkrFUUcp6oIE', description: 'Thumbprint of the key.' })
  kid!: string;

  @Shown({ example: '1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4', description: 'The key, base64url.' })
  x!: string;

  @Shown({
    example: 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=',
    description: 'The same key as Standard Webhooks shows it.',
  })
  whpk!: string;

  @Shown({ required: false, format: 'date-time' })
  createdAt?: string;

  @Shown({ required: false, format: 'date-time', description: 'From then on nothing is signed with it.' })
  expiresAt?: string;
}

/** A JWK set. */
export class KeySetAnswer {
  @Shown({ type: [PublishedKeyAnswer], description: 'Newest first.' })
  keys!: PublishedKeyAnswer[];
}
