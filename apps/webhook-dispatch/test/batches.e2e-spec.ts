import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { examples, type DeliveryBatch, type EndpointChanged } from '@crossdock/contracts';
import { batchId } from '@crossdock/identifiers';
import { eventually, found, type RecordedRequest, type RecordingEndpoint } from '@crossdock/testing';
import { Webhook } from 'standardwebhooks';
import { DispatchStage, type AttemptRecord } from './dispatch-stage.js';

jest.setTimeout(120_000);

interface Element {
  specversion: string;
  id: string;
  type: string;
  data: { data: { id: string } };
  crossdockdelivery: string;
  crossdockattempt: number;
}

const elementsOf = ({ body }: RecordedRequest): Element[] => JSON.parse(body.toString()) as Element[];
const idsOf = (request: RecordedRequest): string[] => elementsOf(request).map(({ id }) => id);
const sizesOf = ({ requests }: RecordingEndpoint): number[] =>
  requests.map((request) => elementsOf(request).length);
const idsAt = ({ requests }: RecordingEndpoint): Set<string> => new Set(requests.flatMap(idsOf));
const deliveryOf = (eventId: string): string => `dlv_${eventId.slice(4)}`;

describe('an endpoint that takes several events in one request', () => {
  let stage: DispatchStage;
  beforeAll(async () => {
    stage = await DispatchStage.open();
    await stage.start();
  });
  afterAll(() => stage?.close());

  const endpoint = (
    id: string,
    { url }: RecordingEndpoint,
    batch: Partial<DeliveryBatch>,
    more: Partial<EndpointChanged> = {},
  ) =>
    stage.endpoint(id, url, {
      batch: { maxEvents: 100, maxWaitMs: 10_000, maxBytes: 1_000_000, format: 'cloudevents', ...batch },
      ...more,
    });
  const delivered = async (id: string): Promise<string[]> =>
    (await stage.attempts(id)).filter(({ outcome }) => outcome === 'delivered').map(({ eventId }) => eventId);

  it('gets as many as were agreed, signed as a whole, and each has its own record', async () => {
    const receiver = await stage.receiver({ statuses: [204] });
    await endpoint('full', receiver, { maxEvents: 10 });
    const ids = await stage.request('full', 30);
    await eventually(() => receiver.requests.length === 3);
    expect(sizesOf(receiver)).toEqual([10, 10, 10]);
    expect(idsAt(receiver)).toEqual(new Set(ids));
    for (const request of receiver.requests) {
      const { headers, body } = request;
      expect(headers['content-type']).toBe('application/cloudevents-batch+json');
      const members = idsOf(request).map(deliveryOf);
      expect(headers['webhook-id']).toBe(batchId(members));
      expect(headers['webhook-id']).not.toContain('.');
      expect(() =>
        new Webhook(stage.secret).verify(body.toString(), headers as Record<string, string>),
      ).not.toThrow();
      for (const element of elementsOf(request)) {
        expect(element).toMatchObject({
          specversion: '1.0',
          type: 'payment.settled.v1',
          crossdockdelivery: deliveryOf(element.id),
          crossdockattempt: 1,
          data: { type: 'payment.settled.v1', data: { id: element.id } },
        });
      }
    }
    await eventually(async () => expect(new Set(await delivered('full'))).toEqual(new Set(ids)));
    const attempts = await stage.attempts('full');
    for (const { eventId, batch, number } of attempts) {
      const request = receiver.requests.find((one) => idsOf(one).includes(eventId));
      expect([batch, number]).toEqual([{ id: request?.headers['webhook-id'], size: 10 }, 1]);
    }
  });

  it('gets what there is when the first of them has waited long enough', async () => {
    const receiver = await stage.receiver({});
    await endpoint('slow', receiver, { maxEvents: 1_000, maxWaitMs: 400 });
    const begun = Date.now();
    await stage.request('slow', 7);
    await eventually(() => idsAt(receiver).size === 7);
    expect(receiver.requests[0]!.receivedAt - begun).toBeGreaterThanOrEqual(399);
    expect(receiver.requests.length).toBeLessThanOrEqual(2);
  });

  it('gets no larger body than was agreed, but for an event that is larger by itself', async () => {
    const receiver = await stage.receiver({});
    const maxBytes = 20_000;
    await endpoint('narrow', receiver, { maxBytes, maxWaitMs: 300 });
    const small = await stage.request('narrow', 40, {}, (id) => ({ id, text: 'x'.repeat(1_500) }));
    const [large] = await stage.request('narrow', 1, {}, (id) => ({ id, text: 'x'.repeat(30_000) }));
    await eventually(() => idsAt(receiver).size === 41);
    expect(idsAt(receiver)).toEqual(new Set([...small, large]));
    for (const request of receiver.requests) {
      if (idsOf(request).includes(large!)) expect(idsOf(request)).toEqual([large]);
      else expect(request.body.length).toBeLessThanOrEqual(maxBytes);
    }
    expect(Math.max(...sizesOf(receiver))).toBeGreaterThan(5);
  });

  it('gets the bodies alone where it asked for that', async () => {
    const receiver = await stage.receiver({});
    await endpoint('plain', receiver, { maxEvents: 3, format: 'bodies' });
    const ids = await stage.request('plain', 3);
    const request = await found(() => receiver.requests[0]);
    expect(request.headers['content-type']).toBe('application/json');
    const bodies = JSON.parse(request.body.toString()) as { data: { id: string } }[];
    expect(bodies.map(({ data }) => data.id)).toEqual(ids);
  });

  it('gets what is no text in a request of its own, byte for byte, where it asked for bodies', async () => {
    const receiver = await stage.receiver({});
    await endpoint('bytes', receiver, { maxEvents: 3, format: 'bodies' });
    const bytes = Buffer.from([0x22, 0xff, 0x22]);
    const { headers } = examples.find(({ message }) => message === 'DeliveryRequested')!;
    const own = { ce_id: 'evt_bytes', cd_delivery_id: 'dlv_bytes', cd_endpoint_id: 'bytes' };
    await stage.bus.publish('webhook.delivery-requested.v1', {
      key: 'bytes',
      headers: { ...headers, ...own, cd_requested_at: new Date().toISOString() },
      payload: bytes,
    });
    const request = await found(() => receiver.requests[0]);
    expect(request.body).toEqual(bytes);
  });

  it('is tried in halves when a batch is too large for it, which costs nobody an attempt', async () => {
    const receiver = await stage.receiver(({ body }: RecordedRequest) => ({
      statuses: [body.length > 6_000 ? 413 : 200],
    }));
    await endpoint('strict', receiver, { maxEvents: 16 }, { retry: { delaysMs: [] } });
    const ids = await stage.request('strict', 16, {}, (id) => ({ id, text: 'x'.repeat(1_000) }));
    await eventually(async () => expect(new Set(await delivered('strict'))).toEqual(new Set(ids)));
    expect(Math.max(...sizesOf(receiver))).toBe(16);
    const attempts = await stage.attempts('strict');
    expect(attempts.map(({ number, outcome }) => [number, outcome])).toEqual(ids.map(() => [1, 'delivered']));
    // It has learnt how much the endpoint takes.
    const before = receiver.requests.length;
    await stage.request('strict', 16, {}, (id) => ({ id, text: 'x'.repeat(1_000) }));
    await eventually(() => idsAt(receiver).size === 32);
    expect(Math.max(...sizesOf(receiver).slice(before))).toBeLessThan(16);
  });

  it('that calls 413 a success is not sent the halves as well', async () => {
    const receiver = await stage.receiver({ statuses: [413] });
    await endpoint('taking', receiver, { maxEvents: 4 }, { successStatuses: ['2xx', '413'] });
    const ids = await stage.request('taking', 4);
    await eventually(async () => expect(new Set(await delivered('taking'))).toEqual(new Set(ids)));
    expect(sizesOf(receiver)).toEqual([4]);
  });

  it('that refuses a batch gets each of its events alone, so that only the one at fault ends', async () => {
    const receiver = await stage.receiver(({ body }: RecordedRequest) => ({
      statuses: [body.includes('poison') ? 422 : 200],
    }));
    await endpoint(
      'picky',
      receiver,
      { maxEvents: 8 },
      {
        retry: { delaysMs: [1_000, 1_000, 1_000], jitter: 0, horizonMs: 3_600_000 },
      },
    );
    let count = 0;
    const ids = await stage.request('picky', 8, {}, (id) => ({ id, text: ++count === 4 ? 'poison' : '' }));
    const [poison] = ids.splice(3, 1);
    await eventually(async () => expect(new Set(await delivered('picky'))).toEqual(new Set(ids)), {
      timeoutMs: 30_000,
    });
    expect((await stage.deadLetter('picky')).headers).toMatchObject({ ce_id: poison, cd_cause: 'rejected' });
    expect(sizesOf(receiver).slice(1)).toEqual(receiver.requests.slice(1).map(() => 1));
    expect((await stage.attempts('picky')).filter(({ number }) => number === 1)).toHaveLength(8);
  });

  it('that fails leaves each of its events its own attempts and its own time', async () => {
    const receiver = await stage.receiver({ statuses: [500] });
    await endpoint(
      'down',
      receiver,
      { maxEvents: 5, maxWaitMs: 300 },
      {
        retry: { delaysMs: [1_000], jitter: 1, horizonMs: 3_600_000 },
        maxInFlight: 1,
      },
    );
    const ids = await stage.request('down', 5);
    await eventually(async () => expect(await stage.deadLetters('down')).toHaveLength(5), {
      timeoutMs: 40_000,
    });
    const letters = await stage.deadLetters('down');
    expect(new Set(letters.map(({ headers }) => headers.ce_id))).toEqual(new Set(ids));
    for (const { headers, bytes } of letters) {
      expect(headers).toMatchObject({ cd_cause: 'attempts_exhausted', cd_attempt: '2' });
      expect(JSON.parse(bytes!.toString())).toMatchObject({ data: { id: headers.ce_id } });
    }
    const firsts = (await stage.attempts('down')).filter(({ number }) => number === 1);
    expect(new Set(firsts.map(({ nextAttemptAt }) => nextAttemptAt)).size).toBeGreaterThan(1);
  });

  it('counts as one request for its rate, however many it carries', async () => {
    const receiver = await stage.receiver({});
    await endpoint('paced', receiver, { maxEvents: 20 }, { maxPerSecond: 4, maxInFlight: 2 });
    const ids = await stage.request('paced', 240);
    await eventually(async () => expect(new Set(await delivered('paced'))).toEqual(new Set(ids)), {
      timeoutMs: 60_000,
    });
    const attempts = await stage.attempts('paced');
    expect(attempts.every(({ number }) => number === 1)).toBe(true);
    const starts = [...new Set(attempts.map(({ startedAt }) => Date.parse(startedAt)))].sort((a, b) => a - b);
    expect(starts.length).toBeGreaterThanOrEqual(12);
    const most = Math.max(
      ...starts.map((from) => starts.filter((at) => at >= from && at < from + 1_000).length),
    );
    expect(most).toBeLessThanOrEqual(5);
  });

  it('that gathers for long holds up nobody else, however many do so', async () => {
    const patient = await stage.receiver({});
    const quick = await stage.receiver({});
    const many = Array.from({ length: 60 }, (_, index) => `patient-${index}`);
    for (const id of many) await endpoint(id, patient, { maxEvents: 1_000, maxWaitMs: 10_000 });
    await stage.endpoint('quick', quick.url);
    const gathered = many.length * 20;
    for (const id of many) await stage.request(id, 20);
    const begun = Date.now();
    await stage.request('quick', 50);
    await eventually(() => quick.requests.length === 50);
    const tookMs = Date.now() - begun;
    const waiting = gathered - patient.requests.reduce((sum, request) => sum + idsOf(request).length, 0);
    process.stdout.write(`50 deliveries in ${tookMs} ms while ${waiting} waited for others to go with\n`);
    // The first that gather began before and would hold everybody up for ten seconds.
    expect(waiting).toBeGreaterThan(0);
    await eventually(() => idsAt(patient).size === gathered, { timeoutMs: 40_000 });
    // They waited for their time, and none for ever.
    expect(patient.requests.length).toBeLessThanOrEqual(many.length * 3);
  });

  it('begins to take several, and single ones again, with the next version', async () => {
    const receiver = await stage.receiver({});
    await stage.endpoint('changing', receiver.url);
    await stage.request('changing');
    await eventually(() => receiver.requests.length === 1);
    expect(receiver.requests[0]!.headers['webhook-id']).toMatch(/^evt_/);
    await endpoint('changing', receiver, { maxEvents: 2, maxWaitMs: 9_000 }, { version: 2 });
    await eventually(
      async () => {
        await stage.request('changing', 2);
        return String(receiver.requests.at(-1)?.headers['webhook-id']).startsWith('bat_');
      },
      { timeoutMs: 30_000, everyMs: 300 },
    );
    // One waits for another that never comes: the next version lets it go at once or at its time.
    const [left] = await stage.request('changing', 1);
    await stage.endpoint('changing', receiver.url, { version: 3 });
    await eventually(() =>
      receiver.requests.some(({ headers, body }) => headers['webhook-id'] === left || body.includes(left!)),
    );
  });
});

