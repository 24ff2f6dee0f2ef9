import { setTimeout as pause } from 'node:timers/promises';
import { operations } from '@crossdock/contracts';
import { Publisher, RecordPack } from '@crossdock/kafka';
import type { CaptureSystem } from './capture-system.js';

/** As many as capture puts into a batch at most. */
const PACK = 500;
/** So that the next one is always ready; what waits goes together in one request. */
const PACKS_AT_ONCE = 4;

/**
 * What the broker takes from one producer when no record has to be made: records like those of the changes, packed into bytes
 * beforehand and sent again and again, acknowledged by all in-sync replicas. What is left of the producer's own work is what each
 * request costs: its records are divided among the partitions, their bytes copied and summed (CRC-32C). Like capture, it has one
 * request under way at a time. Records per second.
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
    const packs = Array.from({ length: PACKS_AT_ONCE }, (_, index) => packed(index * PACK));
    let published = 0;
    let running = true;
    const loop = async (pack: RecordPack): Promise<void> => {
      while (running) {
        await publisher.publishPack(pack);
        published += pack.count;
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
    const [perSecond] = await Promise.all([measured(), ...packs.map(loop)]);
    return perSecond;
  } finally {
    await publisher.close();
  }
}

function packed(from: number): RecordPack {
  const pack = new RecordPack(operations.cdcIngestionSendsRowChanged, [
    'ce_id',
    'ce_transactionindex',
    'ce_tableorder',
  ]);
  for (let index = from; index < from + PACK; index++) pack.add(record(index));
  return pack;
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
      ce_transactionid: 'txn_7312345678901234567-00000000016b3748-771',
      ce_transactionindex: String(index),
      ce_tableorder: String(index + 1),
    } as const,
    payload,
  };
}
