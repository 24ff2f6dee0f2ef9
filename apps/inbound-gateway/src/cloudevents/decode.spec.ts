import { describe, expect, it } from '@jest/globals';
import { contentModeOf, isJsonContentType } from './content-type.js';
import { batchEntry, binaryEntry, splitBatch, structuredEntry, type Entry } from './decode.js';
import { Malformed } from '@crossdock/json-text';
import type { CloudEvent } from './cloud-event.js';

const required = ['ce-specversion', '1.0', 'ce-id', 'A-1', 'ce-source', '/crm', 'ce-type', 'deal.won'];
const members = '"specversion":"1.0","id":"A-1","source":"/crm","type":"deal.won"';

function eventOf({ decoded }: Entry): CloudEvent {
  if (decoded instanceof Malformed) throw decoded;
  return decoded;
}
const binary = (headers: string[], body = '{}') => binaryEntry(headers, Buffer.from(body));
const structured = (text: string) => structuredEntry(Buffer.from(text));
const failure = ({ decoded }: Entry) => (decoded instanceof Malformed ? decoded.detail : 'no failure');

describe('binary mode', () => {
  it('takes attributes from headers of any case and the data from the body', () => {
    const headers = [...required, 'CE-Subject', 'D-7', 'Ce-Region', 'eu', 'Content-Type', 'application/json'];
    expect(eventOf(binary(headers, '{"n": 1.0}'))).toMatchObject({
      id: 'A-1',
      source: '/crm',
      type: 'deal.won',
      subject: 'D-7',
      dataContentType: 'application/json',
      extensions: new Map([['region', 'eu']]),
      data: '{"n": 1.0}',
    });
  });

  it('has no data where the body is empty', () => {
    expect(eventOf(binary(required, '')).data).toBeUndefined();
  });

  it('undoes quoting first and percent-encoding once', () => {
    const event = eventOf(binary([...required, 'ce-subject', '"Euro \\"%E2%82%AC\\" %2525"']));
    expect(event.subject).toBe('Euro "€" %25');
  });

  it.each([
    [['ce-id', 'B'], 'given twice'],
    [['ce-subject', 'a%ZZ'], 'not correctly percent-encoded'],
    [['ce-subject', '%C3%28'], 'not correctly percent-encoded'],
    [['ce-subject', 'caf\u00e9'], 'must be percent-encoded'],
    [['ce-subject', 'a%00b'], 'forbidden character'],
    [['ce-subject', ''], 'subject is empty'],
    [['ce-time', 'yesterday'], 'no RFC 3339'],
    [['ce-time', '2026-11-24T25:00:00Z'], 'no RFC 3339'],
    [['ce-a_b', 'x'], 'no attribute name'],
    [['ce-data', 'x'], 'no attribute name'],
    [['ce-region', 'x'.repeat(1_025)], 'too long'],
    [['ce-datacontenttype', 'text/plain', 'content-type', 'application/json'], 'given twice'],
  ])('refuses %j', (headers, message) => {
    expect(failure(binary([...required, ...headers]))).toContain(message);
  });

  it.each(['ce-specversion', 'ce-id', 'ce-source', 'ce-type'])('refuses an event without %s', (name) => {
    const at = required.indexOf(name);
    expect(failure(binary(required.toSpliced(at, 2)))).toContain('is missing');
  });

  it('refuses other versions of the specification', () => {
    expect(failure(binary(required.with(1, '0.3')))).toContain('specversion 1.0');
  });
});

describe('structured mode', () => {
  it('keeps the text of the data as it was sent', () => {
    const event = eventOf(
      structured(`{${members},"data":{"big":12345678901234567890,"f":1.50, "s":"\\u0041"}}`),
    );
    expect(event.data).toBe('{"big":12345678901234567890,"f":1.50, "s":"\\u0041"}');
  });

  it('writes booleans and integers in their canonical form and leaves null out', () => {
    const event = eventOf(structured(`{${members},"vip":true,"rank":-7,"subject":null}`));
    expect(event.extensions).toEqual(
      new Map([
        ['vip', 'true'],
        ['rank', '-7'],
      ]),
    );
    expect(event.subject).toBeUndefined();
  });

  it('opens JSON data in base64', () => {
    const event = eventOf(structured(`{${members},"data_base64":"${btoa('{"a":1}')}"}`));
    expect(event.data).toBe('{"a":1}');
  });

  it.each([
    [`{${members},"id":"B"}`, 'occurs twice'],
    [`{${members},"data":1,"data":2}`, 'occurs twice'],
    [`{${members},"data":1,"data_base64":"MQ=="}`, 'not both'],
    [`{${members},"data_base64":"M"}`, 'not base64'],
    [`{${members},"data_base64":"/w=="}`, 'not valid UTF-8'],
    [`{${members},"ext":1.5}`, 'neither a string'],
    [`{${members},"ext":{}}`, 'neither a string'],
    [`{${members},"ext":tru}`, 'not valid JSON'],
    [`{${members},"Ext":"x"}`, 'no attribute name'],
    [`{${members},"ext":"\\ud800"}`, 'forbidden character'],
    [`{${members},"data":${'['.repeat(1_100)}${']'.repeat(1_100)}}`, 'nested deeper'],
    [`[{${members}}]`, 'JSON object is expected'],
    ['', 'JSON object is expected'],
  ])('refuses %j', (text, message) => expect(failure(structured(text))).toContain(message));
});

describe('a batch', () => {
  it('decodes each entry alone, in order', () => {
    const texts = splitBatch(Buffer.from(`[{${members}}, {"id":}, {${members},"data":2}]`), 10);
    const entries = texts.map(batchEntry);
    expect(entries.map(({ decoded }) => decoded instanceof Malformed)).toEqual([false, true, false]);
    expect(entries[1]?.raw.toString()).toBe('{"id":}');
  });

  it('may be empty but must be an array', () => {
    expect(splitBatch(Buffer.from(' [] '), 10)).toEqual([]);
    expect(() => splitBatch(Buffer.from('{}'), 10)).toThrow(Malformed);
  });
});

describe('content types', () => {
  it.each([
    [undefined, 'binary'],
    ['application/json', 'binary'],
    ['application/cloudevents+json', 'structured'],
    ['Application/CloudEvents+JSON; Charset="UTF-8"', 'structured'],
    ['application/cloudevents-batch+json', 'batch'],
    ['application/cloudevents+avro', 'unsupported'],
    ['application/cloudevents+json; charset=iso-8859-1', 'unsupported'],
  ])('%j asks for %s mode', (contentType, mode) => expect(contentModeOf(contentType)).toBe(mode));

  it.each([
    [undefined, true],
    ['application/json;charset=utf-8', true],
    ['application/vnd.deal+json', true],
    ['text/json', false],
    ['text/plain', false],
    ['application/json; charset=utf-16', false],
  ])('%j is JSON: %s', (contentType, isJson) => expect(isJsonContentType(contentType)).toBe(isJson));
});
