import type { EndpointChanged } from '@crossdock/contracts';
import type { SignatureScheme } from '@crossdock/signatures';
import { DeliveryPolicyBody } from '../delivery-policy/delivery-policy.dto.js';
import { FieldErrorAnswer, Identified, Shown } from '@crossdock/open-api';
import {
  ChoiceField,
  NestedField,
  NestedListField,
  NumberField,
  TextField,
  WholeNumberField,
  YesNoField,
} from '../http/fields.js';
import { ID, ID_RULE } from '../http/identifier.js';
import { REPLACED_AT } from '../http/versions.dto.js';
import { AuthenticationAnswer, AuthenticationBody } from './authentication.dto.js';
import { kinds, type EndpointKind } from './endpoint-kind.js';
import { DeliveryOrderBody } from './delivery-order.dto.js';
import { DeliveryBatchBody } from './delivery-batch.dto.js';
import { EndpointTlsAnswer, EndpointTlsBody } from './endpoint-tls.dto.js';
import { EndpointTopicBody } from './endpoint-topic.dto.js';
import { PollAnswer } from './poll-key.dto.js';
import { SignatureTemplateAnswer, SignatureTemplateBody } from './signature-template.dto.js';
import { SECRET, SigningKeyAnswer } from './signing-secret.dto.js';

/** Type and subtype with parameters (RFC 9110 section 8.3.1); quoted values are left out. */
const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(; ?[\w-]+=[\w.+-]+)*$/;

export class RequestHeaderBody {
  @TextField({
    description:
      'Not one of a connection, of the message or ours, nor `ce_…` for a topic (`header_reserved`); in lower case once it is stored.',
    example: 'authorization',
    maxLength: 256,
  })
  name!: string;

  @TextField({
    description:
      'Left out for a secret that is there already: it keeps its value, as long as `url` leads to the same server.',
    example: 'Bearer 7f3a',
    optional: true,
    maxLength: 4096,
  })
  value?: string;

  @YesNoField({
    description: 'Its value is sealed and never shown again. Always so for `authorization` and `cookie`.',
    optional: true,
    default: false,
  })
  secret?: boolean;
}

class EndpointSettings extends DeliveryPolicyBody {
  @ChoiceField(kinds, {
    description:
      'What deliveries go to. `webhook`: requests to `url`. `topic`: records in a Kafka topic of the organisation, for operators alone. `poll`: a mailbox that the receiver fetches from and acknowledges to.',
    optional: true,
    default: 'webhook',
    example: 'webhook',
  })
  kind?: EndpointKind;

  @TextField({
    optional: true,
    description:
      'Of a webhook, which needs it. Where requests go: https, a public address at an allowed port, or what the operator opened; without credentials and fragment.',
    example: 'https://shop.example/webhooks',
    maxLength: 2048,
  })
  url?: string;

  @NestedField(() => EndpointTopicBody, {
    description: 'Of the kind `topic`, which needs it.',
    optional: true,
  })
  topic?: EndpointTopicBody;

  @ChoiceField(['enabled', 'disabled'], {
    description: 'Disabled: nothing is sent. Left out it stays as it is; a new endpoint is enabled.',
    optional: true,
    example: 'enabled',
  })
  status?: EndpointChanged['status'];

  @WholeNumberField({
    description: 'Requests at the same time.',
    min: 1,
    max: 1_000,
    optional: true,
    default: 16,
  })
  maxInFlight: number = 16;

  @NumberField({
    description:
      'Requests that start in a second, spread evenly; what is above waits and costs no attempt. Left out: any number.',
    example: 50,
    min: 0.01,
    max: 10_000,
    optional: true,
  })
  maxPerSecond?: number;

  @ChoiceField(['POST', 'PUT', 'PATCH'], {
    description: 'How requests are made. Left out: POST.',
    optional: true,
    example: 'POST',
  })
  method?: EndpointChanged['method'];

  @TextField({
    description:
      'What requests say that their body is. Left out: what the event says, usually `application/json`.',
    example: 'application/cloudevents+json; charset=utf-8',
    optional: true,
    pattern: MEDIA_TYPE,
    rule: 'It must be a media type, such as application/json; charset=utf-8.',
  })
  contentType?: string;

  @NestedListField(() => RequestHeaderBody, {
    description: 'Sent with every request besides ours. The signature does not cover them.',
    optional: true,
    minItems: 0,
    maxItems: 50,
  })
  headers?: RequestHeaderBody[];

  @NestedField(() => DeliveryOrderBody, {
    description: 'Which deliveries follow one another. Left out: none.',
    optional: true,
  })
  order?: DeliveryOrderBody;

  @NestedField(() => DeliveryBatchBody, {
    description:
      'Several events in one request; not with `order` (`not_with_order`). Left out: each has its own.',
    optional: true,
  })
  batch?: DeliveryBatchBody;
}

export class EndpointBody extends EndpointSettings {
  @TextField({
    description: 'The owner; cannot be changed. A tenant key may leave it out.',
    example: 'company-b',
    optional: true,
    maxLength: 64,
  })
  tenantId?: string;

