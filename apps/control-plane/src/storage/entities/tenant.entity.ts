import type { TenantChanged } from '@crossdock/contracts';
import { Column, Entity } from 'typeorm';
import { ConfigurationRow } from './configuration-row.js';

@Entity('tenants')
export class Tenant extends ConfigurationRow {
  @Column('text')
  name!: string;

  @Column('text')
  status!: TenantChanged['status'];

  @Column('json', { name: 'allowed_destinations', nullable: true })
  allowedDestinations!: TenantChanged['allowedDestinations'] | null;

  @Column('json', { name: 'delivery_defaults', nullable: true })
  deliveryDefaults!: TenantChanged['deliveryDefaults'] | null;
}
