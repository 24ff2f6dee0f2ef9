import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, found, RecordingEndpoint } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

describe('a delivery that fails', () => {
  let stage: DispatchStage;

  beforeAll(async () => {
    stage = await DispatchStage.open();
    await stage.start();
  });
  afterAll(async () => {
    await stage?.close();
  });

  it('is tried at the times of the policy, never early and less than a second late, and then lies in the dead letters', async () => {
    const failing = await stage.receiver({ statuses: [500], body: 'out of order' });
    const delaysMs = [1_000, 1_700, 2_300];
    await stage.endpoint('failing', failing.url, { retry: { delaysMs, jitter: 0, horizonMs: 3_600_000 } });
    const [id] = await stage.request('failing');
    const letter = await stage.deadLetter('failing');

    const times = failing.requests.map(({ receivedAt }) => receivedAt);
    expect(times).toHaveLength(4);
    delaysMs.forEach((delayMs, i) => {
      const waited = times[i + 1]! - times[i]!;
      expect(waited).toBeGreaterThanOrEqual(delayMs);
      expect(waited).toBeLessThan(delayMs + 1_000);
    });
    expect(failing.requests.map(({ headers }) => headers['webhook-id'])).toEqual([id, id, id, id]);
    expect(failing.requests.map(({ headers }) => headers['crossdock-attempt'])).toEqual(['1', '2', '3', '4']);

    expect(letter.headers).toMatchObject({
      ce_id: id,
      cd_cause: 'attempts_exhausted',
      cd_cause_detail: 'The endpoint answered 500 at the last of 4 attempts.',
      cd_attempt: '4',
      cd_last_status: '500',
    });
    const history = JSON.parse(letter.headers.cd_history ?? '[]') as object[];
    expect(history).toMatchObject(
      [1, 2, 3, 4].map((number) => ({ number, reason: 'http_status', status: 500 })),
    );
    expect(letter.bytes).toEqual(failing.requests[0]!.body);

    const attempts = await found(async () => {
      const all = await stage.attempts('failing');
      return all.length === 4 ? all : undefined;
    });
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['retry', 'retry', 'retry', 'dead-lettered']);
    expect(attempts[0]).toMatchObject({
      reason: 'http_status',
      decision: { verdict: 'retry', by: 'default' },
      responseBody: 'out of order',
      responseBodyEncoding: 'text',
      responseBodyBytes: 12,
      requestHeaders: { 'webhook-id': id, 'webhook-signature': '***', 'crossdock-attempt': '1' },
      timings: { firstByteMs: expect.any(Number), connectMs: expect.any(Number) },
    });
    expect(attempts[3]).toMatchObject({ decision: { cause: 'attempts_exhausted' } });
  });

  it('many at once are on time, too', async () => {
    const failing = await stage.receiver({ statuses: [425] });
    await stage.endpoint('many', failing.url, {
      retry: { delaysMs: [2_400], jitter: 0.5, horizonMs: 3_600_000 },
      maxInFlight: 64,
    });
    await stage.request('many', 300);
    const attempts = await found(async () => {
      const all = await stage.attempts('many');
      return all.length === 600 ? all : undefined;
    });
    const due = new Map(
      attempts.filter((a) => a.number === 1).map((a) => [a.eventId, Date.parse(a.nextAttemptAt!)]),
    );
    const lateness = attempts
      .filter(({ number }) => number === 2)
      .map(({ eventId, startedAt }) => Date.parse(startedAt) - due.get(eventId)!);
    expect(Math.min(...lateness)).toBeGreaterThanOrEqual(0);
    // Wanted is less than a second, which a machine that stands still for a moment may not keep.
    expect(Math.max(...lateness)).toBeLessThan(5_000);
  });

  it('waits as long as Retry-After says when that is longer', async () => {
    const busy = await stage.receiver({ statuses: [429, 200], retryAfter: 3 });
    await stage.endpoint('busy', busy.url);
    await stage.request('busy');
    await eventually(() => busy.requests.length === 2);
    const waited = busy.requests[1]!.receivedAt - busy.requests[0]!.receivedAt;
    expect(waited).toBeGreaterThanOrEqual(3_000);
    expect(waited).toBeLessThan(4_000);
  });

  it('ends when Retry-After leads beyond the horizon', async () => {
    const away = await stage.receiver({ statuses: [503], retryAfter: 864_000 });
    await stage.endpoint('away', away.url);
    await stage.request('away');
    expect((await stage.deadLetter('away')).headers.cd_cause).toBe('horizon_exceeded');
    expect(away.requests).toHaveLength(1);
  });

  it('ends at once with 410, for the endpoint as a whole', async () => {
    const gone = await stage.receiver({ statuses: [410] });
    await stage.endpoint('gone', gone.url);
    await stage.request('gone');
    expect((await stage.deadLetter('gone')).headers).toMatchObject({
      cd_cause: 'endpoint_gone',
      cd_attempt: '1',
    });
    const health = await stage.bus.read('webhook.endpoint-health-changed.v1');
    expect(health.filter(({ key }) => key === 'gone').map((record) => record.json())).toMatchObject([
      { state: 'gone', tenantId: 'company-b', endpointVersion: 1, reason: 'http_status' },
    ]);

    await stage.request('gone', 3);
    await eventually(async () => (await stage.deadLetters('gone')).length === 4);
    expect(gone.requests).toHaveLength(1);

    gone.behave({});
    await stage.endpoint('gone', gone.url, { version: 2 });
    await eventually(async () => {
      await stage.request('gone');
      return gone.requests.length > 1;
    });
  });

  it('never follows a redirect, and gives up on it soon', async () => {
    const elsewhere = await stage.receiver({});
    const redirecting = await stage.receiver({ statuses: [307], headers: { location: elsewhere.url } });
    await stage.endpoint('redirecting', redirecting.url, {
      retry: { delaysMs: [1_000, 1_000, 1_000, 1_000], jitter: 0, horizonMs: 3_600_000 },
    });
    await stage.request('redirecting');
    expect((await stage.deadLetter('redirecting')).headers).toMatchObject({
      cd_cause: 'redirect_not_followed',
      cd_attempt: '3',
    });
    expect(elsewhere.requests).toHaveLength(0);
    expect(redirecting.requests).toHaveLength(3);
  });

  it.each([
    [
      'http://10.1.2.3/',
      'address_not_allowed',
      '10.1.2.3 is not an allowed destination: private use (10.0.0.0/8, RFC 1918).',
    ],
    ['http://[::1]:9/', 'address_not_allowed', '::1 is not an allowed destination: loopback (::1/128'],
    ['https://1.1.1.1:22/', 'port_not_allowed', 'Port 22 is not allowed; allowed are 443, 8443'],
    ['ftp://shop.example/', 'url_not_valid', 'It must be an https URL'],
    ['http://user:word@shop.example/', 'url_has_credentials', 'Credentials do not belong into a URL'],
  ])('to %s ends at once', async (url, cause, detail) => {
    const id = `blocked-${Buffer.from(url).toString('hex')}`;
    await stage.endpoint(id, url, { retry: { delaysMs: [60_000], jitter: 0, horizonMs: 3_600_000 } });
    await stage.request(id);
    const letter = await stage.deadLetter(id);
    expect(letter.headers).toMatchObject({ cd_cause: cause, cd_attempt: '1' });
    expect(letter.headers.cd_cause_detail).toContain(detail);
  });

  it('ends when nobody wants it any more', async () => {
    const receiving = await stage.receiver({});
    await stage.endpoint('disabled', receiving.url, { status: 'disabled', disabledReason: 'gone' });
    await stage.configure('tenant', 'suspended', {
      id: 'suspended',
      version: 1,
      changedAt: new Date().toISOString(),
      name: 'Suspended',
      status: 'suspended',
    });
    await stage.endpoint('suspended-shop', receiving.url, { tenantId: 'suspended' });
    await stage.endpoint('known-last', receiving.url);
    await stage.request('known-last');
    await eventually(() => receiving.requests.length === 1);

    await stage.request('disabled');
    await stage.request('suspended-shop');
    await stage.request('never-heard-of', 1, {
      cd_requested_at: new Date(Date.now() - 60_000).toISOString(),
    });
    expect((await stage.deadLetter('disabled')).headers.cd_cause).toBe('endpoint_disabled');
    expect((await stage.deadLetter('suspended-shop')).headers.cd_cause).toBe('tenant_suspended');
    expect((await stage.deadLetter('never-heard-of')).headers.cd_cause).toBe('endpoint_unknown');
    expect(receiving.requests).toHaveLength(1);
  });

  it('waits for an endpoint that is not known yet', async () => {
    const late = await stage.receiver({});
    await stage.request('late');
    await eventually(async () =>
      (await stage.bus.read('webhook.delivery-delayed.1s.v1')).some((r) => r.key === 'late'),
    );
    await stage.endpoint('late', late.url);
    await eventually(() => late.requests.length === 1);
    expect(late.requests[0]!.headers['crossdock-attempt']).toBe('1');
  });

  it.each([
    ['refused', 'connection_refused'],
    ['cut', 'connection_lost'],
    ['hanging', 'timeout'],
    ['nameless', 'dns_failed'],
    ['unencrypted', 'tls_failed'],
  ])('says why: %s', async (id, reason) => {
    const cutting = await stage.receiver({ abort: id === 'cut', hang: id === 'hanging' });
    const closed = await RecordingEndpoint.start();
    await closed.close();
    const urls: Record<string, string> = {
      refused: 'http://127.0.0.1:1',
      cut: cutting.url,
      hanging: cutting.url,
      nameless: 'http://nobody.invalid/',
      unencrypted: cutting.url.replace('http:', 'https:'),
    };
    await stage.endpoint(id, urls[id]!, {
      timeoutMs: 500,
      retry: { delaysMs: [], jitter: 0, horizonMs: 60_000 },
    });
    await stage.request(id);
    expect((await stage.deadLetter(id)).headers).toMatchObject({
      cd_last_reason: reason,
      cd_cause: 'attempts_exhausted',
    });
  });
});
