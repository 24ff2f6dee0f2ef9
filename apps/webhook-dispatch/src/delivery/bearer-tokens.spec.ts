import { describe, expect, it } from '@jest/globals';
import { basic, readAnswer, tokenRequest } from './bearer-tokens.js';
import type { ExchangeResult } from './outcome.js';

const client = { kind: 'oauth2', tokenUrl: 'https://login.example/', sealedClientSecret: '' } as const;

const answered = (status: number, said: unknown): ExchangeResult => {
  const body = Buffer.from(typeof said === 'string' ? said : JSON.stringify(said));
  return { kind: 'answered', status, response: { headers: {}, body, bytes: body.length } };
};

describe('a request for a token', () => {
  it('has the credentials form-encoded before they are put together (RFC 6749 section 2.3.1)', () => {
    const request = tokenRequest(
      { ...client, clientId: 'a:b c', clientAuthentication: 'basic', scope: 'read write' },
      'p&ss+%',
    );
    expect(request.headers).toContain(basic('a%3Ab+c', 'p%26ss%2B%25'));
    expect(request.body).toBe('grant_type=client_credentials&scope=read+write');
  });

  it('has them in the body where the server wants that, and then in no header', () => {
    const request = tokenRequest(
      { ...client, clientId: 'a', clientAuthentication: 'body', audience: 'https://shop.example' },
      'p&ss',
    );
    expect(request.headers).not.toContain('authorization');
    expect(request.body).toBe(
      'grant_type=client_credentials&audience=https%3A%2F%2Fshop.example&client_id=a&client_secret=p%26ss',
    );
  });
});

describe('a request for a token by certificate', () => {
  it('has the client id and no secret (RFC 8705 section 2)', () => {
    const request = tokenRequest({ ...client, clientId: 'a', clientAuthentication: 'certificate' }, '');
    expect(request.headers).not.toContain('authorization');
    expect(request.body).toBe('grant_type=client_credentials&client_id=a');
  });
});

describe('the answer to it', () => {
  const token = { access_token: 't0k', token_type: 'bearer', expires_in: 60 };

  it('is a token with a life, which is a number or the text of one, or five minutes', () => {
    expect(readAnswer(answered(200, token))).toEqual({ value: 't0k', lifeMs: 60_000 });
    expect(readAnswer(answered(200, { ...token, expires_in: '120' }))).toMatchObject({ lifeMs: 120_000 });
    for (const expires_in of [undefined, null, 'soon', -1]) {
      const { lifeMs } = readAnswer(answered(200, { ...token, expires_in })) as { lifeMs: number };
      expect([expires_in, lifeMs]).toEqual([expires_in, 300_000]);
    }
  });

  it.each([
    [answered(401, { error: 'invalid_client', error_description: 's3cret' }), 'answered 401 invalid_client.'],
    [answered(400, { error: 'p4ss word' }), 'answered 400.'],
    [answered(201, token), 'answered 201.'],
    [answered(302, ''), 'answered 302.'],
    [answered(200, '<html>'), 'answered no JSON object.'],
    [answered(200, 'null'), 'answered no JSON object.'],
    [
      answered(200, { ...token, access_token: 'a\r\nx: 1' }),
      'answered no access_token that a header can carry.',
    ],
    [answered(200, { token_type: 'bearer' }), 'answered no access_token that a header can carry.'],
    [answered(200, { ...token, token_type: 'mac' }), 'answered a token_type other than Bearer.'],
    [
      { kind: 'failed', reason: 'timeout', detail: 'no answer within 5 ms' } as const,
      'could not be asked (timeout: no answer within 5 ms).',
    ],
  ])('is none: %j', (result, told) => {
    expect(readAnswer(result)).toEqual({ failure: `The token endpoint ${told}` });
  });
});
