import type { SourceChanged } from '@crossdock/contracts';
import { Identified, Shown } from '@crossdock/open-api';
import {
  ChoiceField,
  NestedField,
  NestedListField,
  TextField,
  TextsField,
  WholeNumberField,
  YesNoField,
} from '../http/fields.js';
import { ID, ID_RULE } from '../http/identifier.js';

const POSTGRES_NAME = /^[a-z0-9_]{1,63}$/;
const POSTGRES_NAME_RULE = 'It must be 1 to 63 of a-z, 0-9 and underscore.';

/** Most columns that a PostgreSQL table can have (manual, appendix K). */
const MOST_COLUMNS = 1_600;

class TableName {
  @TextField({ description: 'PostgreSQL schema.', example: 'public', maxLength: 63 })
  schema!: string;

  @TextField({ description: 'Table.', example: 'payments', maxLength: 63 })
  table!: string;
}

export class TableBody extends TableName {
  @TextsField({
    description:
      'Columns to capture, those of the key among them. Left out: all, also those that are added later. PostgreSQL 15 and later.',
    example: ['id', 'status', 'amount_cents'],
    optional: true,
    maxItems: MOST_COLUMNS,
  })
  columns?: string[];

  @TextField({
    description:
      'SQL condition on columns of the replica identity; changes of other rows are not captured. PostgreSQL 15 and later.',
    example: 'id > 1000',
    optional: true,
    pattern: /\S/,
    rule: 'It must hold a condition.',
    maxLength: 10_000,
  })
  where?: string;
}

export class TlsBody {
  @ChoiceField(['verify-full', 'require', 'disable'], {
    description:
      '`verify-full`: encrypted, the certificate and the host name are verified. `require`: encrypted, to whomever. `disable`: neither.',
    example: 'verify-full',
  })
  mode!: NonNullable<SourceChanged['tls']>['mode'];

  @TextField({
    description:
      'Certificates in PEM that are trusted instead of the well-known ones; only with `verify-full`. No secret.',
    example: '-----BEGIN CERTIFICATE-----\nMIIB…\n-----END CERTIFICATE-----',
    optional: true,
    maxLength: 100_000,
  })
  ca?: string;
}

export class OutboxTableBody extends TableName {
  @YesNoField({ description: 'Rows are deleted once their events are safe.', example: true })
  cleanUp!: boolean;
}

export class OutboxBody {
  @NestedField(() => OutboxTableBody, {
    description:
      'Table whose inserted rows are events: columns id, event_type, tenant_id, data, and if they are there subject and occurred_at. Not in `tables`.',
    optional: true,
  })
  table?: OutboxTableBody;

  @TextField({
    description:
      'Logical messages of this prefix are events: an object with eventType, tenantId, data and optionally id, subject, occurredAt.',
    example: 'orders.outbox',
    optional: true,
    maxLength: 256,
  })
  messagePrefix?: string;
}

class SourceSettings {
  @TextField({
    description: 'Replication slot. Left out: `crossdock_` and the id.',
    example: 'crossdock_payments',
    optional: true,
    pattern: POSTGRES_NAME,
    rule: POSTGRES_NAME_RULE,
    maxLength: 63,
  })
  slot?: string;

  @TextField({
    description: 'Publication. Left out: `crossdock_` and the id.',
    example: 'crossdock_payments',
    optional: true,
    pattern: POSTGRES_NAME,
    rule: POSTGRES_NAME_RULE,
    maxLength: 63,
  })
  publication?: string;

  @NestedListField(() => TableBody, { description: 'Tables to capture.', maxItems: 500 })
  tables!: TableBody[];

  @ChoiceField(['enabled', 'disabled'], {
    description: 'Disabled: not read. The slot stays and keeps WAL.',
    optional: true,
    default: 'enabled',
  })
  status: SourceChanged['status'] = 'enabled';

  @NestedField(() => TlsBody, {
    description:
      'How the connection is secured. Left out: `verify-full` against the well-known certificates.',
    optional: true,
  })
  tls?: TlsBody;

  @ChoiceField(['initial', 'never'], {
    description: 'Whether rows that are there before capture begins are read. Left out: `never`.',
    optional: true,
    example: 'initial',
  })
  snapshot?: SourceChanged['snapshot'];

  @WholeNumberField({
    description:
      'Most sessions with the database that read rows of the tables at the same time, for the first snapshot and for back-fills, beside ' +
      'the two of capture itself. Left out: 2.',
    example: 4,
    optional: true,
    min: 1,
    max: 16,
  })
  rowSessions?: number;

  @ChoiceField(['any', 'none'], {
    description:
      '`none` leaves out what the server itself received by replication (PostgreSQL 16 and later). Left out: `any`.',
    optional: true,
    example: 'none',
  })
  origin?: SourceChanged['origin'];

  @YesNoField({
    description:
      'A slot of this name that Crossdock has no record of having made (`slot_foreign`) is taken as it stands: for a slot of this ' +
      'source whose records were lost. Anybody else who reads it loses what Crossdock confirms. Left out: false.',
    optional: true,
    example: false,
  })
  adoptSlot?: boolean;

  @YesNoField({
    description:
      'Each transaction is told in numbers on `cdc.transaction-committed.v1`, behind its changes: for consumers that put whole transactions ' +
      'together. It makes two records of a transaction of one row. Left out: false.',
    optional: true,
    example: true,
  })
  tellTransactions?: boolean;

  @NestedField(() => OutboxBody, { description: 'What becomes events without a mapping.', optional: true })
  outbox?: OutboxBody;
}

export class SourceBody extends SourceSettings {
  @TextField({
    description:
      'PostgreSQL connection URL, without parameters but `options`. Required for a new source; left out later it stays as it is. Never readable.',
    example: 'postgresql://capture:secret@db.example:5432/payments',
    optional: true,
    writeOnly: true,
    maxLength: 2048,
  })
  connectionUrl?: string;
}

export class NewSource extends SourceBody {
  @TextField({
    description: 'Chosen or generated.',
    example: 'payments',
    optional: true,
    pattern: ID,
    rule: ID_RULE,
    maxLength: 64,
  })
  id?: string;
}

@Identified()
export class SourceAnswer extends SourceSettings {
  @Shown({ example: 'crossdock_payments' })
  declare slot: string;

  @Shown({ example: 'crossdock_payments' })
  declare publication: string;
}
