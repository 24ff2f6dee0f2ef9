import type { MappingChanged } from '@crossdock/contracts';
import { Column, Entity } from 'typeorm';
import { ConfigurationRow } from './configuration-row.js';

@Entity('mappings')
export class Mapping extends ConfigurationRow {
  @Column('text', { name: 'source_id' })
  sourceId!: string;

  @Column('text')
  schema!: string;

  @Column('text')
  table!: string;

  @Column('json')
  operations!: string[];

  @Column('json', { nullable: true })
  expects!: Record<string, string> | null;

  @Column('json', { nullable: true })
  when!: Record<string, unknown> | null;

  @Column('text', { name: 'event_type' })
  eventType!: string;

  @Column('json')
  tenant!: MappingChanged['tenant'];

  @Column('json', { nullable: true })
  subject!: MappingChanged['subject'] | null;

  @Column('json')
  data!: MappingChanged['data'];

  @Column('text')
  status!: MappingChanged['status'];
}
