import { expect, it } from '@jest/globals';
import { MailboxRoom } from './mailbox-room.js';

const limits = { messages: 10, bytes: 1_000 };

it('counts a mailbox when it could be full, and not at each delivery', async () => {
  let now = 0;
  let there = 3;
  let counts = 0;
  const count = async () => {
    counts++;
    return { messages: there, bytes: 0 };
  };
  const room = new MailboxRoom({ count }, limits, () => now);
  const take = async (): Promise<boolean> => {
    const isTaken = await room.take('office', 1);
    if (isTaken) there++;
    return isTaken;
  };
  for (let n = 0; n < 7; n++) expect(await take()).toBe(true);
  expect(counts).toBe(1);
  now = 500;
  expect([await take(), counts]).toEqual([false, 1]);
  now = 1_000;
  expect([await take(), counts]).toEqual([false, 2]);
  there = 4;
  now = 1_500;
  expect([await take(), counts]).toEqual([false, 2]);
  now = 2_000;
  for (let n = 0; n < 6; n++) expect(await take()).toBe(true);
  expect(counts).toBe(3);
});

it('counts once for all who come meanwhile, and gives them no more room than there is', async () => {
  let counts = 0;
  const count = async () => {
    counts++;
    return { messages: 7, bytes: 0 };
  };
  const room = new MailboxRoom({ count }, limits, () => 0);
  const taken = await Promise.all(Array.from({ length: 5 }, () => room.take('office', 1)));
  expect([counts, ...taken]).toEqual([1, true, true, true, false, false]);
  const failing = new MailboxRoom({ count: () => Promise.reject(new Error('away')) }, limits, () => 0);
  const ends = await Promise.allSettled([failing.take('office', 1), failing.take('office', 1)]);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

it('has no room beyond its bytes, until it is counted again', async () => {
  let now = 0;
  let bytes = 400;
  const room = new MailboxRoom({ count: async () => ({ messages: 1, bytes }) }, limits, () => now);
  expect([await room.take('office', 599), await room.take('office', 500)]).toEqual([true, true]);
  expect(await room.take('office', 1)).toBe(false);
  now = 1_000;
  bytes = 1_000;
  expect(await room.take('office', 1)).toBe(false);
  now = 2_000;
  bytes = 10;
  expect(await room.take('office', 1)).toBe(true);
});
