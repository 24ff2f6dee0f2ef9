import type { EventTypeChanged } from '@crossdock/contracts';
import { Column, Entity } from 'typeorm';
import { ConfigurationRow } from './configuration-row.js';

@Entity('event_types')
export class EventType extends ConfigurationRow {
  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text')
  validation!: EventTypeChanged['validation'];

  @Column('json', { nullable: true })
  schema!: Record<string, unknown> | null;

  @Column('json', { nullable: true })
  example!: Record<string, unknown> | null;
}
