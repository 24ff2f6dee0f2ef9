import type { Messages } from '@crossdock/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A record that waits for the relay. */
@Entity('outbox')
export class OutboxEntry {
  /** Rises in the order of the commits. 64 bits, as text. */
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' })
  id!: string;

  /** Id of the contract's operation, which names the topic. */
  @Column('text')
  operation!: string;

  @Column('text')
  key!: string;

  @Column('json')
  headers!: Messages['TenantChanged']['headers'];

  /** Null is a tombstone. */
  @Column('json', { nullable: true })
  payload!: unknown;
}
