import type { ApiKeyChanged } from '@crossdock/contracts';
import { Column, Entity } from 'typeorm';
import { ConfigurationRow } from './configuration-row.js';

@Entity('api_keys')
export class ApiKey extends ConfigurationRow {
  @Column('text')
  role!: ApiKeyChanged['role'];

  @Column('text', { name: 'tenant_id', nullable: true })
  tenantId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  hash!: string;

  @Column('text')
  status!: ApiKeyChanged['status'];
}
