import type { OAuth2Authentication } from '@crossdock/contracts';
import { Shown } from '@crossdock/open-api';
import { ChoiceField, TextField, TextsField } from '../http/fields.js';

type ClientAuthentication = OAuth2Authentication['clientAuthentication'];

/** Of `basic` or `oauth2`; what belongs to the other kind is refused. */
export class AuthenticationBody {
  @ChoiceField(['basic', 'oauth2'], {
    description:
      '`basic`: user and password (RFC 7617). `oauth2`: a bearer token from client credentials (RFC 6749 section 4.4). For a fixed key use a secret in `headers`.',
    example: 'oauth2',
  })
  kind!: 'basic' | 'oauth2';

  @TextField({ description: '`basic`: without a colon.', example: 'crossdock', optional: true })
  username?: string;

  @TextField({
    description:
      '`basic`. Left out it stays, as long as the username and the server of `url` do. Never readable.',
    optional: true,
    writeOnly: true,
    maxLength: 1024,
  })
  password?: string;

  @TextField({
    description: '`oauth2`: where tokens are asked for. The same rules hold as for `url`.',
    example: 'https://login.shop.example/oauth2/token',
    optional: true,
    maxLength: 2048,
  })
  tokenUrl?: string;

  @TextField({ description: '`oauth2`.', example: 'crossdock', optional: true })
  clientId?: string;

  @TextField({
    description:
      '`oauth2`. Left out it stays, as long as token URL, client id and the server of `url` do. Never readable.',
    optional: true,
    writeOnly: true,
    maxLength: 1024,
  })
  clientSecret?: string;

  @TextField({
    description: '`oauth2`: what is asked for, with spaces between several.',
    example: 'webhooks:write',
    optional: true,
    maxLength: 1024,
  })
  scope?: string;

  @TextField({
    description: '`oauth2`: whom the token is for, where the server asks for that.',
    example: 'https://shop.example',
    optional: true,
    maxLength: 1024,
  })
  audience?: string;

  @ChoiceField(['basic', 'body', 'certificate'], {
    description:
      '`oauth2`: how a request for a token says who asks. `basic`, `body`: by the secret, there (RFC 6749 section 2.3.1). `certificate`: by the certificate of `tls`, without a secret (RFC 8705 section 2). Left out: `basic`.',
    optional: true,
  })
  clientAuthentication?: ClientAuthentication;

  @TextsField({
    description:
      '`oauth2`: what of `tls` connections to the token URL have as well. `certificate`: they show it, beside the secret, as for tokens that are bound to it (RFC 8705 section 3). `authority`: it is trusted for the token URL too, and no public one. Left out: neither, but for what `clientAuthentication` needs.',
    optional: true,
    choices: ['certificate', 'authority'],
    maxItems: 2,
  })
  tokenTls?: ('certificate' | 'authority')[];
}

/** Without secrets. */
export class AuthenticationAnswer {
  @Shown({ enum: ['basic', 'oauth2'], example: 'oauth2' })
  kind!: 'basic' | 'oauth2';

  @Shown({ required: false, example: 'crossdock' })
  username?: string;

  @Shown({ required: false, example: 'https://login.shop.example/oauth2/token' })
  tokenUrl?: string;

  @Shown({ required: false, example: 'crossdock' })
  clientId?: string;

  @Shown({ required: false, example: 'webhooks:write' })
  scope?: string;

  @Shown({ required: false })
  audience?: string;

  @Shown({ required: false, enum: ['basic', 'body', 'certificate'] })
  clientAuthentication?: ClientAuthentication;

  @Shown({ required: false, isArray: true, enum: ['certificate', 'authority'] })
  tokenTls?: ('certificate' | 'authority')[];
}