  @TextField({
    description: `Standard Webhooks secret: ${SECRET} Generated when a new endpoint has none. Never readable. One that is not the newest already begins a rotation, as \`rotate-secret\` does.`,
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    optional: true,
    writeOnly: true,
  })
  signingSecret?: string;

  @ChoiceField(['v1', 'v1a'], {
    description:
      'The scheme of the secret that is generated for a new endpoint: `v1`, HMAC-SHA256, or `v1a`, ed25519. Left out it is that of the secret, or `v1`. Changed by rotation.',
    optional: true,
    example: 'v1',
  })
  signatureScheme?: SignatureScheme;

  @NestedField(() => SignatureTemplateBody, {
    description:
      'A signature in another form beside that of Standard Webhooks, for receivers that come from another sender. Left out there is none.',
    optional: true,
  })
  signatureTemplate?: SignatureTemplateBody;

  @NestedField(() => AuthenticationBody, {
    description: 'How requests say who sends them, beside the signature. Left out they do not.',
    optional: true,
  })
  authentication?: AuthenticationBody;

  @NestedField(() => EndpointTlsBody, {
    description: 'What connections to it have and trust beyond the usual; `https` alone.',
    optional: true,
  })
  tls?: EndpointTlsBody;
}

export class NewEndpoint extends EndpointBody {
  @TextField({
    description: 'Chosen or generated.',
    example: 'shop',
    optional: true,
    pattern: ID,
    rule: ID_RULE,
    maxLength: 64,
  })
  id?: string;
}

export class GateAnswer {
  @Shown({
    enum: ['open', 'ramping'],
    description:
      'open: it failed so often in a row, or asked for it, that nothing is sent but one delivery now and then, as a probe. ramping: a probe succeeded, and the rate grows.',
  })
  state!: 'open' | 'ramping';

  @Shown({ type: String, format: 'date-time', example: '2026-11-24T09:40:00.000Z' })
  since!: string;

  @Shown({ required: false, type: String, format: 'date-time', example: '2026-11-24T09:40:04.000Z' })
  nextProbeAt?: string;

  @Shown({
    type: 'integer',
    example: 2,
    description: 'How often it opened without having recovered in between.',
  })
  openings!: number;
}

@Identified()
export class EndpointAnswer extends EndpointSettings {
  @Shown({ example: 'company-b' })
  tenantId!: string;

  @Shown({
    required: false,
    example: 'gone',
    description:
      'Why the system disabled it: `gone` after a 410, `outcome_rule` where a rule of its policy says so, `receiver_asked` where an answer had `webhook-delivery: disable`, `failing` when every attempt failed for `disableAfterMs`.',
  })
  disabledReason?: string;

  @Shown({
    required: false,
    type: GateAnswer,
    description:
      'Only while less than usual is sent to it. Deliveries wait meanwhile, and it costs them no attempt.',
  })
  gate?: GateAnswer;

  @Shown({
    example: 1,
    description: 'Secrets that requests are signed with; more than one during rotation.',
  })
  signingSecretCount!: number;

  @Shown({ enum: ['v1', 'v1a'], example: 'v1', description: 'Of the newest secret.' })
  signatureScheme!: SignatureScheme;

  @Shown({
    type: [SigningKeyAnswer],
    description: 'The secrets that requests are signed with, newest first.',
  })
  signingKeys!: SigningKeyAnswer[];

  @Shown({ required: false, type: SignatureTemplateAnswer })
  signatureTemplate?: SignatureTemplateAnswer;

  @Shown({ required: false, type: AuthenticationAnswer })
  authentication?: AuthenticationAnswer;

  @Shown({ required: false, type: EndpointTlsAnswer })
  tls?: EndpointTlsAnswer;

  @Shown({ required: false, type: PollAnswer, description: 'Of the kind `poll`.' })
  poll?: PollAnswer;
}

/** An endpoint as it was. */
export class EndpointVersionAnswer extends EndpointAnswer {
  @Shown(REPLACED_AT)
  replacedAt?: string;
}

export class EndpointAnswerWithSecret extends EndpointAnswer {
  @Shown({
    required: false,
    type: [FieldErrorAnswer],
    description:
      'What was accepted and will not work yet: `name_not_resolved`, the host has no address; `certificate_expires_soon`, within 30 days.',
  })
  warnings?: FieldErrorAnswer[];

  @Shown({
    required: false,
    example: 'whsec_…',
    description:
      'Shown here only, when it was generated. A private key (`v1a`) is not: receivers need its public half.',
  })
  signingSecret?: string;

  @Shown({
    required: false,
    description: 'The secret of `signatureTemplate`; shown here only, when it was generated.',
  })
  signatureTemplateSecret?: string;

  @Shown({
    required: false,
    example: 'cdk_5f3c1d9e0b7a2468_…',
    description: 'Of the kind `poll`: opens the mailbox. Shown here only, when it was made.',
  })
  pollKey?: string;
}
