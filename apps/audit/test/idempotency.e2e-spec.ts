import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@crossdock/testing';
import { Audit, way } from './audit.js';

let audit: Audit;
beforeAll(async () => {
  audit = await Audit.start();
});
afterAll(() => audit?.end(), 30_000);

describe('the ledger', () => {
  it('counts a record once that comes twice, in one batch or later', async () => {
    const { published, routed, failed, delivered } = way('twice');
    const once = {
      eventsPublished: 1,
      eventsCaptured: 1,
      deliveriesRequested: 1,
      attempts: 2,
      delivered: 1,
    };
    await audit.publish('EventPublished', published, published);
    await audit.publish('EventRouted', routed, routed);
    await audit.publish('AttemptCompleted', failed(1), failed(1), delivered(2), delivered(2));
    await eventually(async () => expect(await audit.summary()).toMatchObject(once));

    await audit.publish('EventPublished', published);
    await audit.publish('EventRouted', routed);
    await audit.publish('AttemptCompleted', failed(1), delivered(2));
    await repeatsSeen(10);

    expect(await audit.summary()).toMatchObject({
      ...once,
      retriesWaiting: 0,
      conservation: { requested: 1, delivered: 1, waiting: 0, pending: 0, unexplained: 0 },
    });
  });

  it('balances while deliveries wait, and when a dead letter is read before the failure that led to it', async () => {
    const before = await audit.summary();
    const waiting = way('waiting');
    const dead = way('deadfirst');
    await audit.publish('EventRouted', waiting.routed, dead.routed);
    await audit.publish('AttemptCompleted', waiting.failed(1));
    await audit.publish('DeliveryDeadLettered', dead.deadLettered);
    await eventually(async () =>
      expect(await audit.summary()).toMatchObject({ deadLetters: before.deadLetters + 1, retriesWaiting: 1 }),
    );
    await audit.publish('AttemptCompleted', dead.failed(1));
    await eventually(async () =>
      expect(await audit.summary()).toMatchObject({
        attempts: before.attempts + 2,
        retriesWaiting: 1,
        conservation: { pending: 0, unexplained: 0 },
        // Its owner is told, by an event.
        eventsPublished: before.eventsPublished + 1,
      }),
    );
  });

  it('counts a delivery once that a crash made succeed twice, and both attempts', async () => {
    const before = await audit.summary();
    const { eventId, routed, delivered } = way('succeedstwice');
    const again = delivered(1);
    await audit.publish('EventRouted', routed);
    await audit.publish('AttemptCompleted', delivered(1), {
      ...again,
      payload: { ...again.payload, attemptId: 'att_again' },
    });
    await eventually(async () =>
      expect(await audit.summary()).toMatchObject({
        attempts: before.attempts + 2,
        delivered: before.delivered + 1,
      }),
    );
    expect((await audit.journey(eventId)).deliveries[0]?.attempts).toHaveLength(2);
  });

  it("tells a tenant its own counts, and keeps everybody's over a restart", async () => {
    const { published } = way('foreigncount');
    await audit.publish('EventPublished', {
      ...published,
      headers: { ...published.headers, cd_tenant_id: 'company-c' },
    });
    await eventually(async () => {
      expect((await audit.summary()).eventsPublished).toBe(3);
      expect((await audit.summary(audit.tenantKey)).eventsPublished).toBe(2);
    });
    const before = await audit.summary();
    await audit.app.stop();
    await audit.startProcess();
    expect(await audit.summary()).toEqual(before);
  });
});

async function repeatsSeen(atLeast: number): Promise<void> {
  await eventually(async () => {
    const metrics = await (await fetch(`${audit.app.url}/metrics`)).text();
    const repeats = Number(/^crossdock_audit_repeated_records_total (\d+)$/m.exec(metrics)?.[1]);
    expect(repeats).toBeGreaterThanOrEqual(atLeast - 2);
  });
}
