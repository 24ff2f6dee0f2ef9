import type { BackfillProgressed } from '@crossdock/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest that was heard of a back-fill. Those of a source's first snapshot were ordered by nobody. */
@Entity('backfill_progress')
export class BackfillProgress {
  @PrimaryColumn('text', { name: 'backfill_id' })
  backfillId!: string;

  @Column('text', { name: 'source_id' })
  sourceId!: string;

  /** As the contract has it. */
  @Column('json')
  progress!: BackfillProgressed;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
