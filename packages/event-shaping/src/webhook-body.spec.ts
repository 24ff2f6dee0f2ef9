import { describe, expect, it } from '@jest/globals';
import { webhookBody } from './webhook-body.js';

describe('the webhook body', () => {
  it('holds type, timestamp and the data byte for byte', () => {
    const data = Buffer.from('{ "b":1.10,  "a": 9007199254740993, "é": "\\u00e9" }');
    expect(webhookBody('payment.settled.v1', '2026-11-24T09:30:00.123456Z', data).toString()).toBe(
      `{"type":"payment.settled.v1","timestamp":"2026-11-24T09:30:00.123456Z","data":${data.toString()}}`,
    );
  });

  it('is JSON whatever the type is', () => {
    const body = webhookBody('odd "type" é\n', '2026-11-24T09:30:00Z', Buffer.from('[]'));
    expect(JSON.parse(body.toString())).toEqual({
      type: 'odd "type" é\n',
      timestamp: '2026-11-24T09:30:00Z',
      data: [],
    });
  });
});
