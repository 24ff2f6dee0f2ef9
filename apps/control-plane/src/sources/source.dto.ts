import type { SourceChanged } from '@crossdock/contracts';
import { Identified, Shown } from '../http/described.js';
import { ChoiceField, NestedListField, TextField } from '../http/fields.js';
import { ID, ID_RULE } from '../http/identifier.js';

const POSTGRES_NAME = /^[a-z0-9_]{1,63}$/;
const POSTGRES_NAME_RULE = 'It must be 1 to 63 of a-z, 0-9 and underscore.';

export class TableBody {
  @TextField({ description: 'PostgreSQL schema.', example: 'public', maxLength: 63 })
  schema!: string;

  @TextField({ description: 'Table.', example: 'payments', maxLength: 63 })
  table!: string;
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
}

export class SourceBody extends SourceSettings {
  @TextField({
    description:
      'PostgreSQL connection URL. Required for a new source; left out later it stays as it is. Never readable.',
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
