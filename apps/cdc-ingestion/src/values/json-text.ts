// What JSON may not hold as it is inside a string (RFC 8259, section 7), and lone surrogates, which UTF-8 cannot hold.
const needsEscape = /["\\\u0000-\u001f\ud800-\udfff]/;

/** Text as a JSON string. Most text needs no escape, and then a look is cheaper than a serialiser. */
export function quoted(text: string): string {
  return needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`;
}
