/** The three forms that RFC 9110 section 5.6.7 wants to be understood; the last two are obsolete. */
const imfFixdate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const rfc850 = /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/;
const asctime = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

/**
 * The instant that a `Retry-After` header names: a number of seconds, or an HTTP date (RFC 9110 section 10.2.3), and at most
 * `maxMs` from now, whatever a receiver writes there. Undefined for anything else, a negative number included, which then counts as
 * not said. Epoch milliseconds.
 */
export function retryAfterInstant(value: string | undefined, now: number, maxMs: number): number | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  const instant = /^\d+$/.test(text) ? now + Number(text) * 1_000 : dateOf(text);
  return instant === undefined ? undefined : Math.min(instant, now + maxMs);
}

function dateOf(text: string): number | undefined {
  const isKnown = imfFixdate.test(text) || rfc850.test(text) || asctime.test(text);
  if (!isKnown) return undefined;
  const instant = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(instant) ? undefined : instant;
}
