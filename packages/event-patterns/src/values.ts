/**
 * Leaf values of a document. A document that was parsed losslessly holds `JSON.rawJSON` objects where a double would have
 * changed a number; they are numbers here.
 */
export type Leaf = string | number | boolean | null | RawNumber;

export interface RawNumber {
  readonly rawJSON: string;
}

// In the language since ES2026 and in Node 22 and later; TypeScript's library does not know it yet.
const { isRawJSON } = JSON as unknown as { isRawJSON(value: unknown): value is RawNumber };

/** True for everything that a condition can look at; false for objects, arrays and absent values. */
export function isLeaf(value: unknown): value is Leaf {
  if (value === undefined) return false;
  return typeof value !== 'object' || value === null || isRawJSON(value);
}

/** A JSON object, as opposed to an array, null or a leaf. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRawJSON(value);
}

/** The decimal text of a number, of a raw number, or of a string that is written as a number; else null. */
export function decimalText(value: Leaf): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return isDecimal(value) ? value : null;
  if (typeof value === 'object' && value !== null) return value.rawJSON;
  return null;
}

const decimal = /^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,4})?$/;

export function isDecimal(text: string): boolean {
  return text.length <= 1024 && decimal.test(text);
}
