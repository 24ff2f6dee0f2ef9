import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OAuth2Authentication } from '@crossdock/contracts';
import { eventually, RecordingEndpoint, type Behaviour, type RecordedRequest } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

const clientSecret = 'cl1ent+s3cret';

describe('an endpoint that wants to know who sends', () => {
  let stage: DispatchStage;
  let receiver: RecordingEndpoint;
  let login: RecordingEndpoint;
  /** What the receiver takes; everything else is a 401. */
  let accepted: string;
  let issued: number;
  let tokenAnswer: (issued: number) => Behaviour;

  const authorizationOf = ({ headers }: RecordedRequest) => headers.authorization;
  const token = (nth: number, expiresIn = 3_600): Behaviour => ({
    body: JSON.stringify({ access_token: `token-${nth}`, token_type: 'Bearer', expires_in: expiresIn }),
  });
  const oauth2 = (more: Partial<OAuth2Authentication> = {}): OAuth2Authentication => ({
    kind: 'oauth2',
    tokenUrl: `${login.url}/token?realm=shop`,
    clientId: 'crossdock',
    sealedClientSecret: stage.sealed(clientSecret),
    clientAuthentication: 'basic',
    ...more,
  });

  beforeAll(async () => {
    stage = await DispatchStage.open();
    await stage.start();
  });
  afterAll(() => stage?.close());

  beforeEach(async () => {
    issued = 0;
    accepted = 'Bearer token-1';
    tokenAnswer = (nth) => token(nth);
    login = await RecordingEndpoint.start(() => tokenAnswer(++issued));
    receiver = await RecordingEndpoint.start((request: RecordedRequest) => ({
      statuses: [authorizationOf(request) === accepted ? 200 : 401],
      // As pages about errors do.
      body: `you said ${authorizationOf(request)}`,
    }));
  });
  afterEach(async () => {
    await receiver.close();
    await login.close();
  });

  const delivered = (endpointId: string, count: number) =>
    eventually(async () => {
      const attempts = await stage.attempts(endpointId);
      expect(attempts.filter(({ outcome }) => outcome === 'delivered')).toHaveLength(count);
      return attempts;
    });

  it('is told user and password, which no record of a failure shows', async () => {
    accepted = `Basic ${Buffer.from('crossdock:pässwort').toString('base64')}`;
    await stage.endpoint('basic', receiver.url, {
      authentication: { kind: 'basic', username: 'crossdock', sealedPassword: stage.sealed('pässwort') },
    });
    await stage.request('basic');
    await delivered('basic', 1);
    receiver.behave({ statuses: [500, 200] });
    await stage.request('basic');
    const attempts = await delivered('basic', 2);
    expect(attempts.find(({ status }) => status === 500)?.requestHeaders).toMatchObject({
      authorization: '***',
    });
  });

  it('gets one token for all deliveries that wait, asked for with the client credentials', async () => {
    tokenAnswer = (nth) => ({ ...token(nth), delayMs: 300 });
    await stage.endpoint('token', receiver.url, {
      authentication: oauth2({ scope: 'webhooks:write', audience: 'shop' }),
    });
    await stage.request('token', 10);
    const attempts = await delivered('token', 10);
    expect(attempts).toHaveLength(10);
    expect(login.requests).toHaveLength(1);
    const [asked] = login.requests;
    expect(asked).toMatchObject({ method: 'POST', path: '/token?realm=shop' });
    expect(asked!.headers).toMatchObject({
      authorization: `Basic ${Buffer.from('crossdock:cl1ent%2Bs3cret').toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(asked!.body.toString()).toBe('grant_type=client_credentials&scope=webhooks%3Awrite&audience=shop');
    expect(receiver.requests.every(({ headers }) => headers['webhook-signature']?.includes('v1,'))).toBe(
      true,
    );
  });

  it('gets a new token before the old one expires', async () => {
    tokenAnswer = (nth) => token(nth, 2);
    receiver.behave({});
    await stage.endpoint('short', receiver.url, { authentication: oauth2({ clientAuthentication: 'body' }) });
    await stage.request('short');
    await delivered('short', 1);
    let count = 1;
    await eventually(async () => {
      await stage.request('short');
      await delivered('short', ++count);
      expect(login.requests.length).toBeGreaterThan(1);
    });
    expect(authorizationOf(receiver.requests.at(-1)!)).toBe(`Bearer token-${login.requests.length}`);
    expect(login.requests[0]!.body.toString()).toContain('client_id=crossdock&client_secret=cl1ent%2Bs3cret');
  });

  it('gets the request again with a new token after a 401, within one attempt', async () => {
    await stage.endpoint('withdrawn', receiver.url, { authentication: oauth2() });
    await stage.request('withdrawn');
    await delivered('withdrawn', 1);
    accepted = 'Bearer token-2';
    const [id] = await stage.request('withdrawn');
    const attempts = await delivered('withdrawn', 2);
    expect(attempts.map(({ number }) => number)).toEqual([1, 1]);
    const [first, second] = attempts;
    expect(first).not.toHaveProperty('tokenRefused');
    expect(second).toMatchObject({
      status: 200,
      tokenRefused: { status: 401, firstByteMs: expect.any(Number), responseBody: 'you said ***' },
    });
    const requests = receiver.requests.filter(({ headers }) => headers['webhook-id'] === id);
    expect(requests.map(authorizationOf)).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(login.requests).toHaveLength(2);
  });

  it('that refuses every token is not asked twice by each attempt, nor has the token endpoint called each time', async () => {
    accepted = 'nobody';
    await stage.endpoint('refusing', receiver.url, {
      authentication: oauth2(),
      maxInFlight: 1,
      retry: { delaysMs: [], horizonMs: 3_600_000 },
    });
    await stage.request('refusing', 5);
    await eventually(async () => expect(await stage.deadLetters('refusing')).toHaveLength(5), {
      timeoutMs: 20_000,
    });
    expect(login.requests).toHaveLength(2);
    expect(receiver.requests).toHaveLength(6);
    const attempts = await stage.attempts('refusing');
    expect(attempts.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect(attempts.map(({ tokenRefused }) => tokenRefused?.status).filter(Boolean)).toEqual([401]);
    expect(JSON.stringify(attempts)).not.toMatch(/token-\d/);
  });

  it.each([
    ['refuses', { statuses: [401], body: '{"error":"invalid_client"}' }, /answered 401 invalid_client/],
    ['redirects', { statuses: [302], headers: { location: 'http://127.0.0.1:1/' } }, /answered 302/],
    ['hangs', { hang: true }, /(no status|no answer|no token) within/],
    ['cuts', { abort: true }, /connection_lost/],
  ])('fails as token_failed and is not called when its token endpoint %s', async (how, behaviour, detail) => {
    tokenAnswer = () => behaviour;
    await stage.endpoint(`login-${how}`, receiver.url, {
      authentication: oauth2(),
      timeoutMs: 1_000,
      retry: { delaysMs: [1_000], jitter: 0, horizonMs: 3_600_000 },
    });
    await stage.request(`login-${how}`);
    const first = await eventually(async () => {
      const [attempt] = await stage.attempts(`login-${how}`);
      expect(attempt).toMatchObject({ number: 1, outcome: 'retry', reason: 'token_failed' });
      return attempt!;
    });
    expect(first.detail).toMatch(detail);
    expect(receiver.requests).toEqual([]);
    tokenAnswer = () => token(1);
    await delivered(`login-${how}`, 1);
  });

  it('is not called when its token URL leads where nobody may go', async () => {
    await stage.endpoint('inside', receiver.url, {
      authentication: oauth2({ tokenUrl: 'https://10.0.0.1/' }),
    });
    await stage.request('inside');
    const { headers } = await stage.deadLetter('inside');
    expect(headers).toMatchObject({ cd_cause: 'address_not_allowed' });
    expect(headers.cd_cause_detail).toMatch(/The token URL: 10\.0\.0\.1 is not an allowed destination/);
  });

  it('leaves no secret in the log of the process', () => {
    expect(stage.apps.map((app) => app.output()).join()).not.toMatch(/cl1ent|token-\d|pässwort/);
  });
});
