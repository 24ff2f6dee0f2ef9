import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ControlPlane, refusedFields } from './control-plane.js';

describe('a body that is not valid', () => {
  let plane: ControlPlane;

  beforeAll(async () => {
    plane = await ControlPlane.start({ ALLOWED_PRIVATE_NETWORKS: '10.1.0.0/16' });
    await plane.done('PUT', '/v1/tenants/company-b', { name: 'Company B' });
    await plane.done('PUT', '/v1/sources/payments', {
      connectionUrl: 'postgresql://capture:hidden@db.example/payments',
      tables: [{ schema: 'public', table: 'payments' }],
    });
  });

  afterAll(() => plane?.close());

  it('is refused as a problem that names every bad field', async () => {
    const answer = await plane.call('POST', '/v1/endpoints', {
      id: 'Has.Stop',
      tenantId: 'company-b',
      url: 7,
      timeoutMs: 1.5,
      maxPerSecond: 0,
      retry: { delaysMs: [], jitter: 2 },
      surprise: true,
    });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ type: 'about:blank', status: 422, code: 'validation_failed' });
    expect(refusedFields(answer)).toEqual({
      '/id': 'wrong_format',
      '/url': 'wrong_type',
      '/timeoutMs': 'wrong_type',
      '/maxPerSecond': 'too_small',
      '/retry/jitter': 'too_large',
      '/surprise': 'unknown_field',
    });
  });

  it('may not take the name of a header that is not its own', async () => {
    const answer = await plane.call('PUT', '/v1/endpoints/shop', {
      tenantId: 'company-b',
      url: 'https://shop.example/',
      method: 'GET',
      contentType: 'text/html\r\nx: y',
      headers: [
        { name: 'Transfer-Encoding', value: 'chunked' },
        { name: 'webhook-signature', value: 'v1,forged' },
        { name: 'x-shop', value: 'a\r\nhost: b' },
        { name: 'x-token', secret: true },
      ],
    });
    expect(refusedFields(answer)).toEqual({ '/method': 'not_a_choice', '/contentType': 'wrong_format' });
    const headers = await plane.call('PUT', '/v1/endpoints/shop', {
      tenantId: 'company-b',
      url: 'https://shop.example/',
      headers: [
        { name: 'Transfer-Encoding', value: 'chunked' },
        { name: 'webhook-signature', value: 'v1,forged' },
        { name: 'x-shop', value: 'a\r\nhost: b' },
      ],
    });
    expect(refusedFields(headers)).toEqual({
      '/headers/0/name': 'header_reserved',
      '/headers/1/name': 'header_reserved',
      '/headers/2/value': 'wrong_format',
    });
  });

  it.each([
    ['http://shop.example/', 'https_required'],
    ['ftp://shop.example/', 'url_not_valid'],
    ['shop.example', 'url_not_valid'],
    ['https://user:secret@shop.example/', 'url_has_credentials'],
    ['https://shop.example/#part', 'url_has_fragment'],
    ['https://127.0.0.1/', 'address_not_allowed'],
    ['https://localhost/', 'resolved_address_not_allowed'],
    ['https://[::1]:8443/', 'address_not_allowed'],
    ['https://[::ffff:10.0.0.1]/', 'address_not_allowed'],
    ['https://2130706433/', 'address_not_allowed'],
    ['https://169.254.169.254/latest/meta-data', 'address_not_allowed'],
    ['http://192.168.0.1/', 'address_not_allowed'],
    ['https://1.1.1.1:22/', 'port_not_allowed'],
  ])('with the URL %s: %s', async (url, code) => {
    const answer = await plane.call('PUT', '/v1/endpoints/shop', { tenantId: 'company-b', url });
    expect([answer.status, refusedFields(answer)]).toEqual([422, { '/url': code }]);
    expect(answer.text).not.toContain('secret');
  });

  it.each([
    'https://shop.example/hooks?x=1',
    'https://10.1.2.3/',
    'http://10.1.2.3:8080/',
    'https://1.1.1.1/',
  ])('has another URL than %s', async (url) => {
    expect(
      (await plane.call('PUT', '/v1/endpoints/good', { tenantId: 'company-b', url })).status,
    ).toBeLessThan(300);
  });

  it.each(['', 'whsec_', 'whsec_c2hvcnQ=', 'whsec_not base64!'])(
    'with the signing secret "%s"',
    async (signingSecret) => {
      const body = { tenantId: 'company-b', url: 'https://shop.example/', signingSecret };
      const answer = await plane.call('PUT', '/v1/endpoints/shop', body);
      expect(Object.keys(refusedFields(answer))).toEqual(['/signingSecret']);
    },
  );

  it('with event types or a pattern that cannot match', async () => {
    await plane.done('PUT', '/v1/endpoints/good', { tenantId: 'company-b', url: 'https://shop.example/' });
    const answer = await plane.call('PUT', '/v1/subscriptions/s', {
      tenantId: 'company-b',
      endpointId: 'good',
      eventTypes: ['payment.*', 'pay*', 'a b', '*.settled'],
      pattern: { amount: [{ numeric: ['~', 1] }] },
    });
    expect(refusedFields(answer)).toEqual({
      '/eventTypes/1': 'wrong_format',
      '/eventTypes/2': 'wrong_format',
      '/eventTypes/3': 'wrong_format',
      '/pattern': expect.stringMatching(/^pattern_/),
    });
  });

  it('with a JSON Schema that cannot be compiled, or an example that breaks it', async () => {
    const put = (body: object) => plane.call('PUT', '/v1/event-types/deal.won', body).then(refusedFields);
    expect(await put({ schema: { type: 'objekt' } })).toEqual({ '/schema': 'schema_not_valid' });
    expect(await put({ schema: { $ref: 'https://elsewhere.example/s.json' } })).toEqual({
      '/schema': 'schema_not_valid',
    });
    expect(await put({ schema: { required: ['dealId'] }, example: {} })).toEqual({
      '/example': 'example_breaks_schema',
    });
    expect(await put({ schema: { required: ['dealId'] }, example: { dealId: 1 } })).toEqual({});
  });

  it.each(['deal.', '.won', 'deal..won', 'deal won', 'deal-won'])('with the event type "%s"', async (id) => {
    expect(refusedFields(await plane.call('POST', '/v1/event-types', { id }))).toEqual({
      '/id': 'wrong_format',
    });
  });

  it('with a mapping that says nothing, or reads what is not captured', async () => {
    const good = {
      sourceId: 'payments',
      schema: 'public',
      table: 'payments',
      operations: ['update'],
      eventType: 'payment.settled',
      tenant: { path: 'after.merchant_id' },
      data: { kind: 'jsonata', expression: '{ "id": after.id }' },
    };
    const put = (body: object) =>
      plane.call('PUT', '/v1/mappings/m', { ...good, ...body }).then(refusedFields);
    expect(await put({})).toEqual({});
    expect(await put({ data: { kind: 'jsonata', expression: '{ "id": ' } })).toEqual({
      '/data/expression': 'expression_not_valid',
    });
    expect(
      await put({ data: { kind: 'fields', fields: { 'a/b': { path: 'elsewhere.x' }, b: {} } } }),
    ).toEqual({
      '/data/fields/a~1b/path': 'wrong_format',
      '/data/fields/b': 'value_not_valid',
    });
    expect(await put({ data: { kind: 'other' } })).toEqual({ '/data': 'value_not_valid' });
    expect(await put({ tenant: { const: 7 }, when: { after: { status: 'settled' } } })).toEqual({
      '/tenant/const': 'wrong_type',
      '/when': expect.stringMatching(/^pattern_/),
    });
    expect(await put({ operations: ['truncate'], eventType: 'a-b' })).toEqual({
      '/operations': 'not_a_choice',
      '/eventType': 'wrong_format',
    });
    expect(await put({ expects: { id: 'int8', 'a/b': 7, c: '' } })).toEqual({
      '/expects/a~1b': 'wrong_format',
      '/expects/c': 'wrong_format',
    });
    expect(await put({ table: 'others' })).toEqual({ '/table': 'table_not_captured' });
    expect(await put({ sourceId: 'nowhere' })).toEqual({ '/sourceId': 'unknown_reference' });
  });

  it('with a reference to nothing, or a new owner', async () => {
    const create = (path: string, body: object) => plane.call('POST', path, body).then(refusedFields);
    expect(await create('/v1/endpoints', { tenantId: 'nobody', url: 'https://a.example/' })).toEqual({
      '/tenantId': 'unknown_reference',
    });
    expect(await create('/v1/senders', { tenantId: 'nobody', name: 'CRM', eventTypes: ['*'] })).toEqual({
      '/tenantId': 'unknown_reference',
    });
    expect(await create('/v1/api-keys', { tenantId: 'nobody', name: 'Key', role: 'tenant' })).toEqual({
      '/tenantId': 'unknown_reference',
    });
    expect(await create('/v1/api-keys', { name: 'Key', role: 'tenant' })).toEqual({
      '/tenantId': 'required',
    });
    await plane.done('PUT', '/v1/tenants/other', { name: 'Other' });
    await plane.done('PUT', '/v1/endpoints/good', { tenantId: 'company-b', url: 'https://shop.example/' });
    const moved = await plane.call('PUT', '/v1/endpoints/good', {
      tenantId: 'other',
      url: 'https://shop.example/',
    });
    expect(refusedFields(moved)).toEqual({ '/tenantId': 'immutable' });
  });

  it('with a character that cannot be stored; the log does not quote the body', async () => {
    const answer = await plane.call('PUT', '/v1/tenants/null', { name: 'quoted-nowhere\u0000' });
    expect([answer.status, refusedFields(answer)]).toEqual([422, { '/name': 'wrong_format' }]);
    expect(plane.app.output()).not.toContain('quoted-nowhere');
    for (const [method, path, status] of [
      ['GET', '/v1/tenants/%00', 404],
      ['DELETE', '/v1/tenants/a%00', 404],
      ['PUT', '/v1/tenants/%00', 422],
      ['GET', '/v1/tenants?cursor=AA', 422],
      ['GET', '/v1/endpoints?tenantId=%00', 200],
    ] as const)
      expect([
        path,
        (await plane.call(method, path, method === 'PUT' ? { name: 'A' } : undefined)).status,
      ]).toEqual([path, status]);
  });

  it('or cannot be read at all', async () => {
    const status = async (body: string): Promise<unknown[]> => {
      const answer = await plane.call('POST', '/v1/tenants', body);
      return [answer.status, answer.body.code];
    };
    expect(await status('{')).toEqual([400, 'malformed_request']);
    expect(await status('[]')).toEqual([400, 'malformed_request']);
    expect(await status('{"name": "a", "__proto__": {"b": 1}}')).toEqual([400, 'malformed_request']);
    expect(await status('{"name": "a", "constructor": {"b": 1}}')).toEqual([422, 'validation_failed']);
    expect(await status(`{"name": "${'a'.repeat(1_100_000)}"}`)).toEqual([413, 'payload_too_large']);
  });
});
