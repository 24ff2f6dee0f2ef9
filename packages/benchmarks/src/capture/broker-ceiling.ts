import { setTimeout as pause } from 'node:timers/promises';
import { operations } from '@crossdock/contracts';
import { Publisher } from '@crossdock/kafka';
import type { CaptureSystem } from './capture-system.js';

const BATCH = 2_000;
const BATCHES_AT_ONCE = 4;

/**
 * What the broker takes from one producer when nothing has to be decoded: records like those of the changes, made
 * beforehand, several batches at once, acknowledged by all in-sync replicas. Records per second.
 */
export async function brokerCeiling(system: CaptureSystem, seconds: number): Promise<number> {
  const silent = (): void => undefined;
  const settings = {
    brokers: [...system.stack.brokers],
    topicPrefix: '',
    // Only its owner may write the topic.
    service: 'cdc-ingestion',
    instance: 'benchmarks',
  };
  const publisher = new Publisher(settings, {
    debug: silent,
    info: silent,
    warn: silent,
    error: silent,
  });
  try {
    const batch = Array.from({ length: BATCH }, (_, index) => record(index));
    let published = 0;
    let running = true;
    const loop = async (): Promise<void> => {
      while (running) {
        await publisher.publishAll(operations.cdcIngestionSendsRowChanged, batch);
        published += BATCH;
      }
    };
    const measured = async (): Promise<number> => {
      await pause(2_000);
      const [from, startedAt] = [published, performance.now()];
      await pause(seconds * 1_000);
      const perSecond = ((published - from) * 1_000) / (performance.now() - startedAt);
      running = false;
      return perSecond;
    };
    const [perSecond] = await Promise.all([measured(), ...Array.from({ length: BATCHES_AT_ONCE }, loop)]);
    return perSecond;
  } finally {
    await publisher.close();
  }
}

function record(index: number) {
  const id = `chg_7312345678901234567-00000000016b3748-${index}`;
  const payload = Buffer.from(
    `{"changeId":"${id}","sourceId":"bench","systemIdentifier":"7312345678901234567","commitLsn":"0/16B3748","index":${index},` +
      `"xid":771,"committedAt":"2026-11-24T09:30:00.123456Z","capturedAt":"2026-11-24T09:30:00.125Z","schema":"public","table":"changes",` +
      `"operation":"insert","key":{"number":"${index}"},"before":null,"after":{"number":"${index}","amount":"12.30","state":"settled",` +
      `"changed_at":"2026-11-24T09:30:00.123456Z","paid":true,"note":"${'x'.repeat(200)}"},"unchanged":[],"shape":"3f9a1c07"}`,
  );
  return {
    key: `bench/public.changes/{"number":"${index}"}`,
    headers: {
      ce_specversion: '1.0',
      ce_id: id,
      ce_source: '/sources/bench',
      ce_type: 'crossdock.row-changed.v1',
      ce_time: '2026-11-24T09:30:00.123456Z',
      'content-type': 'application/json',
    } as const,
    payload,
  };
}
