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
