import { describe, expect, it } from '@jest/globals';
import { payloadViolation } from '@crossdock/contracts';
import { answered, attempt, delivery, endpoint } from '../../test/samples.js';
import { attemptCompleted } from './attempt-completed.js';
import { attemptEvidence, maskedRequest, maskedResponse, maskedText } from './evidence.js';
import type { Response } from './outcome.js';
import { settle } from './settlement.js';

const responding = (response: Partial<Response>) =>
  attemptEvidence(
    attempt({
      kind: 'answered',
      status: 500,
      response: { headers: {}, body: Buffer.alloc(0), bytes: 0, ...response },
    }),
  );

const answeredWith = (body: Buffer) =>
  ({ kind: 'answered', status: 500, response: { headers: {}, body, bytes: body.length } }) as const;

describe('the evidence of an attempt', () => {
  it('masks signatures, credentials and what the endpoint calls a secret, and nothing else', () => {
    const headers = ['webhook-id', 'evt_1', 'webhook-signature', 'v1,a', 'authorization', 'Bearer b'];
    expect(maskedRequest([...headers, 'x-token', 'c', 'x-shop', 'd'], new Set(['x-token']))).toEqual({
      'webhook-id': 'evt_1',
      'webhook-signature': '***',
      authorization: '***',
      'x-token': '***',
      'x-shop': 'd',
    });
  });

  it('masks what a receiver sends as a secret, in any case, and joins what comes twice', () => {
    expect(
      maskedResponse({
        'Set-Cookie': ['a=1', 'b=2'],
        'www-authenticate': 'Bearer realm="x"',
        link: ['<a>', '<b>'],
        server: 'nginx',
        via: undefined,
      }),
    ).toEqual({ 'set-cookie': '***', 'www-authenticate': '***', link: '<a>, <b>', server: 'nginx' });
  });

  it('masks the secrets of the request where the receiver repeats them, as pages about errors do', () => {
    const made = attempt({
      kind: 'answered',
      status: 500,
      response: {
        headers: { 'x-debug': 'got Basic dXNlcjpwYXNz and k-0123456789' },
        body: Buffer.from(
          '{"authorization":"Basic dXNlcjpwYXNz","basic":"dXNlcjpwYXNz","key":"k-0123456789"}',
        ),
        bytes: 80,
      },
    });
    const headers = ['authorization', 'Basic dXNlcjpwYXNz', 'x-key', 'k-0123456789', 'x-short', 'key'];
    const sent = { method: 'POST', headers, secretNames: new Set(['x-key', 'x-short']) };
    expect(attemptEvidence({ ...made, sent })).toMatchObject({
      responseHeaders: { 'x-debug': 'got *** and ***' },
      responseBody: '{"authorization":"***","basic":"***","key":"***"}',
    });
    const bytes = { ...made, sent, result: answeredWith(Buffer.from('\u0000k-0123456789')) };
    expect(attemptEvidence(bytes).responseBody).toBe(Buffer.from('\u0000***').toString('base64'));
  });

  it.each([
    ['says nothing secret, of a token or a cookie', 'says nothing secret, of a token or a cookie'],
    ['GET amqps://user:p%40ss@queue.example/a@b failed', 'GET amqps://***@queue.example/a@b failed'],
    ['to amqp://app:p@ss@queue and postgres://app:pa/ss@db', 'to amqp://***@queue and postgres://***@db'],
    ['http://host:8080/a@b and http://host/a@b', 'http://host:8080/a@b and http://host/a@b'],
    ['{"password":"a b","user":"c"} password=abc', '{"password":***,"user":"c"} password=***'],
    ['x-api-key: abc, then Bearer eyJ0.eyJ1', 'x-api-key: ***, then Bearer ***'],
    ['a bearer of secrets, basic authentication', 'a bearer of secrets, basic authentication'],
    ['/v1?access_token=abc&page=2#sig=1', '/v1?access_token=***&page=2#sig=1'],
    ['{"Authorization":"Bearer abc"}\nagain', '{"Authorization": ***\nagain'],
    ['it was sent k-0123456789 and key', 'it was sent *** and key'],
  ])('masks in a text what may be a secret: %s', (text, masked) => {
    const headers = ['x-key', 'k-0123456789', 'x-short', 'key'];
    expect(maskedText(text, { headers, secretNames: new Set(['x-key', 'x-short']) })).toBe(masked);
  });

  it('has room for so many headers of such a size, and no more', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`x-${i}`, 'v']));
    expect(Object.keys(maskedResponse(many))).toHaveLength(50);
    const long = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`x-${i}`, 'v'.repeat(20_000)]));
    const kept = maskedResponse(long);
    expect(Math.max(...Object.values(kept).map((value) => value.length))).toBe(1_024);
    expect(JSON.stringify(kept).length).toBeLessThan(9_000);
  });

  it.each([
    ['text', Buffer.from('käse\n'), 'käse\n', 'text'],
    ['text that was cut inside a character', Buffer.from('kä').subarray(0, 2), 'k', 'text'],
    ['bytes', Buffer.from([0xff, 0xfe, 1]), '//4B', 'base64'],
    ['text with a NUL', Buffer.from('a\u0000b'), 'YQBi', 'base64'],
  ])('keeps a body of %s', (_, body, responseBody, responseBodyEncoding) => {
    expect(responding({ body, bytes: 9_999 })).toMatchObject({
      responseBody,
      responseBodyEncoding,
      responseBodyBytes: 9_999,
    });
  });

  it('tells an empty body from one that was not recorded', () => {
    expect(responding({})).toMatchObject({ responseBodyBytes: 0 });
    expect(responding({ bytes: 7 })).toMatchObject({ responseBodyBytes: 7 });
    expect(responding({ bytes: 7 })).not.toHaveProperty('responseBody');
  });

  it('is there where no answer came, and where nothing could be made to be sent', () => {
    const timedOut = attempt({ kind: 'failed', reason: 'timeout', detail: '' });
    expect(attemptEvidence(timedOut)).toEqual({
      method: 'POST',
      requestHeaders: { 'content-type': 'application/json', 'webhook-signature': '***', 'x-token': '***' },
    });
    expect(attemptEvidence({ ...timedOut, sent: undefined })).toEqual({});
  });
});

