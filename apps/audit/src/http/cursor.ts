import { isInstant } from '@crossdock/service-host';
import type { After } from '../storage/after.js';
import { parameterInvalid } from './parameters.js';

/** Where the next page begins, as a caller hands it back. */
export function cursorOf({ at, id }: After): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/**
 * @param ids what an id looks like
 * @throws Problem parameter_invalid
 */
export function afterOf(cursor: string | undefined, ids: RegExp): After | undefined {
  if (cursor === undefined) return undefined;
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const after = { at, id };
  if (isInstant(at) && ids.test(id) && cursorOf(after) === cursor) return after;
  throw parameterInvalid({
    field: 'cursor',
    code: 'wrong_format',
    detail: 'It must be the nextCursor of a page before.',
  });
}
