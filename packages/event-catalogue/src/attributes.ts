/**
 * What attributes of an event may hold, whichever door it comes through: CloudEvents 1.0.2, "Type System".
 */

/** RFC 3339, section 5.6, without leap seconds, which half of the readers cannot represent. */
const instant =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** An instant in the form of RFC 3339 in which it travels; null for what is none. */
export function instantOf(text: string): string | null {
  const upper = text.toUpperCase();
  return instant.test(upper) ? upper : null;
}

/** No control characters, no non-characters, no half of a surrogate pair. */
export function isAttributeText(value: string): boolean {
  return /^[ -~]*$/.test(value) || !/[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/u.test(value);
}
