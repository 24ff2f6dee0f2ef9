import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Counter } from '../../ledger/counters.js';

/** What was counted in one minute for one tenant; the empty tenant is what no tenant can be named for. */
@Entity({ name: 'ledger_minutes', synchronize: false })
export class LedgerMinuteEntity {
  @PrimaryColumn({ type: 'timestamptz' })
  minute!: string;

  @PrimaryColumn({ name: 'tenant_id', type: 'text', collation: 'C' })
  tenantId!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  counter!: Counter;

  @Column({ type: 'bigint' })
  amount!: string;
}

/** The sum of all minutes, those included that are long deleted. */
@Entity({ name: 'ledger_totals', synchronize: false })
export class LedgerTotalEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'text', collation: 'C' })
  tenantId!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  counter!: Counter;

  @Column({ type: 'bigint' })
  amount!: string;
}
