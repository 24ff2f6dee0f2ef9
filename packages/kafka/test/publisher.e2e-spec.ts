import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { operations, type Messages } from '@crossdock/contracts';
import { createBus, type Bus } from '@crossdock/testing';
import { BrokenRecord, part, Publisher, RecordPack, TransientFault, type Outgoing } from '../src/index.js';
import { sample } from './samples.js';

const PUBLISHED = 'event.published.v1';
const send = operations.inboundGatewaySendsEventPublished;

describe('Publisher', () => {
  let bus: Bus;
  let publisher: Publisher;
  const lines: string[] = [];
  const note = (fields: object, message: string) => void lines.push(`${message} ${JSON.stringify(fields)}`);
  const log = { debug: note, info: note, warn: note, error: note };
  const member = (brokers: string[]) =>
    new Publisher(
      { brokers, topicPrefix: bus.topicPrefix, service: 'inbound-gateway', instance: 'test' },
      log,
    );

  beforeAll(async () => void (bus = await createBus([PUBLISHED, 'inbound.entry-decided.v1'])));
  beforeEach(() => void (publisher = member(bus.brokers)));
  afterEach(() => publisher.close());
  afterAll(() => bus.close());

  const event = (key: string, bytes: Buffer): Outgoing<'EventPublished'> => ({
    key,
    headers: sample('EventPublished', key).headers as unknown as Messages['EventPublished']['headers'],
    payload: bytes,
  });

  it('keeps the order of each key over concurrent calls, which go together', async () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const calls: Promise<void>[] = [];
    for (let n = 0; n < 400; n++) {
      for (const key of keys) calls.push(publisher.publish(send, event(key, Buffer.from(`${key}:${n}`))));
      if (n % 50 === 0) await new Promise((done) => setImmediate(done));
    }
    await Promise.all(calls);
    const written = await bus.read(PUBLISHED);
    for (const key of keys) {
      const mine = written.filter((record) => record.key === key).map((record) => record.bytes!.toString());
      expect(mine).toEqual(Array.from({ length: 400 }, (_, n) => `${key}:${n}`));
    }
  });

  it('sends what may wait with what may not, in order, or when the publisher closes', async () => {
    const patient = { gatherMs: 600_000 };
    const waiting = publisher.publish(send, event('patient', Buffer.from('1')), patient);
    await publisher.publish(send, event('patient', Buffer.from('2')));
    await waiting;
    const last = publisher.publish(send, event('patient', Buffer.from('3')), patient);
    await publisher.close();
    await last;
    const written = (await bus.read(PUBLISHED)).filter(({ key }) => key === 'patient');
    expect(written.map(({ bytes }) => bytes!.toString())).toEqual(['1', '2', '3']);
  });

  it('sends what may wait when its time has come', async () => {
    await publisher.publish(send, event('gathered', Buffer.from('1')), { gatherMs: 20 });
    expect((await bus.read(PUBLISHED)).some(({ key }) => key === 'gathered')).toBe(true);
  });

  it('writes the bytes and headers it is given', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 195, 40]);
    const outgoing = event('exact', bytes);
    outgoing.headers.ce_subject = 'Zoë ✓';
    await publisher.publish(send, outgoing);
    const [record] = (await bus.read(PUBLISHED)).filter(({ key }) => key === 'exact');
    expect(record!.bytes).toEqual(bytes);
    expect(record!.headers).toEqual(outgoing.headers);
  });

  it('refuses what breaks the contract before anything is sent', async () => {
    const { ce_id: _gone, ...headers } = event('x', Buffer.alloc(0)).headers;
    const bad = {
      key: 'refused',
      headers: headers as Messages['EventPublished']['headers'],
      payload: Buffer.alloc(0),
    };
    await expect(publisher.publishAll(send, [event('refused', Buffer.alloc(1)), bad])).rejects.toMatchObject({
      name: 'BrokenRecord',
      code: 'headers_invalid',
    });
    await expect(
      publisher.publish(send, { ...event('refused', Buffer.alloc(0)), payload: null }),
    ).rejects.toMatchObject({
      code: 'payload_missing',
    });
    await expect(
      publisher.publish(operations.transformationSendsEventPublished, event('refused', Buffer.alloc(0))),
    ).rejects.toThrow('belongs to transformation');
    expect((await bus.read(PUBLISHED)).filter(({ key }) => key === 'refused')).toEqual([]);
  });

  it('writes what belongs together, or none of it where one record breaks the contract', async () => {
    const decided = sample('EntryDecided', 'together');
    const decision = (payload: object): Outgoing<'EntryDecided'> => ({
      key: 'together',
      headers: decided.headers as unknown as Messages['EntryDecided']['headers'],
      payload: payload as Messages['EntryDecided']['payload'],
    });
    const together = (payload: object) =>
      publisher.publishTogether([
        part(send, [event('together', Buffer.from('1')), event('together', Buffer.from('2'))]),
        part(operations.inboundGatewaySendsEntryDecided, [decision(payload)]),
      ]);
    await expect(together({ decisionId: 1 })).rejects.toMatchObject({ code: 'payload_invalid' });
    const written = async (topic: string) =>
      (await bus.read(topic)).filter(({ key }) => key === 'together').length;
    expect(await written(PUBLISHED)).toBe(0);
    await together(decided.payload as object);
    expect([await written(PUBLISHED), await written('inbound.entry-decided.v1')]).toEqual([2, 1]);
    await expect(
      publisher.publishTogether([
        part(send, [event('together', Buffer.from('3'))]),
        part(operations.transformationSendsEventRouted, []),
      ]),
    ).rejects.toThrow('belongs to transformation');
    await publisher.publishTogether([part(send, [])]);
  });

  it('rejects a record that is too large to its caller only', async () => {
    const large = publisher.publish(send, event('large', Buffer.alloc(1_048_576)));
    const beside = publisher.publish(send, event('beside', Buffer.alloc(10)));
    await expect(large).rejects.toMatchObject({ name: 'BrokenRecord', code: 'record_too_large' });
    await beside;
  });

  it('finds the record that only the broker refuses, and writes the others', async () => {
    const message = (key: string, timestamp?: string) => ({ key, value: 'v', headers: {}, timestamp });
    const calls = [1, 2, 3].map((n) => publisher.publishRaw(PUBLISHED, message(`fine ${n}`)));
    const refused = publisher.publishRaw(PUBLISHED, message('from the future', String(Date.now() + 1e11)));
    calls.push(publisher.publishRaw(PUBLISHED, message('fine 4')));
    await expect(refused).rejects.toBeInstanceOf(BrokenRecord);
    await Promise.all(calls);
    const keys = new Set((await bus.read(PUBLISHED)).map(({ key }) => key));
    for (const n of [1, 2, 3, 4]) expect(keys.has(`fine ${n}`)).toBe(true);
  });

  it('carries more than a request can hold', async () => {
    const half = Buffer.alloc(400_000, 'x');
    await publisher.publishAll(
      send,
      Array.from({ length: 30 }, (_, n) => event(`bulk ${n}`, half)),
    );
    expect((await bus.read(PUBLISHED)).filter(({ key }) => key?.startsWith('bulk'))).toHaveLength(30);
  });

  describe('packed records', () => {
    const pack = (...records: Outgoing<'EventPublished'>[]): RecordPack<typeof send> => {
      const packed = new RecordPack(send);
      for (const { key, headers, payload } of records)
        packed.add({ key, headers, payload: payload as Buffer });
      return packed;
    };

    it('are written as others are, in order with those before and behind them', async () => {
      const numbered = (n: number) => event(`packed ${n % 7}`, Buffer.from(String(n)));
      const range = (from: number, to: number) =>
        Array.from({ length: to - from }, (_, n) => numbered(from + n));
      const first = pack(...range(10, 300));
      const calls = [
        publisher.publishAll(send, range(0, 10)),
        publisher.publishPack(first),
        publisher.publishAll(send, range(300, 310)),
      ];
      await Promise.all(calls);
      first.clear();
      const { key, headers, payload } = numbered(310);
      first.add({ key, headers, payload: String(payload as Buffer) });
      await publisher.publishPack(first);
      const written = (await bus.read(PUBLISHED)).filter(({ key }) => key?.startsWith('packed '));
      expect(written).toHaveLength(311);
      for (let k = 0; k < 7; k++) {
        const mine = written.filter((record) => record.key === `packed ${k}`);
        expect(mine.map(({ bytes }) => Number(String(bytes)))).toEqual(
          Array.from({ length: 311 }, (_, n) => n).filter((n) => n % 7 === k),
        );
        for (const { headers, bytes } of mine)
          expect(headers).toEqual(numbered(Number(String(bytes))).headers);
      }
    });

    it('are refused where one breaks the contract or is too large, and the others go', async () => {
      const packed = pack(event('kept', Buffer.from('1')));
      const { ce_id: _gone, ...headers } = event('x', Buffer.alloc(0)).headers;
      const broken = { key: 'refused', headers: headers as never, payload: Buffer.alloc(0) };
      expect(() => packed.add(broken)).toThrow(BrokenRecord);
      const large = event('refused', Buffer.alloc(0));
      expect(() => packed.add({ ...large, payload: 'x'.repeat(1_048_576) })).toThrow(BrokenRecord);
      packed.add({ ...event('kept', Buffer.alloc(0)), payload: '2' });
      await publisher.publishPack(packed);
      const written = await bus.read(PUBLISHED);
      expect(written.some(({ key }) => key === 'refused')).toBe(false);
      expect(written.filter(({ key }) => key === 'kept').map(({ bytes }) => String(bytes))).toEqual([
        '1',
        '2',
      ]);
    });

    it('that together are more than the topic takes at once are halved until they go', async () => {
      const packed = pack(...Array.from({ length: 5 }, (_, n) => event('halved', Buffer.alloc(400_000, n))));
      await publisher.publishPack(packed);
      const written = (await bus.read(PUBLISHED)).filter(({ key }) => key === 'halved');
      expect(written.map(({ bytes }) => bytes?.[0])).toEqual([0, 1, 2, 3, 4]);
    });

    it('are not written any more once their caller may not', async () => {
      let asked = 0;
      const withdrawn = publisher.publishPack(pack(event('withdrawn pack', Buffer.alloc(1))), {
        mayGo: () => ++asked < 2,
      });
      await expect(withdrawn).rejects.toMatchObject({ code: 'publish_withdrawn' });
      await publisher.publish(send, event('beside the pack', Buffer.alloc(1)));
      expect((await bus.read(PUBLISHED)).map(({ key }) => key)).not.toContain('withdrawn pack');
    });
  });

  it('writes nothing more once its caller may not, and what others asked for all the same', async () => {
    let asked = 0;
    // The second time it is kafkajs that is about to write.
    const withdrawn = publisher.publish(send, event('withdrawn', Buffer.alloc(1)), {
      mayGo: () => ++asked < 2,
    });
    const beside = publisher.publish(send, event('beside withdrawn', Buffer.alloc(1)));
    await expect(withdrawn).rejects.toMatchObject({ name: 'TransientFault', code: 'publish_withdrawn' });
    await beside;
    const keys = (await bus.read(PUBLISHED)).map(({ key }) => key);
    expect(keys).toContain('beside withdrawn');
    expect(keys).not.toContain('withdrawn');
  });

  it('asks again whether a caller may write when the brokers were away', async () => {
    const lonely = member(['127.0.0.1:9']);
    let may = true;
    const call = lonely.publish(send, event('withdrawn', Buffer.alloc(1)), { mayGo: () => may });
    may = await new Promise<boolean>((resolve) => setTimeout(resolve, 50, false));
    await expect(call).rejects.toMatchObject({ code: 'publish_withdrawn' });
    await lonely.close();
  });

  it('lets a caller bound its patience while no broker answers, and ends the others when it is closed', async () => {
    const lonely = member(['127.0.0.1:9']);
    const bounded = lonely.publish(send, event('bounded', Buffer.alloc(1)), { timeoutMs: 200 });
    await expect(bounded).rejects.toMatchObject({ name: 'TransientFault', code: 'publish_timeout' });
    const patient = lonely.publish(send, event('patient', Buffer.alloc(1)));
    const outcome = expect(patient).rejects.toBeInstanceOf(TransientFault);
    await lonely.close();
    await outcome;
    await expect(lonely.publish(send, event('late', Buffer.alloc(1)))).rejects.toMatchObject({
      code: 'publisher_closed',
    });
  });
});
