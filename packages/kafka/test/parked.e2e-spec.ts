import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { headersViolation } from '@crossdock/contracts';
import { createBus, eventually, type Bus, type BusRecord, type ToPublish } from '@crossdock/testing';
import { BrokenRecord, topicsOf, TransientFault } from '../src/index.js';
import { startMember, type Member } from './member.js';
import { sample } from './samples.js';
import { dispatchController, healthController } from './services.js';

const PARKED = 'bus.record-parked.v1';
const HEALTH = 'webhook.endpoint-health-changed.v1';
const bothServices = new Set(['control-plane', 'webhook-dispatch'].flatMap(topicsOf).map(({ name }) => name));

describe('a record that cannot be taken', () => {
  let bus: Bus;
  let member: Member | undefined;

  beforeAll(async () => void (bus = await createBus([...bothServices])));
  afterEach(async () => {
    await member?.close();
    member = undefined;
  });
  afterAll(() => bus.close());

  const parkedFor = async (reason: string): Promise<BusRecord[]> =>
    (await bus.read(PARKED)).filter((record) => record.headers['cd_reason'] === reason);
  const headersOf = (record: BusRecord): Record<string, string> =>
    Object.fromEntries(
      (JSON.parse(record.headers['cd_origin_headers']!) as [string, string][]).map(([name, value]) => [
        name,
        Buffer.from(value, 'base64').toString('latin1'),
      ]),
    );

  const wire = (value: string) => Buffer.from(value, 'latin1');
  const broken: [string, string, ToPublish][] = [
    [
      'is not JSON',
      'payload_not_json',
      sample('EndpointHealthChanged', 'k1', { payload: wire('\xff{ no json') }),
    ],
    [
      'breaks the schema',
      'payload_invalid',
      sample('EndpointHealthChanged', 'k2', { payload: { state: 'odd' } }),
    ],
    [
      'lacks headers',
      'headers_invalid',
      { key: 'k3', payload: wire('{"a": 1 }'), headers: { other: wire('\xfe') } },
    ],
    ['has no value', 'payload_missing', sample('EndpointHealthChanged', 'k4', { payload: null })],
  ];

  it.each(broken)(
    'because it %s is parked byte for byte, and the partition goes on',
    async (_how, reason, record) => {
      const seen: string[] = [];
      member = await startMember('control-plane', bus, [
        healthController((records) => Promise.resolve(void seen.push(...records.map(({ key }) => key)))),
      ]);
      const good = `after ${reason}`;
      await bus.publish(
        HEALTH,
        { ...record, partition: 1 },
        sample('EndpointHealthChanged', good, { partition: 1 }),
      );
      await eventually(() => expect(seen).toContain(good));
      const [parked] = await eventually(async () => {
        const found = await parkedFor(reason);
        expect(found).toHaveLength(1);
        return found;
      });
      expect(headersViolation('RecordParked', parked!.headers)).toBeNull();
      expect(parked!.headers).toMatchObject({
        cd_origin_topic: HEALTH,
        cd_origin_partition: '1',
        cd_parked_by: 'controlPlaneReceivesEndpointHealthChanged',
        ce_id: `prk_webhook-endpoint-health-changed-v1-1-${parked!.headers['cd_origin_offset']}-controlPlaneReceivesEndpointHealthChanged`,
      });
      expect(parked!.key).toBe(record.key ?? '');
      const sent = (await bus.read(HEALTH)).find(
        ({ offset, partition }) => partition === 1 && String(offset) === parked!.headers['cd_origin_offset'],
      );
      expect(parked!.bytes).toEqual(sent!.bytes ?? Buffer.alloc(0));
      expect(Object.keys(headersOf(parked!)).sort()).toEqual(Object.keys(sent!.headers).sort());
      if (record.headers?.['other']) expect(headersOf(parked!)['other']).toBe('\xfe');
    },
  );

  it('because its handler says so is parked with the code, the rest of the batch is handled', async () => {
    const seen = new Set<string>();
    member = await startMember('control-plane', bus, [
      healthController((records) => {
        if (records.some(({ key }) => key === 'bad'))
          throw new BrokenRecord('endpoint_unheard_of', 'no such endpoint');
        for (const { key } of records) seen.add(key);
        return Promise.resolve();
      }),
    ]);
    const keys = ['g1', 'g2', 'bad', 'g3'];
    await bus.publish(HEALTH, ...keys.map((key) => sample('EndpointHealthChanged', key, { partition: 0 })));
    await eventually(() =>
      expect([...seen].filter((key) => key.startsWith('g'))).toEqual(['g1', 'g2', 'g3']),
    );
    await eventually(async () => expect(await parkedFor('endpoint_unheard_of')).toHaveLength(1));
  });

  it('because its handler fails again and again is parked as handler_failed', async () => {
    let poisoned = 0;
    const seen = new Set<string>();
    member = await startMember('control-plane', bus, [
      healthController((records) => {
        if (records.some(({ key }) => key === 'poison')) {
          poisoned++;
          throw new TypeError('a fault in the handler');
        }
        for (const { key } of records) seen.add(key);
        return Promise.resolve();
      }),
    ]);
    const keys = ['h1', 'poison', 'h2'];
    await bus.publish(HEALTH, ...keys.map((key) => sample('EndpointHealthChanged', key, { partition: 2 })));
    await eventually(() => expect([...seen].filter((key) => key.startsWith('h'))).toEqual(['h1', 'h2']));
    await eventually(async () => {
      const [parked] = await parkedFor('handler_failed');
      expect(parked?.headers['cd_detail']).toBe('TypeError: a fault in the handler');
    });
    expect(poisoned).toBeGreaterThanOrEqual(4);
  });

  it('is repeated for as long as the fault is outside of it', async () => {
    let attempts = 0;
    member = await startMember('control-plane', bus, [
      healthController(() => {
        if (++attempts < 6) throw new TransientFault('database_away', 'connection refused');
        return Promise.resolve();
      }),
    ]);
    const before = (await bus.read(PARKED)).length;
    await bus.publish(HEALTH, sample('EndpointHealthChanged', 'patient'));
    await eventually(() => expect(attempts).toBe(6));
    expect(await bus.read(PARKED)).toHaveLength(before);
  });

  it('is parked in record mode too', async () => {
    const seen: string[] = [];
    member = await startMember('webhook-dispatch', bus, [
      dispatchController({
        deliver: (record) => {
          if (record.key === 'broken') throw new BrokenRecord('endpoint_gone', 'nothing there');
          return Promise.resolve(void seen.push(record.key));
        },
      }),
    ]);
    await bus.publish(
      'webhook.delivery-requested.v1',
      { key: 'no headers', payload: wire('x') },
      sample('DeliveryRequested', '', { key: null, partition: 3 }),
      sample('DeliveryRequested', 'broken', { partition: 3 }),
      sample('DeliveryRequested', 'fine', { partition: 3 }),
    );
    await eventually(() => expect(seen).toEqual(['fine']));
    await eventually(async () => {
      expect(await parkedFor('endpoint_gone')).toHaveLength(1);
      expect(await parkedFor('key_missing')).toHaveLength(1);
      const reasons = (await parkedFor('headers_invalid')).map((record) => record.headers['cd_parked_by']);
      expect(reasons).toContain('webhookDispatchReceivesDeliveryRequested');
    });
  });
});
