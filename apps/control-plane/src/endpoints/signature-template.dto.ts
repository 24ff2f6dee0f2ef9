import type { SignatureTemplate } from '@crossdock/contracts';
import { signatureStyles, type SignatureStyle } from '@crossdock/signatures';
import { Shown } from '@crossdock/open-api';
import { ChoiceField, TextField } from '../http/fields.js';

/** A style gives what is left out. Without one, `header` is needed. */
export class SignatureTemplateBody {
  @ChoiceField(Object.keys(signatureStyles), {
    description:
      'A form that receivers know from another sender; the fields beside it are taken instead of its own.',
    example: 'github',
    optional: true,
  })
  style?: SignatureStyle;

  @TextField({
    description:
      'The header that carries the signature. Those of HTTP, Standard Webhooks and Crossdock are reserved.',
    example: 'x-hub-signature-256',
    optional: true,
    maxLength: 64,
  })
  header?: string;

  @TextField({
    description: 'Before the signature; may hold `{id}` and `{timestamp}`. Nothing without a style.',
    example: 'sha256=',
    optional: true,
    maxLength: 64,
  })
  prefix?: string;

  @ChoiceField(['sha1', 'sha256', 'sha512'], {
    description: 'Of the HMAC; `sha256` without a style. `sha1` for receivers that know no better.',
    optional: true,
  })
  algorithm?: SignatureTemplate['algorithm'];

  @ChoiceField(['hex', 'base64'], { description: 'Of the signature; `hex` without a style.', optional: true })
  encoding?: SignatureTemplate['encoding'];

  @TextField({
    description:
      'What is signed: `{body}` once, `{id}` (`webhook-id`) and `{timestamp}` (`webhook-timestamp`) where they are wanted; `{body}` without a style.',
    example: '{timestamp}.{body}',
    optional: true,
  })
  signs?: string;

  @TextField({
    description: 'A header that carries the timestamp, in seconds.',
    example: 'x-slack-request-timestamp',
    optional: true,
    maxLength: 64,
  })
  timestampHeader?: string;

  @TextField({
    description:
      'Its text is the key, 16 to 256 characters. Left out, it stays as it is, or is generated where there was none. Never readable.',
    optional: true,
    writeOnly: true,
  })
  secret?: string;
}

/** Without its secret. */
export class SignatureTemplateAnswer {
  @Shown({ example: 'x-hub-signature-256' })
  header!: string;

  @Shown({ example: 'sha256=' })
  prefix!: string;

  @Shown({ enum: ['sha1', 'sha256', 'sha512'], example: 'sha256' })
  algorithm!: SignatureTemplate['algorithm'];

  @Shown({ enum: ['hex', 'base64'], example: 'hex' })
  encoding!: SignatureTemplate['encoding'];

  @Shown({ example: '{body}' })
  signs!: string;

  @Shown({ required: false })
  timestampHeader?: string;
}
