import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LogicalMessage } from '../replication/messages/logical-message.js';
import { HeartbeatDelays, heartbeatPrefix } from './heartbeat.js';

describe('the delay of a heartbeat', () => {
  let told: number[];
  let delays: HeartbeatDelays;

  beforeEach(() => {
    told = [];
    delays = new HeartbeatDelays('shop', (delayMs) => told.push(delayMs));
  });

  const message = (content: string, changes: Partial<LogicalMessage> = {}): LogicalMessage => ({
    kind: 'message',
    transactional: true,
    lsn: 0n,
    prefix: heartbeatPrefix,
    content,
    ...changes,
  });
  const beat = (sentAt: number, sourceId = 'shop') => message(JSON.stringify({ sourceId, sentAt }));

  it('is told when its commit is safe, not when it comes', () => {
    delays.came(beat(1_000), 100n);
    expect(told).toEqual([]);
    // The end of the commit before it, which may be where its own begins.
    delays.safe(100n, 1_500);
    expect(told).toEqual([]);
    delays.safe(140n, 4_000);
    expect(told).toEqual([3_000]);
    delays.safe(200n, 5_000);
    expect(told).toEqual([3_000]);
  });

  it('is told of each that became safe at once', () => {
    for (const [at, lsn] of [
      [1_000, 100n],
      [2_000, 200n],
      [3_000, 300n],
    ] as const)
      delays.came(beat(at), lsn);
    delays.safe(250n, 4_000);
    expect(told).toEqual([3_000, 2_000]);
  });

  it.each([
    ['another prefix', message('{"sourceId":"shop","sentAt":1}', { prefix: 'orders' })],
    ['another source', beat(1, 'other')],
    ['something that is not JSON', message('beat')],
    ['null', message('null')],
    ['a time that is none', message('{"sourceId":"shop","sentAt":"now"}')],
    ['a message outside of transactions', { ...beat(1), transactional: false }],
  ])('is not made of %s', (_what, strange) => {
    delays.came(strange, 100n);
    delays.safe(200n, 5_000);
    expect(told).toEqual([]);
  });
});
