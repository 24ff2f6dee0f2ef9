import { readSecret, sign } from '@crossdock/signatures';
import { Pool } from 'undici';
import { monotonicMs } from './clock.js';
import { NOTE } from './events.js';

const { RECEIVER_URL = '', SECRET = '', NUMBER, SECONDS } = process.env;
const AT_ONCE = 256;
const WARM_UP_MS = 3_000;

const secrets = [readSecret(SECRET)];
const pool = new Pool(RECEIVER_URL, { connections: AT_ONCE, pipelining: 1 });
/** One for all requests: the numbers after it belong to what is measured next. */
const number = Number(NUMBER);
let done = 0;
let running = true;

const loops = Array.from({ length: AT_ONCE }, () => loop());
await passed(WARM_UP_MS);
const doneBefore = done;
const from = monotonicMs();
await passed(Number(SECONDS) * 1_000);
const perSecond = ((done - doneBefore) * 1_000) / (monotonicMs() - from);
running = false;
await Promise.all(loops);
await pool.close();
process.send?.(perSecond);
process.disconnect();

async function loop(): Promise<void> {
  while (running) {
    await deliver();
    done += 1;
  }
}

function deliver(): Promise<void> {
  const id = `evt_${String(number).padStart(26, '0')}`;
  const timestampSeconds = Math.floor(Date.now() / 1_000);
  const data = { number, sentAtMs: monotonicMs(), note: NOTE };
  const body = Buffer.from(JSON.stringify({ type: 'bench.bare', timestamp: new Date().toISOString(), data }));
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(timestampSeconds),
    'webhook-signature': sign({ id, timestampSeconds, body, secrets }),
  };
  return new Promise((resolve, reject) => {
    pool.dispatch(
      { path: '/bare', method: 'POST', headers, body },
      {
        onRequestStart: () => undefined,
        onResponseStart: () => undefined,
        onResponseData: () => undefined,
        onResponseEnd: () => resolve(),
        onResponseError: (_, error) => reject(error),
      },
    );
  });
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
