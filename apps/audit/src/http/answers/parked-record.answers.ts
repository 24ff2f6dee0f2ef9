import { Shown } from '@crossdock/open-api';
import type { ParkedRow } from '../../storage/parked-rows.js';
import { optional } from './shown-alike.js';

export class ParkedRecordAnswer implements Required<Omit<ParkedRow, 'place'>> {
  @Shown({ example: 'prk_1kq0c3yv1n7d5m2xw9r4t6b8zb' })
  id!: string;

  @Shown({ type: String, format: 'date-time' })
  parkedAt!: string;

  @Shown({ ...optional, description: 'Where the record names an event.' })
  eventId!: string;

  @Shown({ example: 'event.published.v1', description: 'Where it came from.' })
  topic!: string;

  @Shown({ example: '3' })
  partition!: string;

  @Shown({ example: '4711' })
  offset!: string;

  @Shown({ example: 'transformation' })
  parkedBy!: string;

  @Shown({ example: 'payload_invalid', description: 'Stable; programs may rely on it.' })
  reason!: string;

  @Shown(optional)
  detail!: string;

  @Shown({
    ...optional,
    type: 'integer',
    minimum: 1,
    description: 'Records on which it lies, one behind the other.',
  })
  parts!: number;

  @Shown({
    ...optional,
    type: String,
    description: 'What the bytes of all parts are together. This and what follows: of what capture parks.',
  })
  content!: NonNullable<ParkedRow['content']>;

  @Shown(optional)
  changeId!: string;

  @Shown({ ...optional, example: '0/1A2B3C4' })
  commitLsn!: string;

  @Shown({ ...optional, example: 'public.payments' })
  table!: string;

  @Shown(optional)
  shape!: string;
}

export class ParkedRecordPageAnswer {
  @Shown({ type: [ParkedRecordAnswer] })
  items!: ParkedRecordAnswer[];

  @Shown({ ...optional, description: 'Absent on the last page.' })
  nextCursor?: string;
}
