import type { EndpointPoll, PollKey } from '@crossdock/contracts';
import { newApiKey } from '@crossdock/credentials';
import type { PollAnswer } from './poll-key.dto.js';

export interface NewPollKey {
  /** Shown once, never stored. */
  key: string;
  poll: EndpointPoll;
}

/**
 * A new key for a mailbox. The one before it opens the mailbox for a while as well; one before that no more.
 * @param before null for a mailbox that is new
 * @param now epoch milliseconds
 */
export function withNewKey(
  before: EndpointPoll | null,
  { now, expireOldAfterMs }: { now: number; expireOldAfterMs: number },
): NewPollKey {
  const { id, key, hash } = newApiKey();
  const expiresAt = new Date(now + expireOldAfterMs).toISOString();
  const others = (before?.keys ?? [])
    .filter((old) => old.expiresAt === undefined || Date.parse(old.expiresAt) > now)
    .map((old) => (old.expiresAt !== undefined && old.expiresAt < expiresAt ? old : { ...old, expiresAt }));
  const newest: PollKey = { id, hash, createdAt: new Date(now).toISOString() };
  const [second] = expireOldAfterMs > 0 ? others : [];
  return { key, poll: { keys: second ? [newest, second] : [newest] } };
}

export function shownPoll({ keys }: EndpointPoll): PollAnswer {
  return { keys: keys.map(({ hash: _hash, ...known }) => known) };
}
