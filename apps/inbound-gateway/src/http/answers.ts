import { refusals, type RefusalCode } from '../admission/refusals.js';
import type { Violation } from '@crossdock/event-catalogue';

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

/** How one entry ended, as a sender sees it. */
export type EntryAnswer =
  | { status: 'accepted'; id: string; warnings?: readonly Violation[] }
  | {
      status: 'refused' | 'quarantined';
      code: RefusalCode;
      detail: string;
      errors?: readonly Violation[];
    };

const json = { 'content-type': 'application/json' };
const problemJson = { 'content-type': 'application/problem+json' };

/** Seconds after which a sender may try again, by code. Only what is our own fault has one. */
const retryAfter: Partial<Record<RefusalCode, string>> = {
  bus_unavailable: '5',
  busy: '1',
  starting: '1',
  schema_unusable: '60',
};

export function answerOfEntry(entry: EntryAnswer): Answer {
  if (entry.status === 'accepted') return { status: 202, headers: json, body: entry };
  const { code, detail, errors } = entry;
  return problem(code, detail, errors ? { errors } : {});
}

/**
 * Answers stand in the order of the entries. 202 when at least one was accepted, or none was sent; otherwise the status is that of
 * the first refusal, so that a program which looks no further does not take a refused batch for an accepted one.
 */
export function answerOfBatch(entries: readonly EntryAnswer[]): Answer {
  const unstored = entries.find((entry) => entry.status === 'refused' && entry.code === 'bus_unavailable');
  const [first] = entries;
  const refusal = unstored ?? (entries.every(({ status }) => status !== 'accepted') ? first : undefined);
  if (refusal && refusal.status !== 'accepted') return problem(refusal.code, refusal.detail, { entries });
  return { status: 202, headers: json, body: { entries } };
}

/** RFC 9457, with our stable code. */
export function problem(code: RefusalCode, detail: string, more: object = {}): Answer {
  const { status, title } = refusals[code];
  const wait = retryAfter[code];
  return {
    status,
    headers: {
      ...problemJson,
      ...(wait === undefined ? {} : { 'retry-after': wait }),
      ...(code === 'unauthenticated' ? { 'www-authenticate': 'Bearer' } : {}),
    },
    body: { type: 'about:blank', title, status, code, detail, ...more },
  };
}
