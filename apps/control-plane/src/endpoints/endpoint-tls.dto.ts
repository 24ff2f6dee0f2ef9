import { Shown } from '@crossdock/open-api';
import { TextField } from '../http/fields.js';

const MAX_PEM = 32_768;

export class EndpointTlsBody {
  @TextField({
    description:
      'PEM: the certificate that connections show, then those that it was issued by, where the receiver does not have them.',
    example: '-----BEGIN CERTIFICATE-----…',
    optional: true,
    maxLength: MAX_PEM,
  })
  certificate?: string;

  @TextField({
    description:
      'PEM, not encrypted. Left out it stays, as long as the certificate is one for it. Sealed, never readable.',
    optional: true,
    writeOnly: true,
    maxLength: MAX_PEM,
  })
  key?: string;

  @TextField({
    description:
      "PEM: who may have issued the receiver's certificate. Public authorities are then not trusted for it. Left out: they are.",
    example: '-----BEGIN CERTIFICATE-----…',
    optional: true,
    maxLength: MAX_PEM,
  })
  authority?: string;
}

/** Without the key. */
export class EndpointTlsAnswer {
  @Shown({ required: false, example: '-----BEGIN CERTIFICATE-----…' })
  certificate?: string;

  @Shown({
    required: false,
    type: String,
    format: 'date-time',
    example: '2027-11-24T09:40:00.000Z',
    description: 'From then on attempts fail as `certificate_expired`.',
  })
  certificateExpiresAt?: string;

  @Shown({ required: false, example: '-----BEGIN CERTIFICATE-----…' })
  authority?: string;
}
