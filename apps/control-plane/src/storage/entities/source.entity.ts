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
  tables!: { schema: string; table: string; columns?: string[]; where?: string }[];

  @Column('text')
  status!: SourceChanged['status'];

  @Column('json', { nullable: true })
  tls!: SourceChanged['tls'] | null;

  @Column('text', { nullable: true })
  snapshot!: SourceChanged['snapshot'] | null;

  @Column('text', { nullable: true })
  origin!: SourceChanged['origin'] | null;

  @Column('integer', { name: 'row_sessions', nullable: true })
  rowSessions!: number | null;

  @Column('boolean', { name: 'adopt_slot', nullable: true })
  adoptSlot!: boolean | null;

  @Column('boolean', { name: 'tell_transactions', nullable: true })
  tellTransactions!: boolean | null;

  @Column('json', { nullable: true })
  outbox!: SourceChanged['outbox'] | null;
}
