import { expect, it } from '@jest/globals';
import { BrokenRecord } from '@crossdock/kafka';
import type { Logger } from '@crossdock/service-host';
import type { Head, HeadEnd, Settling } from '../storage/lane-rows.js';
import type { LaneStore } from '../storage/lane-store.js';
import type { Claim } from './claims.js';
import { Ends } from './ends.js';

const quiet = { warn: () => undefined, error: () => undefined } as unknown as Logger;

it('an end that the database never takes holds up no other lane: its own waits', async () => {
  const written: [string, HeadEnd['kind']][] = [];
  const settle: LaneStore['settle'] = (settlings: readonly Settling[]) => {
    const isBroken = settlings.some(({ head, end }) => head.lane === 'bad' && end.kind !== 'waits');
    if (isBroken) return Promise.reject(new BrokenRecord('not_storable', 'invalid byte sequence'));
    written.push(...settlings.map(({ head, end }): [string, HeadEnd['kind']] => [head.lane, end.kind]));
    return Promise.resolve(settlings.map(() => ({ overtaken: false })));
  };
  const ends = new Ends({ settle } as LaneStore, quiet);
  const claim = { partition: 0, epoch: '1', owned: { closed: false } } as unknown as Claim;
  const head = (lane: string) =>
    ({ endpointId: 'shop', lane, partition: 0, headers: {}, body: Buffer.alloc(0) }) as unknown as Head;
  const lanes = ['first', 'a', 'bad', 'b'];
  const settled = await Promise.all(lanes.map((lane) => ends.write(claim, head(lane), { kind: 'left' })));
  expect(settled).toEqual(
    lanes.map((lane) => (lane === 'bad' ? { overtaken: false, isPutOff: true } : { overtaken: false })),
  );
  expect(written).toEqual([
    ['first', 'left'],
    ['a', 'left'],
    ['bad', 'waits'],
    ['b', 'left'],
  ]);
});
