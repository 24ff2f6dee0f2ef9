import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Receiver } from './receiver.js';

/**
 * What the machine could do without us: a process that signs and sends in a loop, with the client, the signing and the receiver
 * of the real thing, and nothing before or after it.
 *
 * @returns deliveries per second
 */
export async function bareLoop(receiver: Receiver, secret: string, seconds: number): Promise<number> {
  const firstNumber = receiver.number();
  const child = fork(fileURLToPath(new URL('./bare-process.js', import.meta.url)), {
    env: {
      ...process.env,
      RECEIVER_URL: receiver.url,
      SECRET: secret,
      FIRST_NUMBER: String(firstNumber),
      SECONDS: String(seconds),
    },
  });
  const [perSecond] = (await once(child, 'message')) as [number];
  await once(child, 'exit');
  return perSecond;
}
