import { beforeEach, describe, expect, it } from '@jest/globals';
import type { KafkaMessage } from 'kafkajs';
import type { FetchReport } from '../wire/fetch-reports.js';
import { emptyFetch, openLane } from '../../test/lanes.js';
import { CatchUp } from './catch-up.js';
import { Lane } from './lane.js';

function recordAt(offset: number): KafkaMessage {
  return { key: null, value: null, offset: String(offset), timestamp: '0', attributes: 0 } as KafkaMessage;
}

describe('a topic that is read to its end', () => {
  let lanes: Lane[];
  let catchUp: CatchUp;
  let isDone: boolean;

  beforeEach(() => {
    lanes = [openLane(0, null), openLane(1, null)];
    isDone = false;
    catchUp = new CatchUp((_topic, partition) => lanes[partition]);
    void catchUp.done.then(() => (isDone = true));
  });

  const expectDone = async (expected: boolean) => {
    await Promise.resolve();
    expect(isDone).toBe(expected);
  };
  const handle = (lane: Lane, offset: number) => {
    lane.take([recordAt(offset)], offset);
    lane.finish(lane.shift());
    catchUp.look();
  };

  it('is so when every partition has handled what lies below its end', async () => {
    catchUp.beginAt([0, 1].map((partition) => ({ kafkaTopic: 't', partition, end: 5 })));
    handle(lanes[0]!, 4);
    await expectDone(false);
    handle(lanes[1]!, 4);
    await expectDone(true);
  });

  it('is so when a fetch from the end finds nothing and what was taken is handled', async () => {
    catchUp.beginAt([{ kafkaTopic: 't', partition: 0, end: 5 }]);
    lanes[0]!.take([recordAt(2)], 2);
    catchUp.noteFetch(emptyFetch);
    await expectDone(false);
    lanes[0]!.finish(lanes[0]!.shift());
    catchUp.look();
    await expectDone(true);
  });

  it('is so when the last batches hold no records any more', async () => {
    catchUp.beginAt([{ kafkaTopic: 't', partition: 0, end: 5 }]);
    catchUp.noteFetch({ ...emptyFetch, fetchOffset: 3, coveredTo: 5 });
    await expectDone(true);
  });

  it.each<[string, Partial<FetchReport>]>([
    ['failed', { errorCode: 6 }],
    ['asked another partition', { partition: 1 }],
    ['was empty below the end, for want of room', { fetchOffset: 4, coveredTo: 4 }],
    ['brought records', { records: 1 }],
  ])('is not so when a fetch %s', async (_how, change) => {
    catchUp.beginAt([{ kafkaTopic: 't', partition: 0, end: 5 }]);
    catchUp.noteFetch({ ...emptyFetch, ...change });
    await expectDone(false);
  });

  it('is not so any more when an error follows before the records are handled', async () => {
    catchUp.beginAt([{ kafkaTopic: 't', partition: 0, end: 5 }]);
    lanes[0]!.take([recordAt(2)], 2);
    catchUp.noteFetch(emptyFetch);
    catchUp.noteFetch({ ...emptyFetch, errorCode: 6 });
    lanes[0]!.finish(lanes[0]!.shift());
    catchUp.look();
    await expectDone(false);
  });

  it('is not so when the partition is paused with records that wait', async () => {
    catchUp.beginAt([{ kafkaTopic: 't', partition: 0, end: 50 }]);
    lanes[0]!.take(
      Array.from({ length: 20 }, (_, offset) => recordAt(offset)),
      19,
    );
    expect(lanes[0]!.isPaused).toBe(true);
    catchUp.noteFetch({ ...emptyFetch, fetchOffset: 50, coveredTo: 50 });
    await expectDone(false);
  });

  it('is not so when the consumer was opened again meanwhile', async () => {
    catchUp.beginAt([{ kafkaTopic: 't', partition: 0, end: 5 }]);
    lanes[0]!.take([recordAt(2)], 2);
    catchUp.noteFetch(emptyFetch);
    lanes[0]!.close();
    lanes[0] = openLane(0, null);
    catchUp.look();
    await expectDone(false);
  });
});
