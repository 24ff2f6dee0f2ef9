import { topics, type Messages } from '@crossdock/contracts';

interface CapturedRecord<Kind extends string, Message extends keyof Messages> {
  readonly kind: Kind;
  /** Order holds among records of equal key. */
  readonly key: string;
  readonly headers: Messages[Message]['headers'];
  /** The payload's JSON: built once, here, so that json columns keep every digit. */
  readonly payload: string;
}

interface OfTransaction {
  /** Its transaction: the same for records one behind the other whose headers differ in id and place alone. */
  readonly alike: { readonly commitLsn: string };
}

/** A row change, or a row that was read, as a record for the bus. */
export interface ChangeRecord extends CapturedRecord<'change', 'RowChanged'>, OfTransaction {
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
export interface MessageRecord extends CapturedRecord<'message', 'MessageCaptured'>, OfTransaction {}

/** A transaction in numbers, behind everything that it counts. */
export type TransactionRecord = CapturedRecord<'transaction', 'TransactionCommitted'>;

/** The shape that the rows behind it have. */
export type DescriptionRecord = CapturedRecord<'description', 'TableDescribed'>;

/** A part of what cannot go to its topic. */
export interface ParkedRecord {
  readonly kind: 'parked';
  readonly key: string;
  readonly headers: Messages['RecordParked']['headers'];
  readonly payload: Buffer;
  /** Of all parts together. */
  readonly bytes: number;
  /** With this part it is whole. */
  readonly last: boolean;
  /** Told with the first part: a row of which table (`schema.table`) changed, and its key as JSON where it is known and the only one. */
  readonly row?: { readonly table: string; readonly key: string | null };
}

/** Everything that capture brings to the brokers in the order of the log. */
export type LogRecord = ChangeRecord | MessageRecord | TransactionRecord | DescriptionRecord | ParkedRecord;

/** What a record takes beside key and payload, generously. */
const envelopeBytes = 2_048;
const maxBytes =
  Number(topics.find(({ name }) => name === 'cdc.row-changed.v1')?.config['max.message.bytes'] ?? 1_048_576) -
  envelopeBytes;

/** Its topic does not take it; it is parked, in parts. */
export function isTooLarge({ key, payload }: ChangeRecord | MessageRecord): boolean {
  // A character takes three bytes at most.
  if ((payload.length + key.length) * 3 <= maxBytes) return false;
  return Buffer.byteLength(payload) + Buffer.byteLength(key) > maxBytes;
}
