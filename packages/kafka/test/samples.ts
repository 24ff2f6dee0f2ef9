import { examples, type Example, type MessageName } from '@crossdock/contracts';
import type { ToPublish } from '@crossdock/testing';

/** A record that keeps the contract: the message's first example, with some of it replaced. */
export function sample(message: MessageName, key: string, change: Partial<ToPublish> = {}): ToPublish {
  const all: readonly Example[] = examples;
  const example = all.find((one) => one.message === message);
  if (!example) throw new Error(`no example of ${message}`);
  const { headers, ...rest } = change;
  return { key, headers: { ...example.headers, ...headers }, payload: example.payload, ...rest };
}
