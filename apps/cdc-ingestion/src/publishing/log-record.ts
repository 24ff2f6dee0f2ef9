import { topics, type Messages } from '@crossdock/contracts';

interface CapturedRecord<Kind extends string, Message extends keyof Messages> {
  readonly kind: Kind;
  /** Order holds among records of equal key. */
  readonly key: string;
  readonly headers: Messages[Message]['headers'];
  /** The same for records one behind the other whose headers differ in `ce_id` alone. */
  readonly alike?: object;
  /** The payload's JSON: built once, here, so that json columns keep every digit. */
  readonly payload: string;
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

/** What a record takes beside key and payload, generously. */
const envelopeBytes = 2_048;
const maxBytes =
  Number(topics.find(({ name }) => name === 'cdc.row-changed.v1')?.config['max.message.bytes'] ?? 1_048_576) -
  envelopeBytes;

/** Its topic does not take it; it is parked, cut off. */
export function isTooLarge({ key, payload }: LogRecord): boolean {
  // A character takes three bytes at most.
  if ((payload.length + key.length) * 3 <= maxBytes) return false;
  return Buffer.byteLength(payload) + Buffer.byteLength(key) > maxBytes;
}
