import type { EndpointChanged } from '@crossdock/contracts';
import { Column, Entity } from 'typeorm';
import { ConfigurationRow } from './configuration-row.js';

@Entity('endpoints')
export class Endpoint extends ConfigurationRow {
  @Column('text', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  url!: string;

  @Column('text')
  status!: EndpointChanged['status'];

  @Column('text', { name: 'disabled_reason', nullable: true })
  disabledReason!: string | null;

  /** Sealed, newest first. */
  @Column('json', { name: 'signing_secrets' })
  signingSecrets!: string[];

  @Column('integer', { name: 'timeout_ms' })
  timeoutMs!: number;

  @Column('integer', { name: 'max_in_flight' })
  maxInFlight!: number;

  @Column('double precision', { name: 'max_per_second', nullable: true })
  maxPerSecond!: number | null;

  @Column('text', { name: 'on_gone' })
  onGone!: EndpointChanged['onGone'];

  @Column('json')
  retry!: EndpointChanged['retry'];
}
