import type { KeyHash, SenderChanged } from '@crossdock/contracts';
import { Column, Entity } from 'typeorm';
import { ConfigurationRow } from './configuration-row.js';

@Entity('senders')
export class Sender extends ConfigurationRow {
  @Column('text', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  status!: SenderChanged['status'];

  @Column('json', { name: 'event_types' })
  eventTypes!: string[];

  /** Hashes only, newest first. */
  @Column('json')
  keys!: KeyHash[];
}
