import { describe, expect, it } from '@jest/globals';
import { examples, type RowChanged, type TableDescribed } from '@crossdock/contracts';
import { entryOfMessage, entryOfRow, OutboxRefused } from './outbox-entry.js';

const change = examples.find(({ message }) => message === 'RowChanged')?.payload as RowChanged;
const table = examples.find(({ message }) => message === 'TableDescribed')?.payload as TableDescribed;

/** The record of an inserted row, from the text of its columns. */
function rowText(columns: string): string {
  return JSON.stringify({ ...change, after: { marker: 1 } }).replace('{"marker":1}', columns);
}

const good = '"id":"7","event_type":"payment.settled.v1","tenant_id":"shop"';

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof OutboxRefused) return `${error.reason}: ${error.detail}`;
    throw error;
  }
  return 'taken';
}

describe('an outbox row', () => {
  it('is an entry whose data is what was written, byte for byte', () => {
    const data = '{"n": 12345678901234567890.50,  "e":1e400, "t":"\\u00e9\\/", "n":[ ]}';
    const text = rowText(
      `{${good},"data":${data},"subject":42,"occurred_at":"2026-11-24T09:30:00.123456Z","created_by":"x"}`,
    );
    expect(entryOfRow(text, undefined)).toEqual({
      id: '7',
      eventType: 'payment.settled.v1',
      tenantId: 'shop',
      subject: '42',
      occurredAt: '2026-11-24T09:30:00.123456Z',
      data,
    });
  });

  it.each(['null', '"text"', '0.10', 'false', '[1,2]'])('may have any JSON as data: %s', (data) => {
    expect(entryOfRow(rowText(`{${good},"data":${data}}`), undefined).data).toBe(data);
  });

  it('takes null and empty columns as not given, and numbers as they are written', () => {
    const text = rowText(
      `{"id":9007199254740993,"event_type":"a","tenant_id":7,"data":{},"subject":"","occurred_at":null}`,
    );
    expect(entryOfRow(text, undefined)).toEqual({
      id: '9007199254740993',
      eventType: 'a',
      tenantId: '7',
      subject: undefined,
      occurredAt: undefined,
      data: '{}',
    });
  });

  it.each([
    [`{${good}}`, 'data is missing'],
    ['{"id":"7","event_type":"a","data":{}}', 'tenant_id is missing'],
    ['{"id":"7","event_type":null,"tenant_id":"a","data":{}}', 'event_type is missing'],
    ['{"event_type":"a","tenant_id":"a","data":{}}', 'the row has no id'],
    [`{${good},"data":{},"subject":{}}`, 'subject is not a text'],
    [`{${good},"data":{},"subject":"a\\nb"}`, 'subject holds a forbidden character'],
    [`{${good},"data":{},"subject":"\\ud800"}`, 'subject holds a forbidden character'],
    [`{${good},"data":{},"subject":"${'x'.repeat(1_025)}"}`, 'subject has more than 1024 characters'],
    [`{${good},"data":{},"occurred_at":"2026-11-24T09:30:00"}`, 'occurred_at is not an instant'],
    [`{${good},"data":{},"occurred_at":"infinity"}`, 'occurred_at is not an instant'],
    [`{${good},"data":${'['.repeat(120)}${']'.repeat(120)}}`, 'deeper than 100 levels'],
    ['null', 'object is expected'],
  ])('of %.60s is refused: %s', (columns, detail) => {
    const said = refusal(() => entryOfRow(rowText(columns), undefined));
    expect(said).toMatch(/^outbox_invalid: /);
    expect(said).toContain(detail);
  });

  it('is refused where the column data is not json, as its text would arrive as a string', () => {
    const text = rowText(`{${good},"data":"{}"}`);
    const described = (type: string): TableDescribed => ({
      ...table,
      columns: [{ name: 'data', type, typeOid: 25, inKey: false }],
    });
    expect(refusal(() => entryOfRow(text, described('text')))).toContain('data is of type text');
    expect(refusal(() => entryOfRow(text, described('jsonb')))).toBe('taken');
  });
});

describe('an outbox message', () => {
  it('is an entry whose data is what was emitted', () => {
    const content =
      ' {"data" : {"n":1.0} ,"eventType":"a.b","tenantId":"shop","id":17,"occurredAt":"2026-11-24t09:30:00+01:00"}\n';
    expect(entryOfMessage(content)).toEqual({
      id: '17',
      eventType: 'a.b',
      tenantId: 'shop',
      subject: undefined,
      occurredAt: '2026-11-24T09:30:00+01:00',
      data: '{"n":1.0}',
    });
  });

  it('needs no id', () => {
    expect(entryOfMessage('{"eventType":"a","tenantId":"b","data":null}').id).toBeUndefined();
  });

  it.each([
    ['', 'object is expected'],
    ['heartbeat', 'object is expected'],
    ['[]', 'object is expected'],
    ['{"eventType":"a","tenantId":"b","data":{}', 'comma is expected'],
    ['{"eventType":"a","tenantId":"b","data":{}} x', 'Unexpected text'],
    ['{"eventType":"a","eventType":"c","tenantId":"b","data":{}}', 'occurs twice'],
    ['{"eventType":a,"tenantId":"b","data":{}}', 'eventType is not valid JSON'],
  ])('%j is refused: %s', (content, detail) => {
    const said = refusal(() => entryOfMessage(content));
    expect(said).toMatch(/^outbox_invalid: /);
    expect(said).toContain(detail);
  });
});
