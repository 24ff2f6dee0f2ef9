/*
 * PostgreSQL's ISO output (DateStyle ISO, TimeZone UTC) to ISO 8601 with six digits of the second, so that equal types
 * have equal shapes and sort as text. What ISO 8601 has no common form for (infinity, years BC, years of five digits)
 * keeps PostgreSQL's text.
 */

import { quoted } from './json-text.js';

const timestamp = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?(\+00)?$/;
/** As most are printed; what remains of others is made up. */
const wholeTimestamp = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{6}\+00$/;
const time = /^(\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?(?:([+-]\d{2})(?::(\d{2}))?(?::(\d{2}))?)?$/;

/** `timestamp` and `timestamptz`: `2026-11-24T09:30:00.123456`, the latter with `Z`. */
export function timestampJson(text: string): string {
  if (wholeTimestamp.test(text)) return `"${text.slice(0, 10)}T${text.slice(11, 26)}Z"`;
  const match = timestamp.exec(text);
  if (!match) return quoted(text);
  const [, date, clock, fraction = '', zone] = match;
  return `"${date}T${clock}.${fraction.padEnd(6, '0')}${zone ? 'Z' : ''}"`;
}

/** `time` and `timetz`: `09:30:00.123456`, the latter with its own offset `+02:00`. */
export function timeJson(text: string): string {
  const match = time.exec(text);
  if (!match) return quoted(text);
  const [, clock, fraction = '', hours, minutes, seconds] = match;
  const zone = hours === undefined ? '' : `${hours}:${minutes ?? '00'}${seconds ? `:${seconds}` : ''}`;
  return `"${clock}.${fraction.padEnd(6, '0')}${zone}"`;
}
