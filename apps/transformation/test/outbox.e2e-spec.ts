import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headersViolation, type RowChanged } from '@crossdock/contracts';
import { deliveryId, outboxEventId } from '@crossdock/identifiers';
import {
  createBus,
  eventually,
  found,
  startApp,
  type Bus,
  type BusRecord,
  type RunningApp,
  type ToPublish,
} from '@crossdock/testing';
import {
  change,
  described,
  endpoint,
  eventType,
  message,
  source,
  subscription,
  tenant,
  topic,
} from './bus-records.js';

const outbox = {
  table: { schema: 'public', table: 'outbox', cleanUp: true },
  messagePrefix: 'payments.outbox',
};
const settled = 'payment.settled.v1';

/** The n-th row of the outbox table; `data` is text, so that it is on the bus exactly as it stands here. */
function row(n: number, data: string, columns: object = {}, changed: Partial<RowChanged> = {}) {
  const after = { id: String(n), event_type: settled, tenant_id: 'company-b', subject: 'S-1', ...columns };
  const record = change(n, { table: 'outbox', operation: 'insert', after, ...changed });
  const text = JSON.stringify({ ...record.payload, after: { ...after, data: '<data>' } });
  return { ...record, payload: Buffer.from(text.replace('"<data>"', () => data)), change: record.payload };
}

const rowId = (n: number) =>
  outboxEventId({ sourceId: 'payments', place: 'public.outbox', outboxId: String(n) });

