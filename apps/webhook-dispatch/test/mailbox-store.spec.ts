import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examples, type DeliveryRequestedHeaders } from '@crossdock/contracts';
import { createDatabase, type TestDatabase } from '@crossdock/testing';
import { MailboxIntake } from '../src/mailbox/mailbox-intake.js';
import type { Letter } from '../src/mailbox/mailbox-message.js';
import { LaneDatabase } from '../src/storage/lane-database.js';
import { MailboxStore } from '../src/storage/mailbox-store.js';

const example = examples.find(({ message }) => message === 'DeliveryRequested')!;
const who = { endpointId: 'office', endpointVersion: 1, tenantId: 'ten_1', address: '127.0.0.1' };

function letter(deliveryId: string, headers: Partial<DeliveryRequestedHeaders> = {}): Letter {
  return {
    endpointId: 'office',
    deliveryId,
    headers: {
      ...(example.headers as unknown as DeliveryRequestedHeaders),
      cd_delivery_id: deliveryId,
      cd_attempt: '0',
      ...headers,
    },
    body: Buffer.from('{}'),
    horizonAt: Date.now() + 3_600_000,
  };
}

describe('what is put into a mailbox', () => {
  let database: TestDatabase;
  let rows: LaneDatabase;
  let store: MailboxStore;
  let intake: MailboxIntake;

  beforeAll(async () => {
    database = await createDatabase('mailboxes');
    rows = new LaneDatabase(database.url);
    store = new MailboxStore(rows);
    intake = new MailboxIntake(store);
  });
  afterAll(async () => {
    await rows?.close();
    await database?.drop();
  });

  const lease = () => store.lease({ ...who, limit: 100, leaseMs: 60_000 });
  const attempts = async () =>
    (await lease()).map(({ headers }) => [headers.cd_delivery_id, headers.cd_attempt]);
  const tellAll = async () => {
    const settled = await store.claim(100);
    await store.remove(settled);
    return settled.map(({ headers, outcome }) => [headers.cd_delivery_id, headers.cd_attempt, outcome]);
  };

  it('stays settled when its record is read again, and comes with its next attempt', async () => {
    await intake.put(letter('released'));
    expect(await attempts()).toEqual([['released', '0']]);
    await store.release('office', [{ deliveryId: 'released', delayMs: 0, detail: undefined }]);
    await intake.put(letter('released'));
    expect(await attempts()).toEqual([]);
    await intake.put(letter('released', { cd_attempt: '1' }));
    expect(await attempts()).toEqual([['released', '1']]);
    await store.acknowledge(who, ['released']);
    await intake.put(letter('released', { cd_attempt: '2' }));
    expect(await tellAll()).toEqual([['released', '1', 'acknowledged']]);
    expect(await attempts()).toEqual([]);
  });

  it('waits, asked for again, until what came of it before was told', async () => {
    await intake.put(letter('redriven'));
    await store.acknowledge(who, ['redriven']);
    const again = letter('redriven', { cd_redrive_id: 'rdv_1' });
    const both = await Promise.allSettled([intake.put(again), intake.put(letter('bystander'))]);
    expect(both).toMatchObject([
      { status: 'rejected', reason: { code: 'not_told' } },
      { status: 'fulfilled' },
    ]);
    expect(await tellAll()).toEqual([['redriven', '0', 'acknowledged']]);
    await Promise.all([intake.put(again), intake.put(again)]);
    expect((await attempts()).sort()).toEqual([
      ['bystander', '0'],
      ['redriven', '0'],
    ]);
    await store.acknowledge(who, ['bystander', 'redriven']);
    await tellAll();
  });

  it('is kept, whatever cannot be kept came with it', async () => {
    const names = ['one', 'bad \u0000', 'two'];
    const ends = await Promise.allSettled(names.map((name) => intake.put(letter(name))));
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((ends[1] as PromiseRejectedResult).reason).toMatchObject({ code: 'not_storable' });
    expect((await attempts()).map(([id]) => id)).toEqual(['one', 'two']);
    await store.acknowledge(who, ['one', 'two']);
    await tellAll();
  });

  it('comes again after it was returned, and after nobody got what was leased', async () => {
    const first = letter('returned');
    await intake.put(first);
    expect(await store.returnOpen('office', 100, '0')).toHaveLength(1);
    await intake.put(first);
    expect(await store.count('office', 100)).toEqual({ messages: 1, bytes: 2 });
    const leased = await lease();
    await store.giveBack(leased);
    await store.giveBack(leased);
    const [again] = await lease();
    expect(again).toMatchObject({ position: leased[0]!.position, openUntil: leased[0]!.openUntil });
    expect(Math.abs(again!.openUntil - first.horizonAt)).toBeLessThan(1);
    expect(again!.attemptId).not.toBe(leased[0]!.attemptId);
  });
});
