import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { JourneyRow, RowKind } from '../../journey/journey-row.js';

/**
 * One record of the bus that concerns an event. The table is partitioned by day; identifiers collate by bytes ("C"),
 * which makes the only large index several times cheaper to write.
 */
@Entity({ name: 'journey_rows', synchronize: false })
@Index('journey_rows_recent', ['at'], { where: "kind = 'published'" })
@Index('journey_rows_recent_of_tenant', ['tenantId', 'at'], { where: "kind = 'published'" })
export class JourneyRowEntity implements JourneyRow {
  @PrimaryColumn({ name: 'event_id', type: 'text', collation: 'C' })
  eventId!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  key!: string;

  @PrimaryColumn({ type: 'date' })
  day!: string;

  @Column({ type: 'text', collation: 'C' })
  kind!: RowKind;

  @Column({ type: 'timestamptz' })
  at!: string;

  @Column({ name: 'tenant_id', type: 'text', collation: 'C' })
  tenantId!: string;

  @Column({ type: 'json' })
  details!: string;
}
