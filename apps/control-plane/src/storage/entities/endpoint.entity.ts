import type {
  DeliveryBatch,
  DeliveryOrder,
  EndpointChanged,
  SignatureTemplate,
  SigningSecret,
} from '@crossdock/contracts';
import { Column, Entity } from 'typeorm';
import type { PolicyColumns } from '../../delivery-policy/delivery-policy-fields.js';
import { ConfigurationRow } from './configuration-row.js';

@Entity('endpoints')
export class Endpoint extends ConfigurationRow implements PolicyColumns {
  @Column('text', { name: 'tenant_id' })
  tenantId!: string;

  /** Null for a webhook. */
  @Column('text', { nullable: true })
  kind!: NonNullable<EndpointChanged['kind']> | null;

  @Column('text', { nullable: true })
  url!: string | null;

  @Column('json', { nullable: true })
  topic!: NonNullable<EndpointChanged['topic']> | null;

  /** Keys are hashes. */
  @Column('json', { nullable: true })
  poll!: NonNullable<EndpointChanged['poll']> | null;

  @Column('text')
  status!: EndpointChanged['status'];

  @Column('text', { name: 'disabled_reason', nullable: true })
  disabledReason!: string | null;

  /** Sealed, newest first. */
  @Column('json', { name: 'signing_secrets' })
  signingSecrets!: SigningSecret[];

  /** Its secret is sealed. */
  @Column('json', { name: 'signature_template', nullable: true })
  signatureTemplate!: SignatureTemplate | null;

  @Column('integer', { name: 'max_in_flight' })
  maxInFlight!: number;

  @Column('double precision', { name: 'max_per_second', nullable: true })
  maxPerSecond!: number | null;

  @Column('text', { nullable: true })
  method!: NonNullable<EndpointChanged['method']> | null;

  @Column('text', { name: 'content_type', nullable: true })
  contentType!: string | null;

  /** Secrets are sealed. */
  @Column('json', { nullable: true })
  headers!: NonNullable<EndpointChanged['headers']> | null;

  /** Its secret is sealed. */
  @Column('json', { nullable: true })
  authentication!: NonNullable<EndpointChanged['authentication']> | null;

  /** The key is sealed. */
  @Column('json', { nullable: true })
  tls!: NonNullable<EndpointChanged['tls']> | null;

  @Column('json', { nullable: true })
  order!: DeliveryOrder | null;

  @Column('json', { nullable: true })
  batch!: DeliveryBatch | null;

  // The delivery policy, as far as it is not inherited.

  @Column('integer', { name: 'timeout_ms', nullable: true })
  timeoutMs!: number | null;

  @Column('integer', { name: 'connect_timeout_ms', nullable: true })
  connectTimeoutMs!: number | null;

  @Column('integer', { name: 'first_byte_timeout_ms', nullable: true })
  firstByteTimeoutMs!: number | null;

  @Column('integer', { name: 'max_response_bytes', nullable: true })
  maxResponseBytes!: number | null;

  @Column('json', { name: 'success_statuses', nullable: true })
  successStatuses!: string[] | null;

  @Column('json', { nullable: true })
  outcomes!: PolicyColumns['outcomes'];

  @Column('text', { name: 'on_gone', nullable: true })
  onGone!: PolicyColumns['onGone'];

  @Column('json', { nullable: true })
  retry!: PolicyColumns['retry'];

  @Column('integer', { name: 'retry_after_max_ms', nullable: true })
  retryAfterMaxMs!: number | null;

  @Column('integer', { name: 'recorded_body_bytes', nullable: true })
  recordedBodyBytes!: number | null;

  @Column('text', { name: 'evidence_of', nullable: true })
  evidenceOf!: PolicyColumns['evidenceOf'];

  /** A whole number; 30 days of milliseconds are more than an integer holds. */
  @Column('double precision', { name: 'disable_after_ms', nullable: true })
  disableAfterMs!: number | null;
}
