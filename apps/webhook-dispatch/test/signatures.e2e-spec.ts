import { spawnSync } from 'node:child_process';
import { createHmac, createPublicKey, randomBytes, verify as verifyBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Sealer } from '@crossdock/credentials';
import { newSigningSecret, readSecret, signatureStyles } from '@crossdock/signatures';
import { eventually, RecordingEndpoint, type RecordedRequest } from '@crossdock/testing';
import { Webhook } from 'standardwebhooks';
import { DispatchStage } from './dispatch-stage.js';

jest.setTimeout(120_000);

type Headers = Record<string, string>;
const headersOf = ({ headers }: RecordedRequest) => headers as Headers;
const entriesOf = (request: RecordedRequest) => headersOf(request)['webhook-signature']!.split(' ');

/** What a receiver of one endpoint was given: `whsec_…` and `whpk_…`. */
const known = (secret: string) => readSecret(secret).publicKey ?? secret;

/** An ed25519 check that has nothing of ours: the key as a JWK, the content by its definition. */
function verifiedBy(publicKey: string, request: RecordedRequest, body = request.body): boolean {
  const x = Buffer.from(publicKey.replace('whpk_', ''), 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const headers = headersOf(request);
  const content = Buffer.concat([
    Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.`),
    body,
  ]);
  return entriesOf(request)
    .filter((entry) => entry.startsWith('v1a,'))
    .some((entry) => verifyBytes(null, content, key, Buffer.from(entry.slice(4), 'base64')));
}

/** Bodies of every kind that JSON can be: other scripts, escapes, digits that a double cannot hold, sizes. */
function dataOf(id: string): unknown {
  const number = Number(id.replace(/\D/g, ''));
  return {
    id,
    name: ['Zoë €', '名前', '😀', 'a"b\\c\u2028\u0000', ''][number % 5],
    amount: number / 7,
    filling: 'x'.repeat((number * 37) % 3_000),
  };
}

describe('the signatures of a long run', () => {
  let stage: DispatchStage;
  let receiver: RecordingEndpoint;
  const pair = newSigningSecret('v1a');
  const olderPair = newSigningSecret('v1a');
  const symmetric = newSigningSecret();
  const longest = `whsec_${randomBytes(64).toString('base64')}`;
  const shortest = `whsec_${randomBytes(24).toString('base64')}`;
  const endpoints: Record<string, string[]> = {
    symmetric: [symmetric],
    asymmetric: [pair],
    'to-v1a': [pair, symmetric],
    'to-v1': [shortest, olderPair],
    many: [longest, pair, olderPair, shortest],
  };
  const each = 80;

  beforeAll(async () => {
    stage = await DispatchStage.open();
    // One request in four fails, so that attempts come again with the time and the signature of their own.
    receiver = await RecordingEndpoint.start((_: RecordedRequest, index: number) => ({
      statuses: [index % 4 === 3 ? 503 : 200],
    }));
    await stage.start();
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    for (const [id, [newest, ...older]] of Object.entries(endpoints)) {
      await stage.endpoint(id, `${receiver.url}/${id}`, {
        signingSecrets: [
          { sealed: stage.sealed(newest!) },
          ...older.map((secret) => ({ sealed: stage.sealed(secret), expiresAt })),
        ],
        retry: { delaysMs: Array(10).fill(1_000), jitter: 0, horizonMs: 3_600_000 },
      });
    }
    for (const id of Object.keys(endpoints)) await stage.request(id, each, {}, dataOf);
    await eventually(
      async () => {
        const done = await Promise.all(Object.keys(endpoints).map((id) => stage.attempts(id)));
        expect(done.flat().filter(({ outcome }) => outcome === 'delivered')).toHaveLength(each * done.length);
      },
      { timeoutMs: 90_000 },
    );
  });
  afterAll(async () => {
    await stage?.close();
    await receiver?.close();
  });

  const secretsOf = ({ path }: RecordedRequest) => endpoints[path.slice(1)]!;

  it('are one per key, newest first, each of the scheme of its key', () => {
    expect(receiver.requests.length).toBeGreaterThan(each * 5);
    for (const request of receiver.requests) {
      const schemes = secretsOf(request).map((secret) => readSecret(secret).scheme);
      expect(entriesOf(request).map((entry) => entry.split(',')[0])).toEqual(schemes);
      expect(headersOf(request)['webhook-id']).not.toContain('.');
      expect(headersOf(request)['webhook-timestamp']).toMatch(/^\d{10}$/);
    }
  });

  it('are accepted by the published JavaScript library for every key, request by request', () => {
    let verified = 0;
    for (const request of receiver.requests) {
      const others = Buffer.concat([request.body, Buffer.from(' ')]);
      for (const secret of secretsOf(request).filter((one) => one.startsWith('whsec_'))) {
        const webhook = new Webhook(secret);
        expect(webhook.verify(request.body, headersOf(request))).toEqual(JSON.parse(request.body.toString()));
        expect(() => webhook.verify(others, headersOf(request))).toThrow();
        verified += 1;
      }
    }
    expect(verified).toBeGreaterThan(each * 5);
  });

  it('are accepted by an independent ed25519 check for every public key, request by request', () => {
    let verified = 0;
    for (const request of receiver.requests) {
      const others = Buffer.concat([request.body, Buffer.from(' ')]);
      for (const publicKey of secretsOf(request)
        .map(known)
        .filter((one) => one.startsWith('whpk_'))) {
        expect(verifiedBy(publicKey, request)).toBe(true);
        expect(verifiedBy(publicKey, request, others)).toBe(false);
        verified += 1;
      }
    }
    expect(verified).toBeGreaterThan(each * 5);
  });

  it('are made anew for every attempt, with the same id and a time that does not go back', () => {
    const byId = Map.groupBy(receiver.requests, (request) => headersOf(request)['webhook-id']);
    const repeated = [...byId.values()].filter((requests) => requests.length > 1);
    expect(byId.size).toBe(each * 5);
    expect(repeated.length).toBeGreaterThan(each);
    for (const requests of repeated) {
      const times = requests.map((request) => Number(headersOf(request)['webhook-timestamp']));
      // A second lies between two attempts, so the whole seconds differ.
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
      expect(new Set(requests.map((request) => headersOf(request)['webhook-signature'])).size).toBe(
        requests.length,
      );
      for (const { body } of requests) expect(body.equals(requests[0]!.body)).toBe(true);
    }
  });

  /** `npm run verify-with-python --workspace @crossdock/signatures` names a Python that has the libraries. */
  const python = process.env.STANDARD_WEBHOOKS_PYTHON;
  if (python !== undefined) {
    it('are accepted by the published Python library and by libsodium, request by request', () => {
      const lines = receiver.requests.map((request) =>
        JSON.stringify({
          headers: headersOf(request),
          body: request.body.toString('base64'),
          secrets: secretsOf(request).map(known),
        }),
      );
      const script = fileURLToPath(
        new URL('../../../packages/signatures/interop/verify.py', import.meta.url),
      );
      const { stdout, stderr } = spawnSync(python, [script], { input: lines.join('\n'), encoding: 'utf8' });
      expect([stdout.trim(), stderr]).toEqual([String(receiver.requests.length), '']);
    });
  }
});

describe('the signatures of an endpoint', () => {
  let stage: DispatchStage;
  let receiver: RecordingEndpoint;

  beforeAll(async () => {
    stage = await DispatchStage.open();
    receiver = await RecordingEndpoint.start();
    await stage.start();
  });
  afterAll(async () => {
    await stage?.close();
    await receiver?.close();
  });

  const at = (path: string) => receiver.requests.filter((request) => request.path === path);

  it('lose an old key at the instant at which it expires, without a new version of the endpoint', async () => {
    const [pair, old] = [newSigningSecret('v1a'), newSigningSecret()];
    const expiresAt = Date.now() + 6_000;
    await stage.endpoint('expiring', `${receiver.url}/expiring`, {
      signingSecrets: [
        { sealed: stage.sealed(pair) },
        { sealed: stage.sealed(old), expiresAt: new Date(expiresAt).toISOString() },
      ],
    });
    await eventually(
      async () => {
        await stage.request('expiring');
        const counts = at('/expiring').map((request) => entriesOf(request).length);
        expect([counts.includes(2), counts.at(-1)]).toEqual([true, 1]);
      },
      { timeoutMs: 40_000 },
    );
    for (const request of at('/expiring')) {
      const second = Number(headersOf(request)['webhook-timestamp']) * 1_000;
      if (entriesOf(request).length === 2) expect(second).toBeLessThan(expiresAt);
      else expect(second + 1_000).toBeGreaterThan(expiresAt);
      expect(verifiedBy(known(pair), request)).toBe(true);
    }
    const [first] = at('/expiring');
    expect(() => new Webhook(old).verify(first!.body, headersOf(first!))).not.toThrow();
    expect((await stage.attempts('expiring')).every(({ endpointVersion }) => endpointVersion === 1)).toBe(
      true,
    );
  });

  it('change scheme with the configuration, there and back', async () => {
    const secrets = [newSigningSecret(), newSigningSecret('v1a'), newSigningSecret()];
    for (const [index, secret] of secrets.entries()) {
      await stage.endpoint('back-and-forth', `${receiver.url}/${index}`, {
        version: index + 1,
        signingSecrets: [stage.sealed(secret)],
      });
      const request = await eventually(async () => {
        await stage.request('back-and-forth');
        const [first] = at(`/${index}`);
        expect(first).toBeDefined();
        return first!;
      });
      if (index === 1) expect(verifiedBy(known(secret), request)).toBe(true);
      else expect(() => new Webhook(secret).verify(request.body, headersOf(request))).not.toThrow();
    }
  });

  it('come in the form of another sender beside those of Standard Webhooks', async () => {
    const secret = 'what the receiver knows from before';
    for (const [style, template] of Object.entries(signatureStyles)) {
      await stage.endpoint(style, `${receiver.url}/${style}`, {
        signatureTemplate: { ...template, secret: stage.sealed(secret) },
      });
      const request = await eventually(async () => {
        await stage.request(style);
        const [first] = at(`/${style}`);
        expect(first).toBeDefined();
        return first!;
      });
      expect(() => new Webhook(stage.secret).verify(request.body, headersOf(request))).not.toThrow();
    }
    const hmac = (...parts: (string | Buffer)[]) => {
      const made = createHmac('sha256', secret);
      for (const part of parts) made.update(part);
      return made;
    };
    const received = (style: string) => ({
      body: at(`/${style}`)[0]!.body,
      headers: headersOf(at(`/${style}`)[0]!),
    });
    const [github, shopify, slack, stripe] = ['github', 'shopify', 'slack', 'stripe'].map(received);
    expect(github!.headers['x-hub-signature-256']).toBe(`sha256=${hmac(github!.body).digest('hex')}`);
    expect(shopify!.headers['x-shopify-hmac-sha256']).toBe(hmac(shopify!.body).digest('base64'));
    const slackTime = slack!.headers['x-slack-request-timestamp']!;
    expect(slack!.headers['x-slack-signature']).toBe(
      `v0=${hmac(`v0:${slackTime}:`, slack!.body).digest('hex')}`,
    );
    const stripeTime = stripe!.headers['webhook-timestamp']!;
    expect(stripe!.headers['stripe-signature']).toBe(
      `t=${stripeTime},v1=${hmac(`${stripeTime}.`, stripe!.body).digest('hex')}`,
    );
  });

  it('wait, without an attempt and in a state of their own, while a secret cannot be opened here', async () => {
    const elsewhere = new Sealer(`k9:${randomBytes(32).toString('base64')}`);
    // Any attempt would be the last one.
    const url = `${receiver.url}/sealed-elsewhere`;
    const retry = { delaysMs: [], jitter: 0, horizonMs: 3_600_000 };
    await stage.endpoint('sealed-elsewhere', url, { retry, signingSecrets: [elsewhere.seal(stage.secret)] });
    const [id] = await stage.request('sealed-elsewhere');
    await eventually(async () => {
      const metrics = await (await fetch(`${stage.apps[0]!.url}/metrics`)).text();
      expect(metrics).toMatch(/^crossdock_deferrals_total\{reason="secret_unreadable"\} [1-9]/m);
    });
    await stage.endpoint('sealed-elsewhere', url, { version: 2, retry });
    await eventually(async () =>
      expect(await stage.attempts('sealed-elsewhere')).toMatchObject([
        { eventId: id, number: 1, outcome: 'delivered' },
      ]),
    );
    expect(await stage.deadLetters('sealed-elsewhere')).toEqual([]);
  });

  it('cover a body beyond the size that is advised, which is counted', async () => {
    await stage.endpoint('large', `${receiver.url}/large`);
    const request = await eventually(async () => {
      await stage.request('large', 1, {}, () => 'x'.repeat(200_000));
      const [first] = at('/large');
      expect(first).toBeDefined();
      return first!;
    });
    expect(() => new Webhook(stage.secret).verify(request.body, headersOf(request))).not.toThrow();
    const metrics = await (await fetch(`${stage.apps[0]!.url}/metrics`)).text();
    expect(metrics).toMatch(/^crossdock_large_bodies_total [1-9]/m);
  });
});