describe('an outbox', () => {
  let bus: Bus;
  let app: RunningApp;

  beforeAll(async () => {
    bus = await createBus('transformation');
    await bus.publish(topic.tenants, tenant(), tenant({ id: 'idle', status: 'suspended' }));
    await bus.publish(topic.endpoints, endpoint());
    await bus.publish(topic.subscriptions, subscription());
    await bus.publish(topic.sources, source({ outbox }));
    const schema = { type: 'object', required: ['paymentId'], properties: { paymentId: { type: 'string' } } };
    await bus.publish(
      topic.eventTypes,
      eventType({ id: settled, validation: 'enforce', schema }),
      eventType({ id: 'payment.observed', validation: 'observe', schema }),
    );
    app = await startApp('transformation', { ...bus.env, CONFIGURATION_WAIT_MS: '2500' });
    await app.ready();
  });

  afterAll(async () => {
    await app?.stop();
    await bus?.close();
  });

  async function events(count: number, wanted: (event: BusRecord) => boolean): Promise<BusRecord[]> {
    return found(async () => {
      const some = (await bus.read(topic.eventPublished)).filter(wanted);
      return some.length >= count ? some : null;
    });
  }

  async function parkedOf({ key }: Pick<ToPublish, 'key'>): Promise<BusRecord> {
    return found(async () => (await bus.read(topic.recordParked)).find((record) => record.key === key));
  }

  it('row becomes an event and a delivery without a mapping, byte for byte, and is the same when it comes again', async () => {
    const data = '{"paymentId":"1",  "amount": 12345678901234567890.50, "t":"\\u00e9\\/"}';
    const inserted = row(1, data, { occurred_at: '2026-11-24T08:00:00.000001Z' });
    await bus.publish(topic.rowChanged, inserted);
    const [event] = await events(1, ({ headers }) => headers.ce_id === rowId(1));
    expect(event?.bytes?.toString()).toBe(data);
    expect(event?.key).toBe('company-b:S-1');
    expect(event?.headers).toMatchObject({
      ce_source: '/sources/payments/public.outbox',
      ce_type: settled,
      ce_time: '2026-11-24T08:00:00.000001Z',
      cd_origin: 'capture',
      cd_change_id: inserted.change.changeId,
    });
    expect(headersViolation('EventPublished', event?.headers)).toBeNull();
    const delivery = await found(async () =>
      (await bus.read(topic.deliveryRequested)).find(({ headers }) => headers.ce_id === rowId(1)),
    );
    expect(delivery.headers.cd_delivery_id).toBe(deliveryId(rowId(1), 'orders'));
    expect(delivery.bytes?.toString()).toContain(`"data":${data}}`);

    await bus.publish(topic.rowChanged, row(1, data, {}, { changeId: 'chg_1-00000000000000aa-0' }));
    await events(2, ({ headers }) => headers.ce_id === rowId(1));
  });

  it('row that is updated, deleted or read again is no event', async () => {
    const later = [
      row(2, '{"paymentId":"2"}', {}, { operation: 'update' }),
      change(2, { table: 'outbox', operation: 'delete', after: null, before: { id: '2' } }),
      row(2, '{"paymentId":"2"}', {}, { operation: 'read', backfillId: 'bkf_1' }),
    ].map((record) => ({ ...record, partition: 0 }));
    await bus.publish(topic.rowChanged, ...later, { ...row(3, '{"paymentId":"3"}'), partition: 0 });
    await events(1, ({ headers }) => headers.ce_id === rowId(3));
    expect(
      (await bus.read(topic.eventPublished)).filter(({ headers }) => headers.ce_id === rowId(2)),
    ).toEqual([]);
  });

  it('keeps the order of a subject', async () => {
    const some = Array.from({ length: 200 }, (_, n) => ({
      ...row(100 + n, `{"paymentId":"${n}"}`, { subject: 'ordered' }),
      partition: 1,
    }));
    await bus.publish(topic.rowChanged, ...some);
    const all = await events(200, ({ headers }) => headers.ce_subject === 'ordered');
    expect(new Set(all.map(({ key }) => key))).toEqual(new Set(['company-b:ordered']));
    expect(all.map(({ headers }) => headers.ce_id)).toEqual(some.map((_, n) => rowId(100 + n)));
    const deliveries = await found(async () => {
      const own = (await bus.read(topic.deliveryRequested)).filter(
        ({ headers }) => headers.ce_subject === 'ordered',
      );
      return own.length >= 200 ? own : null;
    });
    expect(deliveries.map(({ headers }) => headers.ce_id)).toEqual(some.map((_, n) => rowId(100 + n)));
  });

  it.each([
    ['schema_violation', 11, '{"paymentId":1}', {}],
    ['event_type_unknown', 12, '{}', { event_type: 'payment.unheard-of' }],
    ['tenant_unknown', 13, '{"paymentId":"1"}', { tenant_id: 'nobody' }],
    ['tenant_unknown', 14, '{"paymentId":"1"}', { tenant_id: 'idle' }],
    ['outbox_invalid', 15, '{"paymentId":"1"}', { event_type: null }],
    ['outbox_invalid', 16, `{"paymentId":"${'x'.repeat(1_000_000)}"}`, {}],
  ])('row that is broken is parked as %s, and the partition goes on', async (reason, n, data, columns) => {
    const broken = row(n, data, columns);
    const behind = row(n + 1000, '{"paymentId":"1"}');
    await bus.publish(topic.rowChanged, { ...broken, partition: 2 }, { ...behind, partition: 2 });
    const parked = await parkedOf(broken);
    expect(parked.bytes).toEqual(broken.payload);
    expect(parked.headers).toMatchObject({
      cd_reason: reason,
      cd_parked_by: 'transformationReceivesRowChanged',
      cd_origin_topic: topic.rowChanged,
    });
    expect(headersViolation('RecordParked', parked.headers)).toBeNull();
    await events(1, ({ headers }) => headers.ce_id === rowId(n + 1000));
  });

  it('message becomes an event; a broken one is parked and one of another prefix passed over', async () => {
    const data = '{"paymentId":"m", "n": 1.10}';
    const text = (id: string) =>
      `{"id":${id},"eventType":"${settled}","tenantId":"company-b","data":${data}}`;
    const records = [
      message(1, text('"m-1"')),
      message(2, text('"m-2"'), { prefix: 'others' }),
      message(3, 'not json'),
      message(4, `{"eventType":"${settled}","tenantId":"company-b","subject":"S-9","data":${data}}`),
    ].map((record) => ({ ...record, key: record.payload.changeId, partition: 0 }));
    await bus.publish(topic.messageCaptured, ...records);
    const made = await events(2, ({ headers }) => headers.ce_source?.includes('/messages/') === true);
    expect(made).toHaveLength(2);
    const named = made.find(({ headers }) => headers.ce_subject === undefined);
    const unnamed = made.find(({ headers }) => headers.ce_subject === 'S-9');
    expect(named?.headers.ce_id).toBe(
      outboxEventId({ sourceId: 'payments', place: 'payments.outbox', outboxId: 'm-1' }),
    );
    expect(named?.headers.ce_source).toBe('/sources/payments/messages/payments.outbox');
    expect(named?.bytes?.toString()).toBe(data);
    expect(unnamed?.headers.ce_id).toBe(outboxEventId({ changeId: message(4, '').payload.changeId }));
    expect(unnamed?.key).toBe('company-b:S-9');
    const parked = await parkedOf({ key: message(3, '').payload.changeId });
    expect(parked.headers).toMatchObject({
      cd_reason: 'outbox_invalid',
      cd_parked_by: 'transformationReceivesMessageCaptured',
    });
  });

  it('row that breaks a schema which is only observed is an event, and is counted', async () => {
    await bus.publish(topic.rowChanged, row(21, '{}', { event_type: 'payment.observed' }));
    await events(1, ({ headers }) => headers.ce_id === rowId(21));
    await eventually(async () =>
      expect(await (await fetch(`${app.url}/metrics`)).text()).toContain(
        'crossdock_outbox_entries_total{source="payments",result="observed"} 1',
      ),
    );
  });

  it('whose data is a text column is refused, as the table was described', async () => {
    await bus.publish(
      topic.tableDescribed,
      described('0000000e', { data: ['text', 25] }, { table: 'outbox' }),
    );
    const broken = row(31, '"{}"', {}, { shape: '0000000e' });
    await bus.publish(topic.rowChanged, broken);
    expect((await parkedOf(broken)).headers).toMatchObject({
      cd_reason: 'outbox_invalid',
      cd_detail: expect.stringContaining('data is of type text'),
    });
  });

  it('that a source declares later takes the rows that came before the declaration was read', async () => {
    const early = row(41, '{"paymentId":"early"}', {}, { sourceId: 'later' });
    await bus.publish(topic.rowChanged, { ...early, partition: 4 });
    await eventually(() =>
      expect(app.logged()).toContainEqual(
        expect.objectContaining({ msg: 'record.repeated', code: 'source_not_known' }),
      ),
    );
    await bus.publish(topic.sources, source({ id: 'later', outbox }));
    const id = outboxEventId({ sourceId: 'later', place: 'public.outbox', outboxId: '41' });
    await events(1, ({ headers }) => headers.ce_id === id);
  });
});
