import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operations, type MessageName } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { Audit, strangersKey, way } from './audit.js';
import { received } from './records.js';

const PARK_TOPIC = 'bus.record-parked.v1';
const consumed = Object.values(operations).filter(
  ({ action, service }) => action === 'receive' && service === 'audit',
);

let audit: Audit;
beforeAll(async () => {
  audit = await Audit.start();
});
afterAll(() => audit?.end(), 30_000);

describe('an undecodable record', () => {
  it.each(consumed.map(({ topics: [topic], message }) => ({ topic: topic as string, message })))(
    'on $topic is parked with a reason, and the partition goes on',
    async ({ topic, message }) => {
      const before = await audit.summary();
      await audit.bus.publish(topic, { key: 'broken', payload: Buffer.from('{"not":'), partition: 0 });
      await publishGood(topic, message);

      await eventually(async () => {
        const parked = (await audit.bus.read(PARK_TOPIC)).filter(
          ({ headers }) => headers.cd_origin_topic === topic && headers.cd_reason !== 'example',
        );
        expect(parked).toHaveLength(1);
        expect(parked[0]?.headers).toMatchObject({ cd_reason: expect.stringMatching(/^[a-z_]+$/) });
        expect(parked[0]?.bytes?.toString()).toBe('{"not":');
      });
      await goodIsKept(message, before.parked);
    },
    60_000,
  );

  it('is told in the journey of the event whose id it carries', async () => {
    const { eventId, published } = way('parked');
    await audit.publish('EventPublished', published);
    await audit.bus.publish('webhook.attempt-completed.v1', { key: eventId, payload: 'nothing' });
    await eventually(async () =>
      expect((await audit.journey(eventId)).stages.at(-1)).toMatchObject({
        stage: 'parked',
        topic: 'webhook.attempt-completed.v1',
        parkedBy: 'auditReceivesAttemptCompleted',
      }),
    );
  });

  it('does not go round in circles on the topic of parked records', async () => {
    await audit.bus.publish(PARK_TOPIC, {
      key: 'broken',
      headers: { cd_origin_topic: PARK_TOPIC },
      payload: 'nothing',
      partition: 0,
    });
    const before = (await audit.bus.read(PARK_TOPIC)).length;
    const { parked } = await audit.summary();
    await audit.publish('RecordParked', { headers: { ce_id: 'prk_after', cd_reason: 'example' } });
    await eventually(async () => expect((await audit.summary()).parked).toBe(parked + 1));
    expect(await audit.bus.read(PARK_TOPIC)).toHaveLength(before + 1);
  });
});

describe('a record that keeps the contract and cannot be stored', () => {
  it('is parked, and those beside it are kept', async () => {
    const before = await audit.summary();
    const { delivered } = way('storable');
    const tooLong = received('AttemptCompleted').bytes.toString('hex').repeat(20);
    await audit.publish(
      'AttemptCompleted',
      delivered(1),
      { key: delivered(1).key, payload: { eventId: scrambled(tooLong), attemptId: 'att_toolong' } },
      { ...delivered(2), payload: { ...delivered(2).payload, deliveryId: 'dlv_storable2' } },
    );
    await eventually(async () =>
      expect(await audit.summary()).toMatchObject({
        delivered: before.delivered + 2,
        parked: before.parked + 1,
      }),
    );
    const parked = (await audit.bus.read(PARK_TOPIC)).map(({ headers }) => headers.cd_reason);
    expect(parked).toContain('not_storable');
  });
});

