import type { JobChanged } from '@crossdock/contracts';
import { Column, Entity } from 'typeorm';
import { ConfigurationRow } from './configuration-row.js';

@Entity('jobs')
export class Job extends ConfigurationRow {
  @Column('text')
  kind!: JobChanged['kind'];

  /** Null: an operator's, for all tenants. */
  @Column('text', { name: 'tenant_id', nullable: true })
  tenantId!: string | null;

  @Column('json')
  selection!: JobChanged['selection'];

  @Column('integer', { name: 'rate_per_second' })
  ratePerSecond!: number;

  @Column('text')
  reason!: string;

  @Column('text', { name: 'ordered_by' })
  orderedBy!: string;

  /** RFC 3339 in UTC, as it was told to the others. */
  @Column('text', { name: 'ordered_at' })
  orderedAt!: string;

  @Column('text', { name: 'status_by', nullable: true })
  statusBy!: string | null;

  @Column('text')
  status!: JobChanged['status'];
}
