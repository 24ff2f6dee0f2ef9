import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headersViolation, type RowChanged } from '@crossdock/contracts';
import {
  createBus,
  eventually,
  found,
  startApp,
  type Bus,
  type BusRecord,
  type RunningApp,
} from '@crossdock/testing';
import {
  change,
  described,
  endpoint,
  mapping,
  source,
  subscription,
  tablesOf,
  tenant,
  topic,
} from './bus-records.js';

const shape = {
  first: 'a0000001',
  wider: 'a0000002',
  renamed: 'a0000003',
  retyped: 'a0000004',
  late: 'a0000005',
  never: 'a0000006',
};
const columns = {
  id: ['int8', 20],
  status: ['text', 25],
  amount_cents: ['int4', 23],
  merchant_id: ['text', 25],
} satisfies Record<string, [string, number]>;
const { amount_cents: _, ...others } = columns;

/** Guards that an altered table stops the mappings that it breaks, and nothing else. */
describe('a table that is altered', () => {
  let bus: Bus;
  let app: RunningApp;

  beforeAll(async () => {
    bus = await createBus('transformation');
    await bus.publish(topic.tenants, tenant());
    await bus.publish(topic.endpoints, endpoint());
    await bus.publish(topic.subscriptions, subscription());
    await bus.publish(topic.sources, source({ tables: tablesOf('payments', 'refunds') }));
    await bus.publish(
      topic.mappings,
      mapping({ id: 'amounts', expects: { amount_cents: 'integer' } }),
      mapping({ id: 'states', data: { kind: 'jsonata', expression: '{"is": after.status}' } }),
      mapping({ id: 'refunds', table: 'refunds' }),
    );
    await bus.publish(
      topic.tableDescribed,
      described(shape.first, columns),
      described(shape.wider, { ...columns, note: ['text', 25] }),
      described(shape.renamed, {
        id: columns.id,
        status: columns.status,
        amount_minor: ['int4', 23],
        merchant_id: columns.merchant_id,
      }),
      described(shape.retyped, { ...columns, amount_cents: ['text', 25] }),
    );
    app = await startApp('transformation', { ...bus.env, CONFIGURATION_WAIT_MS: '1500' });
    await app.ready();
  });

  afterAll(async () => {
    await app?.stop();
    await bus?.close();
  });

  /** A row of this shape; all go through one partition, so that their order is known. */
  function row(n: number, ofShape: string, changed: Partial<RowChanged> = {}) {
    return { ...change(n, { shape: ofShape, ...changed }), partition: 0 };
  }

  async function mappingsOf(
    { payload }: { payload: RowChanged },
    count: number,
  ): Promise<(string | undefined)[]> {
    const events = await found(async () => {
      const some = (await bus.read(topic.eventPublished)).filter(
        ({ headers }) => headers.cd_change_id === payload.changeId,
      );
      return some.length >= count ? some : null;
    });
    return events.map(({ headers }) => headers.cd_mapping_id).sort();
  }

  async function parkedOf({ key }: { key?: string | null }): Promise<BusRecord> {
    return found(async () => (await bus.read(topic.recordParked)).find((record) => record.key === key));
  }

  async function broken(mappingId: string): Promise<string | undefined> {
    const text = await (await fetch(`${app.url}/metrics`)).text();
    return text
      .split('\n')
      .find((line) => line.startsWith(`crossdock_transformation_mapping_broken{mapping="${mappingId}"}`))
      ?.split(' ')[1];
  }

  it('by a column that no mapping reads goes on as before', async () => {
    const [before, after] = [row(1, shape.first), row(2, shape.wider)];
    await bus.publish(topic.rowChanged, before, after);
    expect(await mappingsOf(before, 2)).toEqual(['amounts', 'states']);
    expect(await mappingsOf(after, 2)).toEqual(['amounts', 'states']);
    expect(await broken('amounts')).toBe('0');
  });

  it('by renaming a column parks its rows for the mapping that reads it, and for no other mapping or table', async () => {
    const renamed = row(3, shape.renamed, {
      after: { id: '3', status: 'settled', amount_minor: 1, merchant_id: 'company-b' },
    });
    const late = row(4, shape.first);
    const refund = row(5, shape.first, { table: 'refunds' });
    await bus.publish(topic.tableDescribed, described(shape.first, columns, { table: 'refunds' }));
    await bus.publish(
      topic.rowChanged,
      renamed,
      row(3, shape.renamed, { after: { ...renamed.payload.after, status: 'new' } }),
    );
    const parked = await parkedOf(renamed);
    expect(parked.json()).toEqual(renamed.payload);
    expect(parked.headers).toMatchObject({
      cd_reason: 'mapping_broken',
      cd_detail: 'mapping amounts: column amount_cents is gone, perhaps renamed to amount_minor',
      cd_parked_by: 'transformationReceivesRowChanged',
    });
    expect(headersViolation('RecordParked', parked.headers)).toBeNull();
    expect(await mappingsOf(renamed, 1)).toEqual(['states']);
    await eventually(async () => expect(await broken('amounts')).toBe('1'));
    expect(await broken('states')).toBe('0');
    // A row from before, of another partition, and one of another table.
    await bus.publish(topic.rowChanged, { ...late, partition: 1 }, { ...refund, partition: 2 });
    expect(await mappingsOf(late, 2)).toEqual(['amounts', 'states']);
    expect(await mappingsOf(refund, 1)).toEqual(['refunds']);
    expect(app.logged().filter(({ msg }) => msg === 'mapping.broken')).toEqual([
      expect.objectContaining({ mappingId: 'amounts', table: 'payments', shape: shape.renamed }),
    ]);
    // Only the change that the mapping wants was parked.
    expect((await bus.read(topic.recordParked)).filter(({ key }) => key === renamed.key)).toHaveLength(1);
  });

  it('mends when it is altered back, and breaks by a type that the mapping does not expect', async () => {
    const [mended, retyped] = [row(6, shape.first), row(7, shape.retyped)];
    await bus.publish(topic.rowChanged, mended);
    expect(await mappingsOf(mended, 2)).toEqual(['amounts', 'states']);
    await eventually(async () => expect(await broken('amounts')).toBe('0'));
    await bus.publish(topic.rowChanged, retyped);
    expect((await parkedOf(retyped)).headers.cd_detail).toBe(
      'mapping amounts: column amount_cents has type text instead of integer',
    );
    expect(await mappingsOf(retyped, 1)).toEqual(['states']);
  });

  it('fits again once the mapping is changed', async () => {
    const { version } = mapping().payload as { version: number };
    await bus.publish(
      topic.mappings,
      mapping({ id: 'amounts', version: version + 1, expects: { amount_cents: 'text' } }),
    );
    await eventually(async () => expect(await broken('amounts')).toBeUndefined());
    const retyped = row(8, shape.retyped);
    await bus.publish(topic.rowChanged, retyped);
    expect(await mappingsOf(retyped, 2)).toEqual(['amounts', 'states']);
    expect(await broken('amounts')).toBe('0');
  });

  it('is waited for where its shape is not described yet', async () => {
    const early = row(9, shape.late, { after: { id: '9', status: 'settled', merchant_id: 'company-b' } });
    await bus.publish(topic.rowChanged, early);
    await eventually(() =>
      expect(app.logged()).toContainEqual(
        expect.objectContaining({ msg: 'record.repeated', code: 'table_not_described' }),
      ),
    );
    await bus.publish(topic.tableDescribed, described(shape.late, others));
    expect((await parkedOf(early)).headers.cd_reason).toBe('mapping_broken');
    expect(await mappingsOf(early, 1)).toEqual(['states']);
  });

  it('whose shape nobody describes is judged by the row, after a while', async () => {
    const whole = row(10, shape.never);
    const lacking = row(11, shape.never, {
      after: { id: '11', status: 'settled', merchant_id: 'company-b' },
    });
    await bus.publish(topic.rowChanged, whole, lacking);
    expect(await mappingsOf(whole, 2)).toEqual(['amounts', 'states']);
    expect((await parkedOf(lacking)).headers.cd_detail).toBe('mapping amounts: column amount_cents is gone');
    expect(app.logged()).toContainEqual(expect.objectContaining({ msg: 'configuration.notTold' }));
  });
});
