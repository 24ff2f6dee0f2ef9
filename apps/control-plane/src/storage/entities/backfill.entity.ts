import type { BackfillChanged } from '@crossdock/contracts';
import { Column, Entity } from 'typeorm';
import { ConfigurationRow } from './configuration-row.js';

@Entity('backfills')
export class Backfill extends ConfigurationRow {
  @Column('text', { name: 'source_id' })
  sourceId!: string;

  @Column('text')
  schema!: string;

  @Column('text')
  table!: string;

  @Column('text', { nullable: true })
  where!: string | null;

  @Column('json', { name: 'key_from', nullable: true })
  keyFrom!: string[] | null;

  @Column('json', { name: 'key_to', nullable: true })
  keyTo!: string[] | null;

  @Column('integer', { name: 'rows_per_second', nullable: true })
  rowsPerSecond!: number | null;

  @Column('text')
  status!: BackfillChanged['status'];
}
