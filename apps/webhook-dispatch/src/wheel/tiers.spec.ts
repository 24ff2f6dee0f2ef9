import { describe, expect, it } from '@jest/globals';
import { topics, type Topic } from '@crossdock/contracts';
import { seededChance } from '@crossdock/testing';
import { releaseAt, tierFor, tierOf, tiers } from './tiers.js';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

describe('tiers', () => {
  it('are the tiers of the contract, shortest first', () => {
    expect(tiers.map(({ delayMs }) => delayMs)).toEqual(
      [second, 5 * second, 30 * second, 2 * minute, 10 * minute, hour, 6 * hour], //
    );
  });

  it.each([
    [-5, '1s'],
    [0, '1s'],
    [999, '1s'],
    [1_000, '1s'],
    [4_999, '1s'],
    [5_000, '5s'],
    [29_999, '5s'],
    [30_000, '30s'],
    [2 * minute, '2m'],
    [10 * minute - 1, '2m'],
    [10 * minute, '10m'],
    [hour, '1h'],
    [6 * hour - 1, '1h'],
    [6 * hour, '6h'],
    [168 * hour, '6h'],
  ])('with %i ms left the tier is %s', (remainingMs, name) => {
    expect(tierFor(remainingMs).name).toBe(name);
  });

  it('release after their delay, or when the record is due if that is sooner', () => {
    const topic = 'webhook.delivery-delayed.5s.v1';
    expect(releaseAt(topic, 1_000, 60_000)).toBe(6_000);
    expect(releaseAt(topic, 1_000, 5_990)).toBe(5_990);
  });

  it('lead any wait from a second to a week to its due time in few hops, never early', () => {
    for (const waitMs of [1_000, 1_001, 7_300, 59_999, 3 * minute, 5 * hour + 17, 24 * hour, 168 * hour]) {
      let now = 0;
      let hops = 0;
      while (now < waitMs) {
        now = releaseAt(tierFor(waitMs - now).topic, now, waitMs);
        hops++;
      }
      expect(now).toBe(waitMs);
      expect(hops).toBeLessThanOrEqual(28 + 5 + 5 + 4 + 3 + 5 + 5);
    }
  });

  it('lead any due time to its time and never before it, however late each of them releases', () => {
    const chance = seededChance(20_261_129);
    for (let round = 0; round < 2_000; round++) {
      const waitMs = Math.floor(second * (168 * 3_600) ** chance());
      let now = 0;
      while (now < waitMs) {
        const { topic } = tierFor(waitMs - now);
        const release = releaseAt(topic, now, waitMs);
        expect(release).toBeLessThanOrEqual(waitMs);
        now = release + Math.floor(2_000 * chance() ** 4);
      }
      expect(now - waitMs).toBeLessThan(2_000);
    }
  });

  it('keep a record at least twice as long as its delay and three days without service', () => {
    for (const { topic, delayMs } of tiers) {
      const retentionMs = Number(
        (topics as readonly Topic[]).find(({ name }) => name === topic)?.config['retention.ms'],
      );
      expect(retentionMs).toBeGreaterThanOrEqual(2 * (delayMs + 72 * hour));
    }
  });

  it('are known by their topics only', () => {
    expect(tierOf('webhook.delivery-delayed.2m.v1').delayMs).toBe(2 * minute);
    expect(() => tierOf('webhook.delivery-requested.v1')).toThrow(RangeError);
  });
});
