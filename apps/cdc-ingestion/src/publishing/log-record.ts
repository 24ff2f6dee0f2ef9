import type { Messages } from '@crossdock/contracts';

interface CapturedRecord<Kind extends string, Message extends keyof Messages> {
  readonly kind: Kind;
  /** Order holds among records of equal key. */
  readonly key: string;
  readonly headers: Messages[Message]['headers'];
  /** The payload's JSON in UTF-8: built once, here, so that json columns keep every digit. */
  readonly payload: Buffer;
}

/** A row change, or a row that was read, as a record for the bus. */
export interface ChangeRecord extends CapturedRecord<'change', 'RowChanged'> {
  /** `schema.table` */
  readonly table: string;
  /** The row's key as its JSON has it; null where all rows or an unknown one are concerned. */
  readonly rowKey: string | null;
  /** False when large values that did not change are left out. */
  readonly whole: boolean;
  /** Of a row of the outbox, as PostgreSQL prints it. */
  readonly outboxId?: string;
}

/** A logical message that the source wants captured. */
export type MessageRecord = CapturedRecord<'message', 'MessageCaptured'>;

/** The shape that the rows behind it have. */
export type DescriptionRecord = CapturedRecord<'description', 'TableDescribed'>;

/** Everything that capture brings to the brokers in the order of the log. */
export type LogRecord = ChangeRecord | MessageRecord | DescriptionRecord;
