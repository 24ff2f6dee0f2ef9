import { expect, it } from '@jest/globals';
import { MailboxRoom } from './mailbox-room.js';

it('counts a mailbox when it could be full, and not at each delivery', async () => {
  let now = 0;
  let there = 3;
  let counts = 0;
  const count = async (): Promise<number> => {
    counts++;
    return there;
  };
  const room = new MailboxRoom({ count }, 10, () => now);
  const take = async (): Promise<boolean> => {
    const isTaken = await room.take('office');
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
  const count = async (): Promise<number> => {
    counts++;
    return 7;
  };
  const room = new MailboxRoom({ count }, 10, () => 0);
  const taken = await Promise.all(Array.from({ length: 5 }, () => room.take('office')));
  expect([counts, ...taken]).toEqual([1, true, true, true, false, false]);
  const failing = new MailboxRoom({ count: () => Promise.reject(new Error('away')) }, 10, () => 0);
  const ends = await Promise.allSettled([failing.take('office'), failing.take('office')]);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
