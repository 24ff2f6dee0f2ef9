import { describe, expect, it } from '@jest/globals';
import { parseLossless } from '@crossdock/json-text';
import { outputText } from './output-text.js';
import { maxDataBytes } from './webhook-body.js';

const coded = (code: string) => expect.objectContaining({ code });

function failure(value: unknown): unknown {
  try {
    return outputText(value);
  } catch (error) {
    return error;
  }
}

describe('the text of a result', () => {
  it.each(['{"a":[1,"é",null,true,{}]}', '12345678901234567890.5', '"x"', 'null', '[]'])(
    'is %s again',
    (text) => {
      expect(outputText(parseLossless(text))).toBe(text);
    },
  );

  it('is refused where there is none', () => {
    expect(failure(undefined)).toEqual(coded('no_result'));
  });

  it('is never written where the same object is named so often that it would be huge', () => {
    let twice: unknown = 'x';
    for (let n = 0; n < 60; n += 1) twice = { a: twice, b: twice };
    expect(failure(twice)).toEqual(coded('output_too_large'));
  });

  it.each([
    ['x'.repeat(maxDataBytes), 'output_too_large'],
    ['é'.repeat(maxDataBytes / 2), 'output_too_large'],
    [{ ['k'.repeat(maxDataBytes)]: 1 }, 'output_too_large'],
    [[() => 1], 'not_json'],
    [{ f: { _jsonata_lambda: true } }, 'not_json'],
    [JSON.parse('['.repeat(300) + ']'.repeat(300)), 'output_too_deep'],
  ])('is refused as what it is', (value, code) => {
    expect(failure(value)).toEqual(coded(code));
  });

  it('may be as large as it is allowed', () => {
    expect(outputText('x'.repeat(maxDataBytes - 2))).toHaveLength(maxDataBytes);
  });
});
