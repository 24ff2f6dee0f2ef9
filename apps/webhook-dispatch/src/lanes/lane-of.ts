import { createHash } from 'node:crypto';
import type { DeliveryOrder } from '@crossdock/contracts';
import { compilePath, type Read } from '@crossdock/event-shaping/path';
import { parseLossless, scalarText } from '@crossdock/json-text';
import type { Delivery } from '../delivery/delivery.js';

type KeyOf = (delivery: Delivery) => string | null | undefined;

/** Of a key, as a part of a lane's name. A longer one is named by its digest. */
const longestKey = 200;
/** PostgreSQL's text holds every character but one, and no half of one. */
const notStorable = /[\0\p{Surrogate}]/u;

const attributes: Readonly<Record<string, KeyOf>> = {
  subject: ({ headers }) => headers.ce_subject,
  source: ({ headers }) => headers.ce_source,
  type: ({ headers }) => headers.ce_type,
  tenant: ({ headers }) => headers.cd_tenant_id,
};

/** Most endpoints have one of few keys. */
const compiled = new Map<string, KeyOf>();
const mostCompiled = 1_000;

/**
 * The lane that a delivery waits in: `strict`, `key:` and its key, or `no-key` where it has none. The body is parsed only where the key
 * lies in it. Texts, numbers and booleans are keys, each by its text: 7 and "7" are one. Never throws: what cannot be read has no key.
 */
export function laneOf({ kind, key = 'subject' }: DeliveryOrder, delivery: Delivery): string {
  if (kind === 'strict') return 'strict';
  const found = keyOf(key)(delivery);
  if (found === undefined || found === null || found === '') return 'no-key';
  const isPlain = found.length <= longestKey && !notStorable.test(found);
  return isPlain ? `key:${found}` : `key:sha256:${createHash('sha256').update(found).digest('hex')}`;
}

function keyOf(key: string): KeyOf {
  let known = attributes[key] ?? compiled.get(key);
  if (!known) {
    if (compiled.size >= mostCompiled) compiled.clear();
    compiled.set(key, (known = inBody(key.slice('body.'.length))));
  }
  return known;
}

function inBody(path: string): KeyOf {
  let read: Read;
  try {
    read = compilePath(path);
  } catch {
    return () => undefined;
  }
  return ({ body }) => {
    try {
      return scalarText(read(parseLossless(body.toString())));
    } catch {
      return undefined;
    }
  };
}