describe('the record of an attempt', () => {
  const recorded = (made = attempt(answered(204))) => {
    const { payload } = attemptCompleted(delivery(), made, settle(delivery(), made, 0));
    expect(payloadViolation('AttemptCompleted', payload)).toBeNull();
    return payload;
  };

  it('is short for a success: its timings, and nothing that is kept of failures', () => {
    const success = recorded();
    expect(success).toMatchObject({ outcome: 'delivered', timings: { firstByteMs: 3.9 } });
    for (const name of ['method', 'requestHeaders', 'responseHeaders', 'responseBody', 'decision']) {
      expect(success).not.toHaveProperty(name);
    }
  });

  it('is as full for a success as for a failure where the policy wants evidence of all', () => {
    const all = endpoint({ evidenceOf: 'all' });
    const requestHeaders = {
      'content-type': 'application/json',
      'webhook-signature': '***',
      'x-token': '***',
    };
    const success = recorded(attempt(answered(200), { endpoint: all }));
    expect(success).toMatchObject({
      outcome: 'delivered',
      decision: { verdict: 'delivered', by: 'successStatuses' },
      method: 'POST',
      requestHeaders,
      responseHeaders: { 'content-type': 'text/plain' },
      responseBody: 'no',
      responseBodyBytes: 2,
    });
    expect(success).not.toHaveProperty('reason');
    expect(JSON.stringify(success)).not.toMatch(/c2VjcmV0|:"secret"/);
    const taken = recorded(attempt({ kind: 'taken' }, { endpoint: all }));
    expect(taken).toMatchObject({ decision: { verdict: 'delivered', by: 'default' }, requestHeaders });
    expect(taken).not.toHaveProperty('responseHeaders');
  });

  it('says what a failure meant, what in the policy says so, and which version of it', () => {
    const policed = endpoint({ outcomes: [{ on: ['500'], then: 'end' }] });
    expect(recorded(attempt(answered(500), { endpoint: policed }))).toMatchObject({
      decision: { verdict: 'end', by: 'outcomes/0', cause: 'ended_by_policy' },
      endpointVersion: 3,
      tenantVersion: 7,
      responseBody: 'no',
    });
    expect(recorded(attempt(answered(503)))).toMatchObject({ decision: { verdict: 'retry', by: 'default' } });
    expect(recorded(attempt(answered(410)))).toMatchObject({
      decision: { verdict: 'gone', by: 'onGone', cause: 'endpoint_gone' },
    });
  });

  it('keeps no secret', () => {
    expect(JSON.stringify(recorded(attempt(answered(500))))).not.toMatch(/c2VjcmV0|:"secret"/);
  });
});