describe('a parked record', () => {
  interface Parked {
    id: string;
    [member: string]: unknown;
  }
  const partBytes = 7_000_000;

  /** Writes some of the parts of what capture parked of a row, as it does. */
  async function park(change: string, bytes: Buffer, numbers: readonly number[]): Promise<void> {
    const parts = Math.ceil(bytes.length / partBytes);
    for (const number of numbers) {
      const { headers } = received('RecordParked', { example: 'part of a large row' });
      await audit.bus.publish(PARK_TOPIC, {
        key: 'shop/public.t/{"id":1}',
        partition: 1,
        headers: {
          ...headers,
          ce_id: `prk_${change}-${number}`,
          cd_parked_id: `prk_${change}`,
          cd_part: String(number),
          cd_parts: String(parts),
          cd_content: 'pgoutput',
          cd_change_id: change,
          cd_table: 'public.documents',
        },
        payload: bytes.subarray((number - 1) * partBytes, number * partBytes),
      });
    }
  }

  const path = (id: string): string => `/v1/parked-records/${encodeURIComponent(id)}`;
  const isListed = (id: string) =>
    eventually(async () => expect((await audit.get(path(id))).status).toBe(200));
  const content = (id: string): Promise<Response> =>
    fetch(`${audit.app.url}${path(id)}/content`, {
      headers: { authorization: `Bearer ${audit.operatorKey}` },
    });

  it('is given back as it was parked, its parts joined, whatever came between them or again after a crash', async () => {
    const bytes = randomBytes(2 * partBytes + 1_000);
    await park('chg_again', bytes, [1, 2]);
    await park('chg_between', Buffer.from('another'), [1]);
    await park('chg_again', bytes, [1, 2, 3]);
    await isListed('prk_chg_between');
    const answer = await content('prk_chg_again');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(await (await content('prk_chg_between')).text()).toBe('another');
  });

  it('is listed with its reason and whose it is, the newest first, by reason and table', async () => {
    const list = async (query: string) =>
      (await audit.get<{ items: Parked[]; nextCursor?: string }>(`/v1/parked-records?${query}`)).body;
    await park('chg_listed', Buffer.from('listed'), [1]);
    await isListed('prk_chg_listed');
    const { items } = await list('table=public.documents&reason=record_too_large');
    expect(items.every(({ table }) => table === 'public.documents')).toBe(true);
    expect(items.find(({ id }) => id === 'prk_chg_listed')).toEqual({
      id: 'prk_chg_listed',
      parkedAt: expect.any(String),
      topic: 'cdc.row-changed.v1',
      partition: '0',
      offset: '0',
      parkedBy: 'cdcIngestionSendsRowChanged',
      reason: 'record_too_large',
      detail: expect.any(String),
      parts: 1,
      content: 'pgoutput',
      changeId: 'chg_listed',
      commitLsn: '0/16B3748',
      table: 'public.documents',
    });
    const whole = await list('limit=200');
    const [first] = (await list('limit=1')).items;
    const paged = [first];
    for (let { nextCursor } = await list('limit=1'); nextCursor;) {
      const page = await list(`limit=1&cursor=${nextCursor}`);
      paged.push(...page.items);
      nextCursor = page.nextCursor;
    }
    expect(paged).toEqual(whole.items);
    expect(await list('reason=nothing')).toEqual({ items: [] });
    expect(await audit.get('/v1/parked-records?cursor=x')).toMatchObject({ status: 400 });
  });

  it('is given back however large it is, with bounded memory', async () => {
    const bytes = randomBytes(20 * partBytes);
    const before = peakMb(audit.app.pid);
    await park('chg_vast', bytes, numbers(20));
    await isListed('prk_chg_vast');
    const answer = await content('prk_chg_vast');
    const received = createHash('sha256');
    for await (const piece of answer.body ?? []) received.update(piece);
    expect(received.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(peakMb(audit.app.pid) - before).toBeLessThan(100);
  });

  it('is cut off, and not ended, where its last part is missing', async () => {
    await park('chg_torn', randomBytes(2 * partBytes), [1]);
    await isListed('prk_chg_torn');
    const answer = await content('prk_chg_torn');
    expect(answer.status).toBe(200);
    await expect(answer.arrayBuffer()).rejects.toThrow('terminated');
  });

  it('is for operators alone, and said to be gone when the bus has deleted it', async () => {
    await park('chg_gone', Buffer.from('gone'), [1]);
    await isListed('prk_chg_gone');
    for (const path of ['/v1/parked-records', '/v1/parked-records/prk_chg_gone/content']) {
      expect((await audit.get(path, audit.tenantKey)).status).toBe(404);
      expect((await audit.get(path, strangersKey)).status).toBe(401);
    }
    for (const id of ['prk_never', 'prk_\u0000'])
      expect(await audit.get(`${path(id)}/content`)).toMatchObject({ status: 404 });
    await audit.bus.expire(PARK_TOPIC);
    expect(await audit.get(`${path('prk_chg_gone')}/content`)).toMatchObject({
      status: 410,
      body: { code: 'parked_record_no_longer_kept' },
    });
  });
});

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** The most that a process ever held, in MB. */
function peakMb(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** An index row must not be compressible to become too long. */
function scrambled(text: string): string {
  let seed = 42;
  return [...text]
    .map(() => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return String.fromCharCode(33 + (seed % 90));
    })
    .join('');
}

async function publishGood(topic: string, message: MessageName): Promise<void> {
  const record = received(message, {
    key: `good-${topic}`,
    ...(message === 'RecordParked' ? { headers: { ce_id: 'prk_good', cd_reason: 'example' } } : {}),
  });
  await audit.bus.publish(topic, {
    key: record.key,
    headers: { ...record.headers },
    payload: record.bytes,
    partition: 0,
  });
}

/** Every message leaves its own trace. */
async function goodIsKept(message: MessageName, parkedBefore: number): Promise<void> {
  await eventually(async () => {
    const { parked, ...summary } = await audit.summary();
    expect(parked).toBe(parkedBefore + (message === 'RecordParked' ? 2 : 1));
    switch (message) {
      case 'EventPublished':
        // That of a dead letter's owner being told is another event.
        return expect(summary.eventsCaptured).toBe(1);
      case 'EventRouted':
        return expect(summary.deliveriesRequested).toBe(1);
      case 'AttemptCompleted':
        return expect(summary.attempts).toBe(1);
      case 'DeliveryDeadLettered':
        // The example is of the delivery that the example of an attempt delivered.
        return expect(summary.deadLetters + summary.delivered).toBe(1);
      case 'EntryDecided':
        return expect(summary.refused).toBe(1);
      case 'EventQuarantined':
        return expect(summary.quarantined).toBe(1);
      default:
        // Configuration: the keys that ask for all this are still known.
        return;
    }
  });
}
