import type { FieldError } from '@crossdock/service-host';
import { invalid } from './refusals.js';
import { storable } from '../storage/storable.js';
import type { Page } from '../storage/configuration-store.js';

export interface PageQuery {
  limit?: string;
  cursor?: string;
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

/** What a list request asks for. @throws Problem naming every bad parameter */
export function pageOf({ limit, cursor }: PageQuery): { limit: number; after?: string } {
  const errors: FieldError[] = [];
  const wanted = limit === undefined ? DEFAULT_LIMIT : /^\d{1,4}$/.test(limit) ? Number(limit) : 0;
  if (wanted < 1 || wanted > MAX_LIMIT)
    errors.push({ field: 'limit', code: 'wrong_format', detail: `It must be 1 to ${MAX_LIMIT}.` });
  const after = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString();
  if (after !== undefined && (cursorOf(after) !== cursor || !storable(after)))
    errors.push({
      field: 'cursor',
      code: 'wrong_format',
      detail: 'It must be the nextCursor of a page before.',
    });
  if (errors.length > 0) throw invalid(...errors);
  return { limit: wanted, ...(after === undefined ? {} : { after }) };
}

/** A page as it is answered. */
export function listed<Row, Shown>(
  page: Page<Row>,
  show: (row: Row) => Shown,
): { items: Shown[]; nextCursor?: string } {
  return {
    items: page.rows.map(show),
    ...(page.next === undefined ? {} : { nextCursor: cursorOf(page.next) }),
  };
}

function cursorOf(id: string): string {
  return Buffer.from(id).toString('base64url');
}
