/**
 * JSON whose numbers survive. JSON.parse turns numbers into doubles: 9007199254740993 comes out as ...992, 1e400 as
 * Infinity. A captured json or jsonb column may hold any number, and an event must carry it undamaged, so where a double would
 * change a number its text is kept (`JSON.rawJSON`) and JSON.stringify writes it back as it was.
 *
 * Almost no document holds such a number. One pass of a regular expression finds out, and only then is the text
 * parsed with a reviver, which is many times slower. The expression may see such a number inside a string: that
 * costs time, never correctness.
 */

// In the language since ES2026 and in Node 22 and later; TypeScript's library does not know them yet.
interface SourceText {
  readonly source: string;
}
const json = JSON as unknown as {
  parse(text: string, reviver: (key: string, value: unknown, context: SourceText) => unknown): unknown;
  rawJSON(text: string): RawNumber;
  isRawJSON(value: unknown): value is RawNumber;
};

/** A number kept as it was written. */
export interface RawNumber {
  readonly rawJSON: string;
}

/** True where `JSON.parse` might change a number of this text: sixteen characters of digits, or an exponent. */
export function mayLoseNumbers(text: string): boolean {
  return longNumber.test(text);
}

const longNumber = /(?:^|[[:,])\s*-?(?:\d[\d.]{15}|\d[\d.]*[eE])/;

/**
 * Parses JSON; numbers that a double would change are `RawNumber`s.
 * @throws SyntaxError where the text is not JSON
 */
export function parseLossless(text: string): unknown {
  return mayLoseNumbers(text) ? json.parse(text, keepNumber) : (JSON.parse(text) as unknown);
}

function keepNumber(_key: string, value: unknown, context: SourceText): unknown {
  if (typeof value !== 'number') return value;
  return survivesDouble(value, context.source) ? value : json.rawJSON(context.source);
}

/** Any decimal of up to 15 significant digits comes back from a double; longer ones are compared as they are written. */
function survivesDouble(value: number, source: string): boolean {
  if (!Number.isFinite(value)) return false;
  if (String(value) === source) return true;
  if (value === 0) return !/[1-9]/.test(mantissaOf(source));
  const tiny = Math.abs(value) < 1e-290;
  return (
    !tiny &&
    mantissaOf(source)
      .replace(/[-.]/g, '')
      .replace(/^0+|0+$/g, '').length <= 15
  );
}

function mantissaOf(source: string): string {
  const exponent = source.search(/[eE]/);
  return exponent < 0 ? source : source.slice(0, exponent);
}

/** The text of a scalar: strings as they are, numbers and booleans as JSON writes them; null for everything else. */
export function scalarText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return json.isRawJSON(value) ? value.rawJSON : null;
}

/** True for a number that is kept as it was written. */
export function isRawNumber(value: unknown): value is RawNumber {
  return json.isRawJSON(value);
}
