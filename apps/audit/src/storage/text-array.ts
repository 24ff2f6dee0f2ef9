/**
 * A PostgreSQL array literal of texts (documentation, 8.15.6), to be cast in the statement: `$1::timestamptz[]`.
 * Built here and not by the driver, which escapes element by element with two regular expressions each.
 *
 * PostgreSQL cannot hold U+0000 in a text; it becomes U+FFFD.
 */
export function textArray(values: readonly string[]): string {
  let literal = '{';
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? '';
    literal += index === 0 ? '"' : ',"';
    literal += SPECIAL.test(value) ? escaped(value) : value;
    literal += '"';
  }
  return `${literal}}`;
}

const SPECIAL = /["\\\u0000]/;

function escaped(value: string): string {
  return value.replaceAll('\u0000', '\ufffd').replace(/["\\]/g, String.raw`\$&`);
}

/**
 * The same for JSON documents as `JSON.stringify` writes them. They are full of quotes, which it can escape as the literal
 * wants them: a document has no raw control characters left, the one thing in which the two forms differ.
 */
export function jsonArray(documents: readonly string[]): string {
  return `{${documents.map((document) => JSON.stringify(document)).join(',')}}`;
}
