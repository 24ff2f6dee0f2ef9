import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, PlainTopics, testStack } from '@crossdock/testing';
import { OrganisationTopics, TopicWriteFailed } from '../src/index.js';

describe('topics of the organisation', () => {
  const prefix = `plain${randomBytes(4).toString('hex')}.`;
  const quiet = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
  };
  const writing = (brokers: string[]) =>
    new OrganisationTopics(
      { brokers, topicPrefix: '', service: 'webhook-dispatch', instance: 'test' },
      quiet,
    );
  let plain: PlainTopics;
  let topics: OrganisationTopics;

  beforeAll(async () => {
    plain = await PlainTopics.open();
    topics = writing(testStack().brokers);
  });
  afterAll(async () => {
    await topics?.onApplicationShutdown();
    await plain?.close();
  });

  const record = (text: string, key?: string) => ({
    key,
    headers: { ce_id: text.slice(0, 20), 'webhook-id': 'Zoë ✓' },
    value: Buffer.from(text),
  });
  const codeOf = async (written: Promise<unknown>): Promise<string> => {
    const failed = await written.then(
      () => new Error('it was written'),
      (error: unknown) => error as Error,
    );
    return failed instanceof TopicWriteFailed ? failed.code : String(failed);
  };

  it('get records as they are, and it is told where each is', async () => {
    const topic = `${prefix}told`;
    await plain.create(topic, 3);
    const texts = Array.from({ length: 300 }, (_, n) => `${n}`);
    const written = await Promise.all(
      texts.map((text, n) =>
        topics.write(topic, record(text, n % 3 === 0 ? undefined : `key-${n % 7}`), 20_000),
      ),
    );
    const records = await plain.read(topic);
    expect(records).toHaveLength(300);
    for (const [n, { partition, offset }] of written.entries()) {
      const there = records.find((one) => one.partition === partition && one.offset === Number(offset));
      expect(there?.bytes?.toString()).toBe(texts[n]);
      expect(there?.headers).toEqual({ ce_id: texts[n], 'webhook-id': 'Zoë ✓' });
      expect(there?.key).toBe(n % 3 === 0 ? null : `key-${n % 7}`);
    }
    const partitionsOf = (key: string) =>
      new Set(records.filter((one) => one.key === key).map(({ partition }) => partition));
    for (let n = 0; n < 7; n++) expect(partitionsOf(`key-${n}`).size).toBe(1);
  });

  it('that are not there are told so, and hold up no other; from when they are there they are written to', async () => {
    const [missing, there] = [`${prefix}missing`, `${prefix}there`];
    await plain.create(there);
    const failing = Array.from({ length: 5 }, () => codeOf(topics.write(missing, record('lost'), 20_000)));
    await Promise.all(Array.from({ length: 20 }, (_, n) => topics.write(there, record(`${n}`), 20_000)));
    expect(new Set(await Promise.all(failing))).toEqual(new Set(['topic_not_found']));
    await plain.create(missing);
    await topics.write(missing, record('found'), 20_000);
    expect((await plain.read(missing)).map(({ bytes }) => bytes!.toString())).toEqual(['found']);
  });

  it('refuse the record that is too large for them, and not those that came with it', async () => {
    const topic = `${prefix}small`;
    await plain.create(topic, 1, { 'max.message.bytes': '4000' });
    const sizes = [100, 1_500, 6_000, 1_500, 1_500, 100];
    const ends = sizes.map((size, n) => topics.write(topic, record(String(n).padEnd(size, '.')), 20_000));
    const codes = await Promise.all(
      ends.map((end) =>
        end.then(
          () => 'written',
          () => codeOf(end),
        ),
      ),
    );
    expect(codes).toEqual(['written', 'written', 'record_too_large', 'written', 'written', 'written']);
    expect((await plain.read(topic)).map(({ bytes }) => bytes!.toString()[0]).sort()).toEqual([
      '0',
      '1',
      '3',
      '4',
      '5',
    ]);
  });

  it('refuse the record that is not valid there, and not those that came with it', async () => {
    const topic = `${prefix}compacted`;
    await plain.create(topic, 1, { 'cleanup.policy': 'compact' });
    const keys = ['a', 'b', undefined, 'c', 'd', undefined, 'e'];
    const ends = keys.map((key, n) =>
      topics.write(topic, record(String(n), key), 20_000).then(
        () => 'written',
        (error: unknown) => codeOf(Promise.reject(error as Error)),
      ),
    );
    expect(await Promise.all(ends)).toEqual(
      keys.map((key) => (key === undefined ? 'record_refused' : 'written')),
    );
    expect((await plain.read(topic)).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are given up in time when the brokers are away, which is never held against a topic', async () => {
    const away = writing([`127.0.0.1:${await freePort()}`]);
    const startedAt = performance.now();
    expect(await codeOf(away.write(`${prefix}away`, record('never'), 500))).toBe('broker_unavailable');
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    await away.onApplicationShutdown();
    expect(await codeOf(away.write(`${prefix}away`, record('never'), 30_000))).toBe('broker_unavailable');
    await away.onApplicationShutdown();
  });
});
