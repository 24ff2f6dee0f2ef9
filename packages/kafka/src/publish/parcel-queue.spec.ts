import { describe, expect, it } from '@jest/globals';
import type { EncodedRecord } from './encode.js';
import { PackedRecords } from '../wire/packed-records.js';
import { Parcel, ParcelQueue } from './parcel-queue.js';

const limits = { maxRequestRecords: 5, maxRequestBytes: 3_000_000 };
const record = (topic: string, bytes = 10): EncodedRecord => ({
  topic,
  bytes,
  message: { key: 'k', value: null },
});
const filled = (...groups: EncodedRecord[][]) => {
  const queue = new ParcelQueue();
  const parcels = groups.map((records) => {
    const parcel = new Parcel();
    queue.add(parcel, records);
    return parcel;
  });
  return { queue, parcels };
};
const sizes = (queue: ParcelQueue) => {
  const taken: number[] = [];
  while (queue.size > 0) taken.push(queue.take(limits).length);
  return taken;
};

describe('ParcelQueue', () => {
  it('takes records in their order, up to the number of a request', () => {
    const records = Array.from({ length: 12 }, () => record('event.published.v1'));
    const { queue } = filled(records.slice(0, 4), records.slice(4));
    const first = queue.take(limits);
    expect(first.map((queued) => queued.record)).toEqual(records.slice(0, 5));
    expect(sizes(queue)).toEqual([5, 2]);
    expect(queue.bytes).toBe(0);
  });

  it('keeps what goes to one topic below the largest batch of the topic', () => {
    const { queue } = filled(Array.from({ length: 4 }, () => record('event.published.v1', 400_000)));
    expect(sizes(queue)).toEqual([2, 2]);
  });

  it('keeps a request below its size over topics, but always takes one record', () => {
    const { queue } = filled([
      record('event.published.v1', 1_000_000),
      record('cdc.row-changed.v1', 7_000_000),
      record('cdc.row-changed.v1', 1_900_000),
      record('event.published.v1', 1_000_000),
    ]);
    expect(sizes(queue)).toEqual([1, 1, 2]);
  });

  it('lets packed records go alone, in their turn', () => {
    const packed: EncodedRecord = {
      topic: 'cdc.row-changed.v1',
      bytes: 10,
      message: { key: null, value: null, packed: new PackedRecords() },
    };
    const { queue } = filled([record('a'), record('b')], [packed], [packed], [record('c'), record('d')]);
    expect(sizes(queue)).toEqual([2, 1, 1, 2]);
  });

  it('leaves out what nobody waits for any more', () => {
    const { queue, parcels } = filled([record('a')], [record('b'), record('b')], [record('c')]);
    parcels[1]!.done.catch(() => undefined);
    parcels[1]!.fail(new Error('too late'));
    expect(queue.take(limits).map((queued) => queued.record.topic)).toEqual(['a', 'c']);
  });
});

describe('Parcel', () => {
  it('is done when all its records are', async () => {
    const parcel = new Parcel();
    parcel.expect(2);
    parcel.acknowledge();
    expect(parcel.settled).toBe(false);
    parcel.acknowledge();
    await expect(parcel.done).resolves.toBeUndefined();
  });

  it('fails with the first failure and stays so', async () => {
    const parcel = new Parcel();
    parcel.expect(2);
    parcel.fail(new Error('first'));
    parcel.fail(new Error('second'));
    parcel.acknowledge();
    await expect(parcel.done).rejects.toThrow('first');
  });
});
