/**
 * A PostgreSQL array literal of texts (documentation, 8.15.6), to be cast in the statement: `$1::timestamptz[]`.
 * Built here and not by the driver, which escapes element by element with two regular expressions each; joined at once,
 * as a text put together piece by piece is copied again, and garbage, in the end.
 *
 * PostgreSQL cannot hold U+0000 in a text; it becomes U+FFFD.
 */
export function textArray(values: readonly string[]): string {
  if (values.length === 0) return '{}';
  return `{"${(values.some(isSpecial) ? values.map(escaped) : values).join('","')}"}`;
}

const SPECIAL = /["\\\u0000]/;

function isSpecial(value: string): boolean {
  return SPECIAL.test(value);
}

function escaped(value: string): string {
  return isSpecial(value) ? value.replaceAll('\u0000', '\ufffd').replace(/["\\]/g, String.raw`\$&`) : value;
}

/**
 * The same for JSON documents as `JSON.stringify` writes them. They are full of quotes, which it can escape as the literal
 * wants them: a document has no raw control characters left, the one thing in which the two forms differ. So the literal is
 * the JSON of the list, in other brackets.
 */
export function jsonArray(documents: readonly string[]): string {
  return `{${JSON.stringify(documents).slice(1, -1)}}`;
}
