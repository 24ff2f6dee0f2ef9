import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, freePort, RecordingEndpoint } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';
import { TestProxy } from './proxies.js';

describe('the proxy of all deliveries', () => {
  let stage: DispatchStage;
  let receiver: RecordingEndpoint;
  let login: RecordingEndpoint;
  let proxy: TestProxy | undefined;
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    stage = await DispatchStage.open({ EGRESS_PROXY_URL: `http://crossdock:pr0xys3cret@127.0.0.1:${port}` });
    receiver = await RecordingEndpoint.start();
    login = await RecordingEndpoint.start({
      body: JSON.stringify({ access_token: 't', token_type: 'Bearer', expires_in: 600 }),
    });
    await stage.start();
  });
  afterAll(async () => {
    await stage?.close();
    await receiver?.close();
    await login?.close();
    await proxy?.close();
  });

  it('is away: no attempt is used up, no endpoint blamed or warned about; it comes back: all is delivered', async () => {
    const retry = { delaysMs: [], horizonMs: 3_600_000 };
    await stage.endpoint('shop', receiver.url, { retry, disableAfterMs: 1_000 });
    await stage.endpoint('guarded', receiver.url, {
      retry,
      disableAfterMs: 1_000,
      authentication: {
        kind: 'oauth2',
        tokenUrl: login.url,
        clientId: 'crossdock',
        sealedClientSecret: stage.sealed('secret'),
        clientAuthentication: 'basic',
      },
    });
    await stage.request('shop', 10);
    await stage.request('guarded', 3);
    const app = stage.apps[0]!;
    await eventually(async () => {
      const text = await (await fetch(`${app.url}/metrics`)).text();
      const deferrals = /^crossdock_deferrals_total\{reason="proxy_failed"\} (\d+)$/m.exec(text)?.[1];
      expect(Number(deferrals)).toBeGreaterThan(13);
    });
    for (const id of ['shop', 'guarded']) expect(await stage.attempts(id)).toEqual([]);
    expect(receiver.requests).toEqual([]);

    proxy = await TestProxy.http(port);
    await eventually(async () => {
      for (const [id, count] of [
        ['shop', 10],
        ['guarded', 3],
      ] as const) {
        const attempts = await stage.attempts(id);
        expect(attempts).toHaveLength(count);
        expect(attempts.every(({ outcome, number }) => outcome === 'delivered' && number === 1)).toBe(true);
      }
    });
    expect(new Set(proxy.told)).toEqual(new Set([receiver, login].map((one) => `127.0.0.1:${one.port}`)));
    expect(await stage.bus.read('webhook.gate-changed.v1')).toEqual([]);
    const states = (await stage.bus.read('webhook.endpoint-health-changed.v1')).map((record) =>
      record.json<{ state: string }>(),
    );
    expect(states.filter(({ state }) => state !== 'healthy')).toEqual([]);
    const everything = JSON.stringify([await stage.attempts('shop'), stage.apps.map((app) => app.output())]);
    expect(everything).not.toContain('pr0xys3cret');
  });
});
