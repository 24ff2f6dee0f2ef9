import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A delivery whose next attempt lies ahead, or whose turn in its lane. Only those that failed or were lined up ever come here, and none stays. */
@Entity({ name: 'waiting_deliveries', synchronize: false })
export class WaitingDeliveryEntity {
  @PrimaryColumn({ name: 'delivery_id', type: 'text', collation: 'C' })
  deliveryId!: string;

  /** Where the rows of the delivery lie, together with the event's id. */
  @Column({ type: 'date' })
  day!: string;

  @Column({ name: 'event_id', type: 'text', collation: 'C' })
  eventId!: string;

  @Column({ name: 'tenant_id', type: 'text', collation: 'C' })
  tenantId!: string;

  @Column({ name: 'attempt_number', type: 'integer' })
  attemptNumber!: number;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt!: string;
}
