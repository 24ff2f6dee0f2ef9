import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headersViolation, payloadViolation, type Messages } from '@crossdock/contracts';
import { eventually, found } from '@crossdock/testing';
import { ControlPlane, refusedFields } from './control-plane.js';

const ordered = 'config.backfill-changed.v1';
const progressed = 'cdc.backfill-progressed.v1';

type Progress = Messages['BackfillProgressed']['payload'];

describe('back-fills', () => {
  let plane: ControlPlane;
  const path = '/v1/sources/payments/backfills';
  const table = { schema: 'public', table: 'payments' };

  beforeAll(async () => {
    plane = await ControlPlane.start();
    for (const id of ['payments', 'other'])
      await plane.done('PUT', `/v1/sources/${id}`, {
        connectionUrl: 'postgresql://capture:hidden@db.example/payments',
        tables: [table],
      });
  });

  afterAll(() => plane?.close());

  async function order(more: object = {}): Promise<string> {
    return String((await plane.done('POST', path, { ...table, ...more })).body.id);
  }

  async function tell(backfillId: string, change: Partial<Progress>): Promise<void> {
    const updatedAt = change.updatedAt ?? new Date().toISOString();
    await plane.bus.publish(progressed, {
      key: backfillId,
      headers: {
        ce_specversion: '1.0',
        ce_id: `bfp_${backfillId}-${Date.parse(updatedAt)}`,
        ce_source: '/sources/payments',
        ce_type: 'crossdock.backfill-progressed.v1',
        ce_time: updatedAt,
        'content-type': 'application/json',
      },
      payload: {
        backfillId,
        sourceId: 'payments',
        ...table,
        state: 'running',
        rows: 0,
        chunks: 0,
        startedAt: '2026-11-24T09:30:00.100Z',
        ...change,
        updatedAt,
      },
    });
  }

  async function progress(id: string): Promise<Progress> {
    const { body } = await plane.done('GET', `${path}/${id}`);
    return body.progress as Progress;
  }

  it('are ordered with an id of their own and reach capture as the contract has them', async () => {
    const wish = {
      ...table,
      where: "status <> 'declined'",
      keyFrom: ['1', '1'],
      keyTo: ['2'],
      rowsPerSecond: 5_000,
    };
    const made = await plane.done('POST', path, wish);
    expect(made.status).toBe(201);
    const id = String(made.body.id);
    expect(id).toMatch(/^bkf_[a-z0-9]+$/);
    expect(made.headers.get('location')).toBe(`${path}/${id}`);
    const expected = { ...wish, id, version: 1, sourceId: 'payments', status: 'running' };
    expect(made.body).toMatchObject(expected);
    expect(made.body).not.toHaveProperty('progress');
    const record = await found(async () => (await plane.records(ordered, id)).at(0));
    expect(record.json()).toMatchObject(expected);
    expect(payloadViolation('BackfillChanged', record.json())).toBeNull();
    expect(headersViolation('BackfillChanged', record.headers)).toBeNull();
  });

  it('are paused, resumed and cancelled, and what is cancelled stays so', async () => {
    const id = await order();
    const act = (what: string) => plane.call('POST', `${path}/${id}/${what}`);
    expect((await act('pause')).body).toMatchObject({ status: 'paused', version: 2 });
    expect((await act('pause')).body).toMatchObject({ status: 'paused', version: 2 });
    expect((await act('resume')).body).toMatchObject({ status: 'running', version: 3 });
    expect((await act('cancel')).body).toMatchObject({ status: 'cancelled', version: 4 });
    expect((await act('cancel')).status).toBe(200);
    const refused = await act('resume');
    expect([refused.status, refused.body.code]).toEqual([409, 'backfill_over']);
    await eventually(async () => expect(await plane.versions(ordered, id)).toEqual([1, 2, 3, 4]));
  });

  it('tell the newest progress, whatever order it comes in, in the list as well', async () => {
    const id = await order();
    await tell(id, { rows: 3_000, chunks: 3, lastKey: ['4012'], updatedAt: '2026-11-24T09:30:02.100Z' });
    await tell(id, { rows: 1_000, chunks: 1, lastKey: ['1000'], updatedAt: '2026-11-24T09:30:01.100Z' });
    const after = await order();
    await tell(after, { state: 'waiting' });
    await eventually(async () => expect(await progress(after)).toMatchObject({ state: 'waiting' }));
    expect(await progress(id)).toEqual({
      state: 'running',
      rows: 3_000,
      chunks: 3,
      lastKey: ['4012'],
      startedAt: '2026-11-24T09:30:00.100Z',
      updatedAt: '2026-11-24T09:30:02.100Z',
    });
    const { body } = await plane.done('GET', `${path}?limit=200`);
    const items = body.items as { id: string; progress?: Progress }[];
    expect(items.find((item) => item.id === id)?.progress).toMatchObject({ rows: 3_000 });
  });

  it('that have ended can neither be paused nor resumed nor cancelled', async () => {
    const id = await order();
    await tell(id, { state: 'failed', detail: 'no_key: public.payments has no primary key' });
    await eventually(async () => expect((await progress(id)).state).toBe('failed'));
    for (const what of ['pause', 'cancel']) {
      const refused = await plane.call('POST', `${path}/${id}/${what}`);
      expect([refused.status, refused.body.code]).toEqual([409, 'backfill_over']);
    }
  });

  it('are deleted when they are over, not before, and hold their source', async () => {
    const id = await order();
    const refused = await plane.call('DELETE', `${path}/${id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'in_use']);
    expect((await plane.call('DELETE', '/v1/sources/payments')).body.code).toBe('in_use');
    await plane.done('POST', `${path}/${id}/cancel`);
    await plane.done('DELETE', `${path}/${id}`);
    expect((await plane.call('GET', `${path}/${id}`)).status).toBe(404);
    await eventually(async () => expect(await plane.versions(ordered, id)).toEqual([1, 2, null]));
  });

  it('are refused by name: tables that are not captured, keys and rates that are none', async () => {
    const bad = await plane.call('POST', path, { schema: 'public', table: 'visits' });
    expect([bad.status, refusedFields(bad)]).toEqual([422, { '/table': 'table_not_captured' }]);
    const worse = await plane.call('POST', path, {
      ...table,
      keyFrom: [],
      keyTo: [7],
      rowsPerSecond: 0,
      where: 'a\u0000b',
      until: 'x',
    });
    expect(refusedFields(worse)).toEqual({
      '/keyFrom': 'wrong_length',
      '/keyTo': 'wrong_type',
      '/rowsPerSecond': 'too_small',
      '/where': 'wrong_format',
      '/until': 'unknown_field',
    });
  });

  it('are of their source and of operators', async () => {
    const id = await order();
    expect((await plane.call('GET', `/v1/sources/other/backfills/${id}`)).status).toBe(404);
    expect((await plane.call('POST', `/v1/sources/other/backfills/${id}/pause`)).status).toBe(404);
    expect((await plane.call('POST', '/v1/sources/none/backfills', table)).status).toBe(404);
    expect((await plane.call('GET', '/v1/sources/none/backfills')).status).toBe(404);
    const tenant = await plane.tenantKey('company-b');
    expect((await plane.call('GET', path, undefined, tenant)).status).toBe(404);
    expect((await plane.call('GET', path, undefined, null)).status).toBe(401);
  });

  it('of a first snapshot are told with the source', async () => {
    await tell('bkf_crossdock_payments-0123456789abcdef', { state: 'completed', rows: 7, chunks: 1 });
    await tell('bkf_crossdock_former-0123456789abcdef', { state: 'completed', rows: 8, chunks: 1 });
    const tables = await found(async () => {
      const { body } = await plane.done('GET', '/v1/sources/payments/snapshot');
      const all = body.tables as object[];
      return all.length > 0 ? all : undefined;
    });
    expect(tables).toEqual([expect.objectContaining({ ...table, state: 'completed', rows: 7 })]);
  });
});
