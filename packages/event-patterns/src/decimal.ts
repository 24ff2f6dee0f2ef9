/**
 * Comparison of decimals without loss. PostgreSQL's int8 and numeric travel as strings because a double cannot hold
 * them; a comparison through doubles would call 9007199254740993 and 9007199254740992 equal.
 */

/** Negative, zero or positive as the first decimal is below, equal to or above the second. */
export function compareDecimals(left: string, right: string): number {
  const a = Number(left);
  const b = Number(right);
  // Rounding to a double never turns an order round, so only equal doubles (two infinities included) need the digits.
  if (a !== b) return a < b ? -1 : 1;
  const x = digitsOf(left);
  const y = digitsOf(right);
  if (x.sign !== y.sign) return x.sign < y.sign ? -1 : 1;
  return x.sign * compareMagnitudes(x, y);
}

/** A decimal as significant digits and the power of ten of the first of them; zero has no digits. */
interface Digits {
  sign: -1 | 0 | 1;
  digits: string;
  magnitude: number;
}

function compareMagnitudes(a: Digits, b: Digits): number {
  if (a.magnitude !== b.magnitude) return a.magnitude < b.magnitude ? -1 : 1;
  if (a.digits === b.digits) return 0;
  return a.digits < b.digits ? -1 : 1;
}

function digitsOf(text: string): Digits {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace(/^[+-]/, '').split('.');
  const all = whole + fraction;
  const first = all.search(/[1-9]/);
  if (first < 0) return { sign: 0, digits: '', magnitude: 0 };
  return {
    sign: mantissa.startsWith('-') ? -1 : 1,
    digits: all.slice(first).replace(/0+$/, ''),
    magnitude: whole.length - first + Number(exponent),
  };
}
