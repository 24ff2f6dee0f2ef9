import type { JobProgressed } from '@crossdock/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest that was heard of a job. */
@Entity('job_progress')
export class JobProgress {
  @PrimaryColumn('text', { name: 'job_id' })
  jobId!: string;

  /** As the contract has it. */
  @Column('json')
  progress!: JobProgressed;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
