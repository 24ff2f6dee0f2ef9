import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { delayTiers } from '@crossdock/contracts';
import { eventually, found, startApp } from '@crossdock/testing';
import { DispatchStage } from './dispatch-stage.js';

const day = 86_400_000;

let stage: DispatchStage;
beforeAll(async () => {
  stage = await DispatchStage.open();
  await stage.start();
});
afterAll(() => stage?.close());

it('holds a delivery for nearly a week in its longest tier, to the millisecond of its policy', async () => {
  const broken = await stage.receiver({ statuses: [500] });
  const delayMs = 7 * day - 3_600_000;
  await stage.endpoint('patient', broken.url, {
    retry: { delaysMs: [delayMs], jitter: 0, horizonMs: 7 * day },
  });
  await stage.request('patient');
  const [waiting] = await found(async () => {
    const records = await stage.bus.read('webhook.delivery-delayed.6h.v1');
    return records.length > 0 ? records : undefined;
  });
  const [attempt] = await stage.attempts('patient');
  expect(attempt).toMatchObject({ outcome: 'retry', nextAttemptAt: waiting?.headers['cd_due_at'] });
  const dueAt = Date.parse(waiting?.headers['cd_due_at'] ?? '');
  const waitsMs = dueAt - Date.parse(attempt?.startedAt ?? '');
  expect(waitsMs).toBeGreaterThanOrEqual(delayMs);
  expect(waitsMs).toBeLessThan(delayMs + 10_000);
});

it('tells of every tier how late its oldest record is, and is not late', async () => {
  await eventually(async () => {
    const text = await (await fetch(`${stage.apps[0]!.url}/metrics`)).text();
    for (const tier of delayTiers) {
      const series = new RegExp(
        `^crossdock_kafka_overdue_seconds\\{topic="webhook\\.delivery-delayed\\.${tier}\\.v1"\\} (\\S+)$`,
        'm',
      );
      expect(Number(series.exec(text)?.[1])).toBeLessThan(5);
    }
  });
});

it('does not start on tiers that would delete what waits during the outage that it is to survive', async () => {
  const app = await startApp('webhook-dispatch', {
    ...stage.bus.env,
    ...stage.keys,
    TOLERATED_OUTAGE_HOURS: '240',
  });
  stage.apps.push(app);
  expect(await app.exited).toBe(1);
  expect(app.output()).toContain('TierRetentionTooShort');
  expect(app.output()).toContain('webhook.delivery-delayed.6h.v1 has retention.ms=604800000 instead of');
});
