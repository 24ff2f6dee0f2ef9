import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSigningSecret } from '@crossdock/signatures';
import { eventually, found, RecordingEndpoint } from '@crossdock/testing';
import { Webhook } from 'standardwebhooks';
import { DispatchStage } from './dispatch-stage.js';

const words = (headers: object) => headers as Record<string, string>;

describe('a delivery', () => {
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

  it('arrives signed, byte for byte, with the headers of Standard Webhooks', async () => {
    await stage.endpoint('shop', `${receiver.url}/hooks?kind=payment`);
    const [id] = await stage.request('shop');
    const request = await found(() => receiver.requests[0]);

    expect(request).toMatchObject({ method: 'POST', path: '/hooks?kind=payment' });
    const sent = JSON.stringify({
      type: 'payment.settled.v1',
      timestamp: '2026-11-24T09:30:00.123456Z',
      data: { id },
    });
    expect(request.body.toString()).toBe(sent);
    const headers = words(request.headers);
    expect(headers).toMatchObject({
      'webhook-id': id,
      'content-type': 'application/json',
      'user-agent': 'Crossdock',
      'crossdock-attempt': '1',
    });
    expect(new Webhook(stage.secret).verify(sent, headers)).toEqual(JSON.parse(sent));
    expect(Object.keys(headers).filter((name) => name.startsWith('cd') || name.startsWith('ce'))).toEqual([]);
    expect(headers).not.toHaveProperty('crossdock-backfill');
  });

  it('says of an event that a back-fill found which one, in every attempt, and is signed as any other', async () => {
    const endpoint = await RecordingEndpoint.start({ statuses: [503, 200] });
    await stage.endpoint('refilled', endpoint.url, {
      retry: { delaysMs: [1_000], jitter: 0, horizonMs: 3_600_000 },
    });
    await stage.request('refilled', 1, { cd_backfill_id: 'bkf_payments' });
    await eventually(() => endpoint.requests.length === 2);
    for (const { headers, body } of endpoint.requests) {
      expect(headers['crossdock-backfill']).toBe('bkf_payments');
      expect(() => new Webhook(stage.secret).verify(body, words(headers))).not.toThrow();
    }
    await endpoint.close();
  });

  it('is made with the method, content type and headers of its endpoint, signed as ever', async () => {
    const putting = await RecordingEndpoint.start();
    await stage.endpoint('particular', putting.url, {
      method: 'PUT',
      contentType: 'application/cloudevents+json; charset=utf-8',
      headers: [
        { name: 'x-shop', value: 'berlin' },
        { name: 'authorization', sealedValue: stage.sealed('Bearer hidden') },
      ],
    });
    await stage.request('particular');
    const request = await found(async () => putting.requests[0]);
    expect(request.method).toBe('PUT');
    expect(request.headers).toMatchObject({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'x-shop': 'berlin',
      authorization: 'Bearer hidden',
    });
    expect(() => new Webhook(stage.secret).verify(request.body, words(request.headers))).not.toThrow();
    await putting.close();
  });

  it('leaves a record of its attempt', async () => {
    const attempts = await found(async () => {
      const all = await stage.attempts('shop');
      return all.length > 0 ? all : undefined;
    });
    expect(attempts).toMatchObject([
      { number: 1, outcome: 'delivered', status: 200, address: '127.0.0.1', endpointVersion: 1 },
    ]);
  });

  it('uses connections again', async () => {
    await stage.endpoint('steady', receiver.url, { maxInFlight: 1 });
    await stage.request('steady', 20);
    await eventually(async () => (await stage.attempts('steady')).length === 20);
    expect(receiver.connections).toBeLessThanOrEqual(2);
  });

  it('follows a changed configuration with the next attempt', async () => {
    const second = await RecordingEndpoint.start();
    const secret = newSigningSecret();
    const original = await stage.endpoint('moving', `${receiver.url}/old`);
    await stage.request('moving');
    await eventually(() => receiver.requests.some(({ path }) => path === '/old'));
    await stage.endpoint('moving', `${second.url}/new`, {
      version: 2,
      signingSecrets: [stage.sealed(secret), ...original.signingSecrets],
    });
    // The two topics are read beside each other: only what comes after the change is known must follow it.
    const request = await found(async () => {
      await stage.request('moving');
      return second.requests[0];
    });
    for (const known of [secret, stage.secret]) {
      expect(() => new Webhook(known).verify(request.body, words(request.headers))).not.toThrow();
    }
    await second.close();
    await eventually(async () =>
      (await stage.attempts('moving')).some(({ endpointVersion }) => endpointVersion === 2),
    );
  });
});
