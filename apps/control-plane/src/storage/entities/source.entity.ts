import type { SourceChanged } from '@crossdock/contracts';
import { Column, Entity } from 'typeorm';
import { ConfigurationRow } from './configuration-row.js';

@Entity('sources')
export class Source extends ConfigurationRow {
  /** Sealed. */
  @Column('text', { name: 'connection_url' })
  connectionUrl!: string;

  @Column('text')
  slot!: string;

  @Column('text')
  publication!: string;

  @Column('json')
  tables!: { schema: string; table: string }[];

  @Column('text')
  status!: SourceChanged['status'];
}
