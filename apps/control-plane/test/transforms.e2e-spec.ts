import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { ControlPlane, refusedFields, type Answer } from './control-plane.js';

/** Backtracks where V8's linear engine cannot help: one step that takes years. */
const hangs = '$contains(data.text, /(a*)*(a*)*(a*)*\\1b/)';

const event = {
  type: 'payment.settled.v1',
  time: '2026-11-24T09:30:00.123Z',
  data: { paymentId: '42', amountCents: 1990, text: `${'a'.repeat(40)}!` },
};

describe("a subscription's transform", () => {
  let plane: ControlPlane;
  let tenantKey: string;
  let othersKey: string;

  beforeAll(async () => {
    plane = await ControlPlane.start();
    for (const id of ['company-b', 'company-c']) await plane.done('PUT', `/v1/tenants/${id}`, { name: id });
    await plane.done('PUT', '/v1/endpoints/shop', {
      tenantId: 'company-b',
      url: 'https://1.1.1.1/webhooks',
    });
    const keyOf = async (tenantId: string): Promise<string> =>
      (await plane.done('POST', '/v1/api-keys', { role: 'tenant', tenantId, name: tenantId })).body
        .key as string;
    tenantKey = await keyOf('company-b');
    othersKey = await keyOf('company-c');
  });

  afterAll(() => plane?.close());

  const put = (id: string, transform?: unknown, more: object = {}): Promise<Answer> =>
    plane.call(
      'PUT',
      `/v1/subscriptions/${id}`,
      { endpointId: 'shop', eventTypes: ['payment.*'], ...more, ...(transform ? { transform } : {}) },
      tenantKey,
    );

  const tryUnsaved = (body: object): Promise<Answer> =>
    plane.call('POST', '/v1/subscriptions/dry-run', { event, ...body }, tenantKey);

  it('is stored, announced, and makes a new version only where it changes', async () => {
    const transform = { kind: 'jsonata', expression: '{"order": data.paymentId}', output: 'data' };
    const first = await put('orders', transform);
    expect(first).toMatchObject({ status: 201, body: { version: 1, transform } });
    expect((await put('orders', transform)).body).toMatchObject({ version: 1 });
    const fields = { kind: 'fields', fields: { order: { path: 'data.paymentId' }, by: { const: 'b' } } };
    expect((await put('orders', fields)).body).toMatchObject({ version: 2, transform: fields });
    await eventually(async () => {
      const records = await plane.records('config.subscription-changed.v1', 'orders');
      expect(records.at(-1)?.json()).toMatchObject({ version: 2, transform: fields });
    });
    expect((await put('orders')).body).not.toHaveProperty('transform');
  });

  it.each<[unknown, Record<string, string>]>([
    [{ kind: 'xslt' }, { '/transform': 'value_not_valid' }],
    [{ kind: 'jsonata', expression: 'a', output: 'head' }, { '/transform': 'value_not_valid' }],
    [{ kind: 'jsonata', expression: 'a', fields: {} }, { '/transform': 'value_not_valid' }],
    [{ kind: 'jsonata', expression: '{"a": ' }, { '/transform/expression': 'expression_not_valid' }],
    [
      { kind: 'jsonata', expression: '('.repeat(8_000) + '1' + ')'.repeat(8_000) },
      { '/transform/expression': 'expression_not_valid' },
    ],
    [
      { kind: 'jsonata', expression: `"${'x'.repeat(16_384)}"` },
      { '/transform/expression': 'expression_not_valid' },
    ],
    [{ kind: 'fields', fields: { a: { path: 'after.id' } } }, { '/transform/fields/a/path': 'wrong_format' }],
    [{ kind: 'fields', fields: { a: 1 } }, { '/transform/fields/a': 'wrong_type' }],
  ])('is refused where it cannot work: %#', async (transform, refused) => {
    const answer = await put('refused', transform);
    expect([answer.status, refusedFields(answer)]).toEqual([422, refused]);
    expect(refusedFields(await tryUnsaved({ transform }))).toEqual(refused);
  });

  it('is tried on an event, with its pattern and types, and tells the very body that would be sent', async () => {
    await put(
      'tried',
      { kind: 'fields', fields: { order: { path: 'data.paymentId' }, cents: { path: 'data.amountCents' } } },
      { pattern: { amountCents: [{ numeric: ['>', 1000] }] } },
    );
    const answer = await plane.call('POST', '/v1/subscriptions/tried/dry-run', { event }, tenantKey);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        subscriptionVersion: 1,
        matches: true,
        body: '{"type":"payment.settled.v1","timestamp":"2026-11-24T09:30:00.123Z","data":{"order":"42","cents":1990}}',
      },
    });
    const digits = { ...event, data: undefined, dataText: '{"amountCents": 12345678901234567890}' };
    const exact = await plane.call('POST', '/v1/subscriptions/tried/dry-run', { event: digits }, tenantKey);
    expect(exact.body.body).toContain('"cents":12345678901234567890');
    for (const unwanted of [
      { ...event, type: 'deal.won' },
      { ...event, data: { amountCents: 5 } },
    ]) {
      const other = await plane.call(
        'POST',
        '/v1/subscriptions/tried/dry-run',
        { event: unwanted },
        tenantKey,
      );
      expect(other.body).toMatchObject({ matches: false });
    }
  });

  it('is tried before it is stored, and without one the data goes on as it came', async () => {
    const transform = { kind: 'jsonata', expression: '{"text": "Paid: " & data.paymentId}', output: 'body' };
    expect(await tryUnsaved({ transform })).toMatchObject({
      status: 200,
      body: { matches: true, body: '{"text":"Paid: 42"}' },
    });
    const dataText = '{ "n":1.10 }';
    expect((await tryUnsaved({ event: { ...event, data: undefined, dataText } })).body.body).toBe(
      `{"type":"payment.settled.v1","timestamp":"${event.time}","data":${dataText}}`,
    );
    expect(refusedFields(await tryUnsaved({ event: { type: 'a.b' } }))).toEqual({
      '/event/data': 'required',
    });
    expect(refusedFields(await tryUnsaved({ event: { type: 'a.b', dataText: 'no' } }))).toEqual({
      '/event/dataText': 'wrong_format',
    });
  });

  it('is tried on a stored event only where the audit can be asked', async () => {
    const stored = { event: undefined, eventId: 'evt_8kq0c3yv1n7d5m2xw9r4t6b8za' };
    const answer = await tryUnsaved(stored);
    expect(answer).toMatchObject({ status: 503, body: { code: 'stored_events_unavailable' } });
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(refusedFields(await tryUnsaved({ event: undefined }))).toEqual({ '/event': 'required' });
    expect(refusedFields(await tryUnsaved({ eventId: stored.eventId }))).toEqual({ '/event': 'required' });
  });

  it('tells why and where it fails for an event', async () => {
    const transform = { kind: 'jsonata', expression: '{"a": $number(data.text)}' };
    expect(await tryUnsaved({ transform })).toMatchObject({
      status: 200,
      body: {
        matches: true,
        error: { code: 'expression_failed', detail: expect.stringContaining('D3030'), position: 14 },
      },
    });
  });

  it('of another tenant does not exist', async () => {
    await put('own', { kind: 'fields', fields: {} });
    const answer = await plane.call('POST', '/v1/subscriptions/own/dry-run', { event }, othersKey);
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const foreign = { tenantId: 'company-c' };
    expect(refusedFields(await tryUnsaved(foreign))).toEqual({ '/tenantId': 'unknown_reference' });
  });

  it('that hangs or needs too much is ended, while others are answered', async () => {
    const hanging = tryUnsaved({ transform: { kind: 'jsonata', expression: hangs } });
    const begun = performance.now();
    await plane.done('GET', '/v1/tenants/company-b');
    const answeredAfter = performance.now() - begun;
    expect((await hanging).body).toMatchObject({ error: { code: 'timeout' } });
    // It is ended after three seconds; a request beside it takes milliseconds, on a busy machine more.
    expect(answeredAfter).toBeLessThan(2_000);

    for (const [expression, code] of [
      ['($f := function($n) { $f($n + 1) }; $f(0))', 'timeout'],
      ['($f := function($n) { 1 + $f($n + 1) }; $f(0))', 'too_deep'],
      ['$pad("", 50000000, "x")', 'output_too_large'],
      ['$reduce([1..40], function($a, $b){ {"a": $a, "b": $a} }, "x")', 'output_too_large'],
      ['[1..10000000]', 'too_many_values'],
    ] as const) {
      const { body } = await tryUnsaved({ transform: { kind: 'jsonata', expression } });
      expect([expression, body.error]).toEqual([expression, expect.objectContaining({ code })]);
    }
    const again = await tryUnsaved({ transform: { kind: 'jsonata', expression: hangs } });
    expect(refusedFields(again)).toEqual({ '/transform/expression': 'resting' });
    const fine = await tryUnsaved({ transform: { kind: 'jsonata', expression: 'data.paymentId' } });
    expect(fine.body).toMatchObject({ body: expect.stringContaining('"data":"42"') });
  });
});
