import type { SubscriptionChanged } from '@crossdock/contracts';
import { Column, Entity } from 'typeorm';
import { ConfigurationRow } from './configuration-row.js';

@Entity('subscriptions')
export class Subscription extends ConfigurationRow {
  @Column('text', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text', { name: 'endpoint_id' })
  endpointId!: string;

  @Column('json', { name: 'event_types' })
  eventTypes!: string[];

  @Column('json', { nullable: true })
  pattern!: Record<string, unknown> | null;

  @Column('json', { nullable: true })
  transform!: SubscriptionChanged['transform'] | null;

  @Column('text', { name: 'events_from' })
  eventsFrom!: SubscriptionChanged['eventsFrom'];

  @Column('text')
  status!: SubscriptionChanged['status'];
}
