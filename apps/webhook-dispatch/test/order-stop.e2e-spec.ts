import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples, type DeliveryOrder } from '@crossdock/contracts';
import { eventually, type RecordingEndpoint } from '@crossdock/testing';
import { LaneStage, numbersOf, receiptOf, retries } from './lane-stage.js';
import type { DeadLetter } from './dispatch-stage.js';

const stopping: DeliveryOrder = { kind: 'per-key', key: 'subject', onExhaustion: 'stop' };

/** A receiver that refuses the first delivery of the key `bad` for good, until it is told otherwise. */
class Refusing {
  refuses = true;
  receiver!: RecordingEndpoint;

  static async start(lanes: LaneStage): Promise<Refusing> {
    const refusing = new Refusing();
    refusing.receiver = await lanes.stage.receiver((request: { body: Buffer }) => {
      const { key, number } = receiptOf(request);
      return { statuses: [refusing.refuses && key === 'bad' && number === 1 ? 503 : 200] };
    });
    return refusing;
  }

  numbers(key: string): number[] {
    return numbersOf(this.receiver, key);
  }
}

describe('a lane whose endpoint wants to stop on exhaustion', () => {
  let lanes: LaneStage;

  beforeAll(async () => {
    lanes = await LaneStage.open();
    await lanes.stage.start();
  });
  afterAll(() => lanes?.close());

  /** An endpoint with a lane that stands still, two deliveries behind its head; another lane went on. */
  async function stopped(id: string): Promise<{ refusing: Refusing; letter: DeadLetter }> {
    const refusing = await Refusing.start(lanes);
    await lanes.stage.endpoint(id, refusing.receiver.url, { order: stopping, retry: retries(1) });
    await lanes.request(id, ['bad', 'good', 'bad', 'good', 'bad']);
    const letter = await lanes.stage.deadLetter(id, 30_000);
    await eventually(() => refusing.numbers('good').length === 2);
    expect(refusing.numbers('bad')).toEqual([1, 1]);
    expect(letter.headers).toMatchObject({
      cd_cause: 'attempts_exhausted',
      cd_lane: 'key:bad',
      cd_lane_stopped: 'true',
    });
    await eventually(async () =>
      expect(
        await lanes.query(`SELECT lane, stopped_cause AS cause, told FROM lanes WHERE endpoint_id = '${id}'`),
      ).toEqual([{ lane: 'key:bad', cause: 'attempts_exhausted', told: true }]),
    );
    return { refusing, letter };
  }

  /** As the audit asks for a dead letter again. */
  async function redrive(letter: DeadLetter, redriveId: string): Promise<void> {
    const { cd_lane: _, cd_cause: __, cd_dead_lettered_at: ___, ...headers } = letter.headers;
    await askAgain({ ...letter, headers: headers as DeadLetter['headers'] }, redriveId);
  }

  /** As a job asks for a delivery again. */
  async function askAgain({ key, headers, bytes }: DeadLetter, redriveId: string): Promise<void> {
    await lanes.stage.bus.publish('webhook.delivery-requested.v1', {
      key,
      headers: {
        ...headers,
        cd_attempt: '0',
        cd_requested_at: new Date().toISOString(),
        cd_redrive_id: redriveId,
      },
      payload: bytes,
    });
  }

  async function discard({ key, headers }: DeadLetter, redriveId?: string): Promise<void> {
    const at = new Date().toISOString();
    await lanes.stage.bus.publish('webhook.delivery-discarded.v1', {
      key,
      headers: {
        ce_specversion: '1.0',
        ce_id: `dsc_${key}`,
        ce_source: '/crossdock/audit',
        ce_type: 'crossdock.delivery-discarded.v1',
        ce_time: at,
      },
      payload: {
        deliveryId: headers.cd_delivery_id,
        endpointId: key,
        ...(redriveId ? { redriveId } : {}),
        jobId: 'job_1',
        discardedAt: at,
      },
    });
  }

  it('goes on behind the dead letter when that is redriven, in its place', async () => {
    const { refusing, letter } = await stopped('redriven');
    refusing.refuses = false;
    await redrive(letter, 'rdv_1');
    await eventually(() => refusing.numbers('bad').length === 5);
    expect(refusing.numbers('bad')).toEqual([1, 1, 1, 2, 3]);
  });

  it('stands still though the event is replayed that it stands still for: that comes at the end', async () => {
    const { refusing, letter } = await stopped('replayed');
    refusing.refuses = false;
    const { cd_lane: _, cd_lane_stopped: __, cd_cause: ___, ...headers } = letter.headers;
    await askAgain({ ...letter, headers: headers as DeadLetter['headers'] }, 'rdv_replay');
    await lanes.request('replayed', ['good']);
    await eventually(() => refusing.numbers('good').length === 3);
    await eventually(async () =>
      expect(await lanes.count('lane_deliveries', `endpoint_id = 'replayed'`)).toBe(4),
    );
    expect(refusing.numbers('bad')).toEqual([1, 1]);
    await redrive(letter, 'rdv_4');
    await eventually(() => refusing.numbers('bad').length === 6);
    expect(refusing.numbers('bad')).toEqual([1, 1, 1, 2, 3, 1]);
  });

  it('stops again when the redrive fails, and a discard of that one lets it go on', async () => {
    const { refusing, letter } = await stopped('failing');
    await redrive(letter, 'rdv_2');
    await eventually(async () => (await lanes.stage.deadLetters('failing')).length === 2, {
      timeoutMs: 30_000,
    });
    expect(refusing.numbers('bad')).toEqual([1, 1, 1, 1]);
    // The first dead letter is not what it stands still for any more.
    await discard(letter);
    await discard(letter, 'rdv_2');
    await eventually(() => refusing.numbers('bad').length === 6);
    expect(refusing.numbers('bad')).toEqual([1, 1, 1, 1, 2, 3]);
  });

  it('goes on without the dead letter when that is discarded', async () => {
    const { refusing, letter } = await stopped('discarded');
    await discard(letter);
    await eventually(() => refusing.numbers('bad').length === 4);
    expect(refusing.numbers('bad')).toEqual([1, 1, 2, 3]);
    await eventually(async () => (await lanes.count('lanes', `endpoint_id = 'discarded'`)) === 0);
  });

  it.each([
    ['skips from now on', 'skipping', { order: { ...stopping, onExhaustion: 'skip' } }],
    ['wants no order any more', 'unordered', { order: undefined }],
  ] as const)(
    'goes on when the endpoint %s',
    async (_, id, changed) => {
      const { refusing } = await stopped(id);
      const { url } = refusing.receiver;
      await lanes.stage.endpoint(id, url, { retry: retries(1), version: 2, ...changed });
      await eventually(() => refusing.numbers('bad').length === 4);
      expect(refusing.numbers('bad')).toEqual([1, 1, 2, 3]);
      expect(await lanes.stage.deadLetters(id)).toHaveLength(1);
    },
    90_000,
  );

  it('stands still also for a delivery that was as large as a request may be, and is told of', async () => {
    const receiver = await lanes.stage.receiver({ statuses: [503] });
    await lanes.stage.endpoint('large', receiver.url, { order: stopping, retry: retries(1) });
    const headers = examples.find(({ message }) => message === 'DeliveryRequested')?.headers ?? {};
    const headerBytes = Object.entries(headers).join('').length;
    const large = 'x'.repeat(1_048_576 - headerBytes - 500);
    await lanes.stage.request('large', 1, { ce_subject: 'bad' }, () => ({ key: 'bad', number: 1, large }));
    const letter = await lanes.stage.deadLetter('large', 40_000);
    expect(letter.headers).toMatchObject({ cd_cause: 'attempts_exhausted', cd_lane_stopped: 'true' });
    expect(letter.bytes?.length).toBeGreaterThan(large.length);
    await discard(letter);
    await eventually(async () => (await lanes.count('lanes', `endpoint_id = 'large'`)) === 0, {
      timeoutMs: 20_000,
    });
  });

  it('is not looked at without a pause while it may not go on yet', async () => {
    const { refusing } = await stopped('untold');
    // As while its dead letter is being written.
    await lanes.query(`UPDATE lanes SET told = false WHERE endpoint_id = 'untold'`);
    await lanes.stage.endpoint('untold', refusing.receiver.url, { retry: retries(1), version: 2 });
    const transactions = async () => {
      const [row] = await lanes.query<{ count: string }>(
        `SELECT xact_commit AS count FROM pg_stat_database WHERE datname = current_database()`,
      );
      return Number(row?.count);
    };
    const before = await transactions();
    const until = Date.now() + 8_000;
    await eventually(() => Date.now() > until);
    expect((await transactions()) - before).toBeLessThan(400);
    await lanes.query(`UPDATE lanes SET told = true WHERE endpoint_id = 'untold'`);
    await eventually(() => refusing.numbers('bad').length === 4);
    await eventually(async () => (await lanes.count('lanes', `endpoint_id = 'untold'`)) === 0);
  }, 120_000);

  it('stands still over a restart, also of another process', async () => {
    const { refusing, letter } = await stopped('restarted');
    const [app] = lanes.stage.apps.splice(0);
    await app?.kill('SIGKILL');
    await lanes.stage.start();
    await lanes.request('restarted', ['bad', 'good']);
    await eventually(() => refusing.numbers('good').length === 3);
    expect(refusing.numbers('bad')).toEqual([1, 1]);
    expect(await lanes.stage.deadLetters('restarted')).toHaveLength(1);
    const { url } = lanes.stage.apps[0]!;
    await eventually(
      async () => {
        const metrics = await (await fetch(`${url}/metrics`)).text();
        expect(metrics).toMatch(/^crossdock_lanes_stopped 1$/m);
        // Its head, and three behind it.
        expect(metrics).toMatch(/^crossdock_lane_deliveries 4$/m);
        expect(metrics).toMatch(/^crossdock_lane_oldest_stopped_seconds \d/m);
        expect(metrics).toMatch(/^crossdock_lanes_unavailable 0$/m);
      },
      { timeoutMs: 45_000, everyMs: 500 },
    );
    await discard(letter);
    await eventually(() => refusing.numbers('bad').length === 5);
    expect(refusing.numbers('bad')).toEqual([1, 1, 2, 3, 4]);
  }, 120_000);

  it.each([
    ['disabled', 'endpoint_disabled', { status: 'disabled' }],
    ['deleted', 'endpoint_unknown', null],
    ['suspended', 'tenant_suspended', undefined],
  ] as const)(
    'ends what it holds when the endpoint is deleted or disabled, or its tenant suspended: %s; and leaves nothing behind',
    async (id, cause, changed) => {
      const { refusing, letter } = await stopped(id);
      const { url } = refusing.receiver;
      if (changed) {
        await lanes.stage.endpoint(id, url, { order: stopping, retry: retries(1), version: 2, ...changed });
      } else if (changed === null) {
        await lanes.stage.configure('endpoint', id, null);
      } else {
        const tenant = { id: 'company-b', version: 1, changedAt: new Date().toISOString(), name: 'B' };
        await lanes.stage.configure('tenant', 'company-b', { ...tenant, status: 'suspended' });
      }
      const others = async () =>
        (await lanes.stage.deadLetters(id)).filter(({ offset }) => offset !== letter.offset);
      await eventually(async () => (await others()).length === 2, { timeoutMs: 60_000 });
      expect((await others()).map(({ headers }) => headers.cd_cause)).toEqual([cause, cause]);
      for (const { headers } of await others()) expect(headers).not.toHaveProperty('cd_lane_stopped');
      expect(refusing.numbers('bad')).toEqual([1, 1]);
      await eventually(async () => (await lanes.count('lanes', `endpoint_id = '${id}'`)) === 0);
    },
    120_000,
  );
});
