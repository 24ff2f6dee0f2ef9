import type { BackfillChanged, BackfillProgressed } from '@crossdock/contracts';
import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, NotContains } from 'class-validator';
import { declare } from '../http/declared.js';
import { Identified, Shown } from '@crossdock/open-api';
import { TextField, WholeNumberField } from '../http/fields.js';

/** PostgreSQL's limit on the columns of an index. */
const MAX_KEY_COLUMNS = 32;

/** Values of key columns. Other than in lists of texts, two may be the same. */
function KeyField(description: string, example: string[]): PropertyDecorator {
  const schema = {
    type: 'array',
    items: { type: 'string' },
    minItems: 1,
    maxItems: MAX_KEY_COLUMNS,
  } as const;
  return applyDecorators(
    declare(),
    Shown({ description, example, required: false, ...schema }),
    IsOptional(),
    IsArray({ message: 'It must be a list.' }),
    ArrayMinSize(1, { message: 'It must have 1 entries or more.' }),
    ArrayMaxSize(MAX_KEY_COLUMNS, { message: `It must have ${MAX_KEY_COLUMNS} entries or fewer.` }),
    IsString({ each: true, message: 'Each must be a text.' }),
    NotContains('\u0000', { each: true, message: 'The character U+0000 is not allowed.' }),
  );
}

export class NewBackfill {
  @TextField({ description: 'PostgreSQL schema.', example: 'public', maxLength: 63 })
  schema!: string;

  @TextField({ description: 'A table that the source captures.', example: 'payments', maxLength: 63 })
  table!: string;

  @TextField({
    description: 'SQL condition on the row; only rows that meet it are read. Left out: all.',
    example: "status <> 'declined'",
    optional: true,
    maxLength: 4096,
  })
  where?: string;

  @KeyField(
    "First key to read, itself included: values of the primary key's columns in the order of the key, or of the first ones, as PostgreSQL prints them.",
    ['1000'],
  )
  keyFrom?: string[];

  @KeyField('Last key to read, itself included.', ['2000'])
  keyTo?: string[];

  @WholeNumberField({
    description: 'Most rows that are read in a second. Left out: as fast as changes are published.',
    example: 5000,
    optional: true,
    min: 1,
    max: 1_000_000,
  })
  rowsPerSecond?: number;
}

class OpenRangeAnswer {
  @Shown({
    required: false,
    type: 'array',
    items: { type: 'string' },
    example: ['4012'],
    description: 'Last key that is done. Absent: none.',
  })
  after?: string[];

  @Shown({
    required: false,
    type: 'array',
    items: { type: 'string' },
    example: ['60000'],
    description: 'Last key of the range. Absent: to the end.',
  })
  upTo?: string[];
}

export class ProgressAnswer {
  @Shown({
    enum: ['waiting', 'running', 'paused', 'cancelled', 'completed', 'failed'],
    description: 'What capture does with it. While it is `waiting` others have the sessions of the source.',
  })
  state!: BackfillProgressed['state'];

  @Shown({ example: 3000, description: 'Rows that were read; those that changed meanwhile included.' })
  rows!: number;

  @Shown({ example: 3 })
  chunks!: number;

  @Shown({
    required: false,
    type: 'array',
    items: { type: 'string' },
    example: ['4012'],
    description: 'Everything up to here is done.',
  })
  lastKey?: string[];

  @Shown({
    required: false,
    type: 'array',
    items: { type: 'string' },
    example: ['id pg_catalog."int8"'],
    description: 'Columns of the key by which the table is read, each with its type.',
  })
  keyColumns?: string[];

  @Shown({
    required: false,
    type: [OpenRangeAnswer],
    description:
      'What is left of a table that is read in several ranges at the same time, in the order of the key. Absent: everything behind `lastKey`.',
  })
  openRanges?: OpenRangeAnswer[];

  @Shown({ required: false, example: 120000, description: 'Of the whole table, as the server estimates.' })
  estimatedRows?: number;

  @Shown({
    required: false,
    example: 'no_key: public.visits has no primary key',
    description: 'Why it failed, with a stable code before the colon, or what it waits for.',
  })
  detail?: string;

  @Shown({ format: 'date-time', example: '2026-11-24T09:30:00.100Z' })
  startedAt!: string;

  @Shown({ format: 'date-time', example: '2026-11-24T09:30:02.100Z' })
  updatedAt!: string;
}

@Identified()
export class BackfillAnswer extends NewBackfill {
  @Shown({ example: 'payments' })
  sourceId!: string;

  @Shown({ enum: ['running', 'paused', 'cancelled'], description: 'What was ordered.' })
  status!: BackfillChanged['status'];

  @Shown({
    required: false,
    type: ProgressAnswer,
    description: 'How far it is. Absent until capture took it up.',
  })
  progress?: ProgressAnswer;
}

export class SnapshotTableAnswer extends ProgressAnswer {
  @Shown({ example: 'public' })
  schema!: string;

  @Shown({ example: 'payments' })
  table!: string;
}

export class SnapshotAnswer {
  @Shown({ type: [SnapshotTableAnswer], description: 'Tables whose first reading has begun.' })
  tables!: SnapshotTableAnswer[];
}
