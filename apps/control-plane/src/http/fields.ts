import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  NotContains,
  ValidateNested,
} from 'class-validator';
import { declare, type Declared } from './declared.js';
import { Shown } from '@crossdock/open-api';

/** Fields of bodies: one decorator says what is checked and what the OpenAPI document shows, so that the two agree. */
interface About {
  description: string;
  example?: unknown;
  /** May be left out. A default is the initial value of the property in its class. */
  optional?: boolean;
  default?: unknown;
  writeOnly?: boolean;
}

interface Text extends About {
  pattern?: RegExp;
  /** The pattern in words. */
  rule?: string;
  maxLength?: number;
}

interface Bounds extends About {
  min: number;
  max: number;
}

interface List extends About {
  minItems?: number;
  maxItems: number;
}

export function TextField({
  pattern,
  rule = 'It has the wrong format.',
  maxLength = 256,
  ...about
}: Text): PropertyDecorator {
  return applyDecorators(
    ...field(about, {
      type: String,
      minLength: 1,
      maxLength,
      ...(pattern ? { pattern: pattern.source } : {}),
    }),
    IsString({ message: 'It must be a text.' }),
    storable(),
    Length(1, maxLength, { message: `It must be 1 to ${maxLength} characters long.` }),
    ...(pattern ? [Matches(pattern, { message: rule })] : []),
  );
}

export function ChoiceField(choices: readonly string[], about: About): PropertyDecorator {
  return applyDecorators(
    ...field(about, { enum: [...choices] }),
    IsIn(choices, { message: `It must be one of: ${choices.join(', ')}.` }),
  );
}

export function YesNoField(about: About): PropertyDecorator {
  return applyDecorators(
    ...field(about, { type: Boolean }),
    IsBoolean({ message: 'It must be true or false.' }),
  );
}

export function WholeNumberField({ min, max, ...about }: Bounds): PropertyDecorator {
  return applyDecorators(
    ...field(about, { type: 'integer', minimum: min, maximum: max }),
    IsInt({ message: 'It must be a whole number.' }),
    ...between(min, max),
  );
}

export function NumberField({ min, max, ...about }: Bounds): PropertyDecorator {
  return applyDecorators(
    ...field(about, { type: Number, minimum: min, maximum: max }),
    IsNumber({}, { message: 'It must be a number.' }),
    ...between(min, max),
  );
}

export function WholeNumbersField({
  min,
  max,
  minItems = 0,
  maxItems,
  ...about
}: Bounds & List): PropertyDecorator {
  return applyDecorators(
    ...field(about, {
      type: 'array',
      items: { type: 'integer', minimum: min, maximum: max },
      minItems,
      maxItems,
    }),
    ...list(minItems, maxItems),
    IsInt({ each: true, message: 'Each must be a whole number.' }),
    Min(min, { each: true, message: `None may be below ${min}.` }),
    Max(max, { each: true, message: `None may be above ${max}.` }),
  );
}

/** Different texts. */
export function TextsField({
  choices,
  minItems = 1,
  maxItems,
  ...about
}: List & { choices?: readonly string[] }): PropertyDecorator {
  return applyDecorators(
    ...field(about, {
      type: 'array',
      items: choices ? { type: 'string', enum: [...choices] } : { type: 'string' },
      minItems,
      maxItems,
    }),
    ...list(minItems, maxItems),
    IsString({ each: true, message: 'Each must be a text.' }),
    storable({ each: true }),
    ArrayUnique({ message: 'No entry may come twice.' }),
    ...(choices
      ? [IsIn(choices, { each: true, message: `Each must be one of: ${choices.join(', ')}.` })]
      : []),
  );
}

/** Any JSON object, handed over as it came. */
export function ObjectField(
  about: About,
  schema: object = { type: 'object', additionalProperties: true },
): PropertyDecorator {
  return applyDecorators(...field(about, schema), IsObject({ message: 'It must be an object.' }));
}

/** Any JSON value but null, handed over as it came. */
export function JsonField(about: About): PropertyDecorator {
  return applyDecorators(...field(about, {}));
}

export function NestedField(type: () => new () => object, about: About): PropertyDecorator {
  return applyDecorators(
    ...field(about, { type }, { nested: type }),
    IsObject({ message: 'It must be an object.' }),
    ValidateNested({ message: 'It must be an object.' }),
  );
}

export function NestedListField(
  type: () => new () => object,
  { minItems = 1, maxItems, ...about }: List,
): PropertyDecorator {
  return applyDecorators(
    ...field(about, { type, isArray: true, minItems, maxItems }, { nested: type }),
    ...list(minItems, maxItems),
    ValidateNested({ each: true, message: 'Each must be an object.' }),
  );
}

function field(
  { optional = false, ...about }: About,
  schema: object,
  declared: Declared = {},
): PropertyDecorator[] {
  return [
    declare(declared),
    Shown({ ...about, ...schema, required: !optional }),
    optional ? IsOptional() : IsDefined({ message: 'It is required.' }),
  ];
}

/** PostgreSQL's text holds every character but one. */
function storable(options: { each?: boolean } = {}): PropertyDecorator {
  return NotContains('\u0000', { ...options, message: 'The character U+0000 is not allowed.' });
}

function between(min: number, max: number): PropertyDecorator[] {
  return [
    Min(min, { message: `It must be ${min} or more.` }),
    Max(max, { message: `It must be ${max} or less.` }),
  ];
}

function list(minItems: number, maxItems: number): PropertyDecorator[] {
  return [
    IsArray({ message: 'It must be a list.' }),
    ArrayMinSize(minItems, { message: `It must have ${minItems} entries or more.` }),
    ArrayMaxSize(maxItems, { message: `It must have ${maxItems} entries or fewer.` }),
  ];
}
