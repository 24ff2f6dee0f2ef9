import { describe, expect, it } from '@jest/globals';
import type { OwnedPartition } from '@crossdock/kafka';
import type { LaneStore } from '../storage/lane-store.js';
import { Claims } from './claims.js';

const owned: OwnedPartition = { partition: 3, ready: true, halted: false, closed: false, since: 0 };

describe('claims of partitions', () => {
  function claiming() {
    const at = { now: 0 };
    let epoch = 0;
    const asked: number[] = [];
    const store: Pick<LaneStore, 'claim' | 'epochOf'> = {
      claim: (partition) => Promise.resolve({ partition, epoch: String(++epoch) }),
      epochOf: (partition) => {
        asked.push(partition);
        return Promise.resolve(String(epoch));
      },
    };
    const byAnother = (): void => void epoch++;
    return { at, asked, byAnother, claims: new Claims(store as LaneStore, () => at.now) };
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

  it('are believed for a moment after the database was asked, and then it is asked once for all who want to know', async () => {
    const { at, asked, byAnother, claims } = claiming();
    const claim = await claims.of(owned);
    at.now = 2_999;
    expect(await claims.holds(claim)).toBe(true);
    claims.confirmed(claim, 2_999);
    at.now = 5_998;
    expect([await claims.holds(claim), asked]).toEqual([true, []]);
    at.now = 5_999;
    expect([await Promise.all([claims.holds(claim), claims.holds(claim)]), asked]).toEqual([
      [true, true],
      [3],
    ]);
    byAnother();
    at.now = 20_000;
    expect([await claims.holds(claim), asked]).toEqual([false, [3, 3]]);
    await expect(claims.of(owned)).rejects.toMatchObject({ code: 'lanes_overtaken' });
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