describe('kill -9 while batches are gathered and sent', () => {
  it('loses nothing, and names every event by its own id', async () => {
    const stage = await DispatchStage.open();
    // It breaks now and then, and takes no large body.
    const receiver = await stage.receiver(({ body }: RecordedRequest, index: number) => {
      if (body.length > 9_000) return { statuses: [413] };
      return index % 10 === 3 ? { statuses: [503] } : { delayMs: 30 };
    });
    const retry = { delaysMs: Array<number>(8).fill(1_000), jitter: 0.5, horizonMs: 3_600_000 };
    try {
      const batch: DeliveryBatch = {
        maxEvents: 25,
        maxWaitMs: 500,
        maxBytes: 100_000,
        format: 'cloudevents',
      };
      const ids: string[] = [];
      for (const id of ['one', 'two', 'three']) {
        await stage.endpoint(id, receiver.url, { batch, maxInFlight: 2, retry });
        for (let i = 0; i < 2; i++) ids.push(...(await stage.request(id, 300)));
      }
      for (const enough of [15, 35]) {
        const app = await stage.start();
        await eventually(() => receiver.requests.length > enough, { timeoutMs: 40_000, everyMs: 1 });
        await app.kill('SIGKILL');
      }
      await stage.start();
      const delivered = async (): Promise<Set<string>> => {
        const attempts = await stage.bus.read('webhook.attempt-completed.v1');
        const read = attempts.map((record) => record.json<AttemptRecord>());
        return new Set(read.filter(({ outcome }) => outcome === 'delivered').map(({ eventId }) => eventId));
      };
      await eventually(async () => expect((await delivered()).size).toBe(ids.length), {
        timeoutMs: 90_000,
        everyMs: 500,
      });
      expect(await delivered()).toEqual(new Set(ids));
      expect(idsAt(receiver)).toEqual(new Set(ids));
      expect(await stage.bus.read('webhook.delivery-dead-lettered.v1')).toEqual([]);
      const sent = receiver.requests.reduce((sum, request) => sum + elementsOf(request).length, 0);
      process.stdout.write(
        `batches, kill -9 twice: ${ids.length} events in ${receiver.requests.length} requests, 0 lost, ${sent - ids.length} repeated\n`,
      );
    } finally {
      await stage.close();
    }
  });

  it('stops without waiting for batches to be full', async () => {
    const stage = await DispatchStage.open();
    const receiver = await stage.receiver({});
    try {
      await stage.endpoint('patient', receiver.url, {
        batch: { maxEvents: 1_000, maxWaitMs: 10_000, maxBytes: 1_000_000, format: 'cloudevents' },
      });
      const app = await stage.start();
      const ids = await stage.request('patient', 5);
      await eventually(async () => {
        const text = await (await fetch(`${app.url}/metrics`)).text();
        return /^crossdock_batches_held 5$/m.test(text);
      });
      expect(await app.stop()).toBe(0);
      expect(receiver.requests).toEqual([]);
      await stage.start();
      await eventually(() => expect(idsAt(receiver)).toEqual(new Set(ids)));
    } finally {
      await stage.close();
    }
  });
});
