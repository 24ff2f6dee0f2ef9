import { Column, PrimaryColumn } from 'typeorm';

/** What every entity of the configuration has. Column properties are named as in the contract's payloads. */
export abstract class ConfigurationRow {
  @PrimaryColumn('text')
  id!: string;

  /** Rises by one with every change, and goes on where it was when an id is used again after a deletion. */
  @Column('integer')
  version!: number;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
