import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleNames, serviceNames, type Status } from '@crossdock/local-stack';
import { createBus, eventually, queryOnce, RecordingEndpoint, testStack, type Bus } from '@crossdock/testing';
import { Launcher, type Started } from './support/launcher.js';

/** The commands of the README: `npm start`, `npm run status`, Ctrl-C, and `npm start` again. */

const [controlPlane, gateway, audit] = [0, 1, 2];
const delivery = /delivered +payment\.\S+ +-> company-b-shop .* (evt_\w+)/;

describe('npm start', () => {
  let launcher: Launcher;
  let running: Started;
  let status: Status;
  let eventId: string;
  let shop: unknown;
  let journey: unknown;

  beforeAll(async () => {
    launcher = await Launcher.prepare();
  });
  afterAll(() => launcher?.close(), 60_000);

  const shopNow = async () => {
    const { id, tenantId, version, changedAt } = await launcher.ask(
      'GET',
      controlPlane,
      'endpoints/company-b-shop',
    );
    return { id, tenantId, version, changedAt };
  };
  const journeyOf = async (id: string) => {
    const { type, stages, deliveries } = await launcher.ask('GET', audit, `events/${id}`);
    return { type, stages, deliveries };
  };

  it('tells of the first delivery', async () => {
    running = launcher.start();
    eventId = String((await running.line(delivery))[1]);
    shop = await shopNow();
    journey = await eventually(async () => {
      const told = await journeyOf(eventId);
      expect(told.deliveries).toMatchObject([{ endpointId: 'company-b-shop', state: 'delivered' }]);
      return told;
    });
  }, 180_000);

  it('has a status for programs', async () => {
    // On a busy machine a part may answer too late for one look.
    status = await eventually(async () => {
      const told = await launcher.status();
      expect(told.processes.filter(({ ready }) => !ready)).toEqual([]);
      expect(Object.values(told.counters)).not.toContain(null);
      return told;
    });
    expect(status).toMatchObject({
      running: true,
      portBase: launcher.portBase,
      startedAt: expect.any(String),
      supervisorPid: expect.any(Number),
      counters: { delivered: expect.any(Number), verified: expect.any(Number) },
    });
    const names = ['kafka', 'postgres', ...serviceNames, ...sampleNames];
    expect(status.processes.map(({ name }) => name).sort()).toEqual(names.sort());
    for (const process of status.processes) {
      expect(process).toMatchObject({
        pid: expect.any(Number),
        residentBytes: expect.any(Number),
        restarts: 0,
      });
    }
  }, 60_000);

  it('ends within ten seconds of Ctrl-C, with nothing left running', async () => {
    const began = performance.now();
    expect(await running.interrupt()).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    for (const pid of [status.supervisorPid, ...status.processes.map(({ pid }) => pid)]) {
      expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
    }
  }, 60_000);

  it('goes on with its data the next time', async () => {
    running = launcher.start();
    const [, next] = await running.line(delivery);
    expect(next).not.toBe(eventId);
    expect(await shopNow()).toEqual(shop);
    expect(await journeyOf(eventId)).toEqual(journey);
  }, 180_000);
});

describe('npm start on servers that run already', () => {
  const role = `operator_${randomUUID().slice(0, 8)}`;
  let bus: Bus;
  let launcher: Launcher;
  let receiver: RecordingEndpoint;

  beforeAll(async () => {
    launcher = await Launcher.prepare();
    receiver = await RecordingEndpoint.start();
    // It makes the topics itself; whatever has the prefix of the bus goes with it.
    bus = await createBus(['config.tenant-changed.v1']);
    await queryOnce(
      testStack().databaseUrl,
      `CREATE ROLE ${role} LOGIN CREATEDB REPLICATION PASSWORD '${role}'`,
    );
  }, 60_000);

  afterAll(async () => {
    await launcher?.close();
    await receiver?.close();
    await bus?.close();
    const { databaseUrl } = testStack();
    const owned = await queryOnce<{ datname: string }>(
      databaseUrl,
      `SELECT datname FROM pg_database WHERE datdba = '${role}'::regrole`,
    );
    for (const { datname } of owned) await queryOnce(databaseUrl, `DROP DATABASE "${datname}" WITH (FORCE)`);
    await queryOnce(databaseUrl, `DROP ROLE ${role}`);
  }, 60_000);

  it('needs no superuser, and brings an event from its publication to its receiver', async () => {
    const url = new URL(testStack().databaseUrl);
    [url.username, url.password] = [role, role];
    const running = launcher.start(['--no-samples'], {
      DATABASE_URL: url.href,
      KAFKA_BROKERS: bus.brokers.join(','),
      KAFKA_TOPIC_PREFIX: bus.topicPrefix,
    });
    await running.line(/Crossdock is up/);
    const put = (resource: string, body: object) => launcher.ask('PUT', controlPlane, resource, body);
    await put('tenants/acme', { name: 'Acme' });
    await put('event-types/order.placed', { validation: 'enforce', schema: { type: 'object' } });
    await put('endpoints/acme', { tenantId: 'acme', url: receiver.url });
    await put('subscriptions/acme', { tenantId: 'acme', endpointId: 'acme', eventTypes: ['order.*'] });
    const published: unknown[] = [];
    // Configuration reaches the services a moment after its answer.
    await eventually(
      async () => {
        const headers = {
          'ce-specversion': '1.0',
          'ce-id': randomUUID(),
          'ce-source': '/shop',
          'ce-tenant': 'acme',
          'ce-type': 'order.placed',
        };
        const { id } = await launcher.ask('POST', gateway, 'events', { orderId: '1001' }, headers);
        published.push(id);
        return receiver.requests.length > 0;
      },
      { everyMs: 250 },
    );
    expect(published).toContain(receiver.requests[0]?.headers['webhook-id']);
    expect(await running.interrupt()).toBe(0);
  }, 180_000);
});
