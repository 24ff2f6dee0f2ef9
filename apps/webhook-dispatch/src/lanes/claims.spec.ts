import { describe, expect, it } from '@jest/globals';
import type { OwnedPartition } from '@crossdock/kafka';
import type { LaneStore } from '../storage/lane-store.js';
import { Claims } from './claims.js';

const owned: OwnedPartition = { partition: 3, ready: true, halted: false, closed: false };

describe('claims of partitions', () => {
  function claiming() {
    const at = { now: 0 };
    let epoch = 0;
    const store: Pick<LaneStore, 'claim'> = {
      claim: (partition) => Promise.resolve({ partition, epoch: String(++epoch) }),
    };
    return { at, claims: new Claims(store as LaneStore, () => at.now) };
  }

  it('are made once', async () => {
    const { claims } = claiming();
    expect(await claims.of(owned)).toBe(await claims.of(owned));
  });

  it('that were overtaken are made again only after a while', async () => {
    const { at, claims } = claiming();
    claims.overtaken(await claims.of(owned));
    await expect(claims.of(owned)).rejects.toMatchObject({ code: 'lanes_overtaken' });
    at.now = 2_000;
    await expect(claims.of(owned)).resolves.toMatchObject({ partition: 3, epoch: '2' });
  });

  it('hold although requests that began under one of before learn late that it was overtaken', async () => {
    const { at, claims } = claiming();
    const before = await claims.of(owned);
    claims.overtaken(before);
    at.now = 2_000;
    const coming = claims.of(owned);
    claims.overtaken(before);
    const now = await coming;
    claims.overtaken(before);
    expect(await claims.of(owned)).toBe(now);
  });
});
