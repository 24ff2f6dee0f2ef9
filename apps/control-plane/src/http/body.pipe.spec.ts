import 'reflect-metadata';
import { Problem, type FieldError } from '@crossdock/service-host';
import { describe, expect, it } from '@jest/globals';
import { BodyPipe } from './body.pipe.js';
import {
  ChoiceField,
  NestedField,
  NestedListField,
  ObjectField,
  TextField,
  TextsField,
  WholeNumberField,
} from './fields.js';

class Wheel {
  @WholeNumberField({ description: '', min: 1, max: 9 })
  size!: number;
}

class Vehicle {
  @TextField({ description: '', pattern: /^[a-z]+$/, rule: 'Letters only.', maxLength: 5 })
  name!: string;

  @ChoiceField(['red', 'blue'], { description: '', optional: true })
  colour: string = 'red';
}

class Car extends Vehicle {
  @NestedField(() => Wheel, { description: '', optional: true })
  spare?: Wheel;

  @NestedListField(() => Wheel, { description: '', optional: true, maxItems: 4 })
  wheels?: Wheel[];

  @TextsField({ description: '', optional: true, maxItems: 2 })
  doors?: string[];

  @TextField({ description: '', optional: true })
  note?: string;

  @ObjectField({ description: '', optional: true })
  schema?: Record<string, unknown>;
}

const pipe = new BodyPipe();
const read = (body: unknown): Promise<unknown> => pipe.transform(body, { type: 'body', metatype: Car });

async function errorsOf(body: unknown): Promise<[string, string][]> {
  const problem: unknown = await read(body).catch((error: unknown) => error);
  if (!(problem instanceof Problem)) throw new Error('it was accepted');
  expect(problem.getStatus()).toBe(422);
  return (problem.body().errors as FieldError[]).map(({ field, code }) => [field, code]);
}

describe('BodyPipe', () => {
  it('gives an instance with defaults', async () => {
    const car = await read({ name: 'abc', wheels: [{ size: 2 }] });
    expect(car).toBeInstanceOf(Car);
    expect(car).toEqual(
      Object.assign(new Car(), { name: 'abc', wheels: [Object.assign(new Wheel(), { size: 2 })] }),
    );
    expect((car as Car).colour).toBe('red');
  });

  it('names every bad field at once, inherited and nested ones too', async () => {
    const errors = await errorsOf({
      name: 'TOO LONG',
      colour: 'green',
      spare: { size: 10, tyre: true },
      wheels: [{ size: 1 }, {}, 7],
      doors: ['a', 'a', 3],
      'a/b~c': 1,
    });
    expect(errors.sort()).toEqual(
      [
        ['/a~1b~0c', 'unknown_field'],
        ['/colour', 'not_a_choice'],
        ['/doors', 'wrong_type'],
        ['/name', 'wrong_format'],
        ['/name', 'wrong_length'],
        ['/spare/size', 'too_large'],
        ['/spare/tyre', 'unknown_field'],
        ['/wheels/1/size', 'required'],
        ['/wheels/2', 'wrong_type'],
      ].sort(),
    );
  });

  it('tells of a wrong type only that', async () => {
    expect(await errorsOf({ name: 7 })).toEqual([['/name', 'wrong_type']]);
    expect(await errorsOf({ name: 'a', spare: [], wheels: {}, schema: [] })).toEqual([
      ['/spare', 'wrong_type'],
      ['/wheels', 'wrong_type'],
      ['/schema', 'wrong_type'],
    ]);
    expect(await errorsOf({})).toEqual([['/name', 'required']]);
  });

  it('refuses the character that no text of the database can hold', async () => {
    expect(await errorsOf({ name: 'abc', note: 'a\u0000b', doors: ['a', 'b\u0000'] })).toEqual([
      ['/doors', 'wrong_format'],
      ['/note', 'wrong_format'],
    ]);
  });

  it('counts null as left out', async () => {
    expect(await read({ name: 'a', colour: null })).toMatchObject({ colour: 'red' });
    expect(await errorsOf({ name: null })).toEqual([['/name', 'required']]);
  });

  it('hands over free objects as they came, whatever names they hold', async () => {
    const schema = JSON.parse(
      '{"properties": {"constructor": {}, "__proto__": {"a": 1}, "x": null}}',
    ) as object;
    const car = (await read({ name: 'a', schema })) as Car;
    expect(JSON.stringify(car.schema)).toBe(JSON.stringify(schema));
  });

  it.each(['constructor', '__proto__', 'toString'])('refuses a field named %s', async (name) => {
    expect(await errorsOf(JSON.parse(`{"name": "a", "${name}": {}}`))).toEqual([
      [`/${name}`, 'unknown_field'],
    ]);
  });

  it.each([[null], [undefined], [[]], ['text'], [1]])('refuses %p as a body', async (body) => {
    await expect(read(body)).rejects.toMatchObject({ code: 'malformed_request' });
  });
});
