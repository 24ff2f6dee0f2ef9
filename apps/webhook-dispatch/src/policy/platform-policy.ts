import type { Policy } from './policy.js';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * What holds where neither the endpoint nor its tenant says otherwise. The schedule is the example of Standard Webhooks
 * ("Delivery", retries), which takes 75 h 35 min, with its last two waits cut from 20 h and 24 h to 16 h each: ten attempts over
 * 63 h 35 min, below 70 h with all of the jitter, and so within the horizon of three days.
 */
export const platformPolicy = {
  timeoutMs: 15 * second,
  connectTimeoutMs: 5 * second,
  /** As long as the whole attempt may take. */
  firstByteTimeoutMs: 60 * second,
  maxResponseBytes: 64 * 1024,
  successStatuses: ['2xx'],
  outcomes: [],
  onGone: 'disable',
  retry: {
    delaysMs: [
      5 * second,
      5 * minute,
      30 * minute,
      2 * hour,
      5 * hour,
      10 * hour,
      14 * hour,
      16 * hour,
      16 * hour,
    ],
    jitter: 0.1,
    horizonMs: 72 * hour,
  },
  retryAfterMaxMs: 24 * hour,
  recordedBodyBytes: 4_096,
  evidenceOf: 'failures',
  /** Longer than the horizon, so that at least two deliveries failed. */
  disableAfterMs: 5 * 24 * hour,
} as const satisfies Policy;
