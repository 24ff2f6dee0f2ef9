import { isUtf8 } from 'node:buffer';
import { Malformed, TooMany } from './malformed.js';

/**
 * Finds values inside JSON text without building them, so that the data of an event can be cut out exactly as it
 * was sent: numbers keep every digit, members keep their order, white space stays.
 *
 * The functions here check structure only (strings, brackets, commas, colons). A cut becomes trusted when
 * `JSON.parse` has accepted it: text whose every cut parses is valid JSON as a whole.
 */

/** Deeper documents are refused: consumers of an event may walk it recursively. */
export const maxDepth = 100;

export interface Cut {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Bytes as text. JSON is UTF-8 (RFC 8259, section 8.1); throws {@link Malformed} for any other bytes. */
export function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new Malformed('The body is not valid UTF-8.');
  return bytes.toString('utf8');
}

/** The value of a document, throwing {@link Malformed} when it is no JSON or nested deeper than {@link maxDepth}. */
export function parseJson(text: string, what: string): unknown {
  const start = afterSpace(text, 0);
  if (isOpening(text.charCodeAt(start))) endOfContainer(text, start);
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed(`${what} is not valid JSON.`);
  }
}

/** The members of an object, each cut to its value. Names are unique (RFC 7493, section 2.3). */
export function membersOf(text: string): Map<string, Cut> {
  const members = new Map<string, Cut>();
  const open = afterSpace(text, 0);
  if (text.charCodeAt(open) !== openBrace) throw new Malformed('A JSON object is expected.');
  let at = afterSpace(text, open + 1);
  if (text.charCodeAt(at) === closeBrace) return ended(text, at, members);
  for (;;) {
    if (text.charCodeAt(at) !== quote) throw new Malformed(`A member name is expected at character ${at}.`);
    const nameEnd = endOfString(text, at);
    const name = parseString(text.slice(at, nameEnd));
    if (members.has(name)) throw new Malformed(`The member ${JSON.stringify(name)} occurs twice.`);
    at = afterSpace(text, nameEnd);
    if (text.charCodeAt(at) !== colon) throw new Malformed(`A colon is expected at character ${at}.`);
    const start = afterSpace(text, at + 1);
    const end = endOfValue(text, start);
    members.set(name, { start, end });
    at = afterSpace(text, end);
    const next = text.charCodeAt(at);
    if (next === closeBrace) return ended(text, at, members);
    if (next !== comma) throw new Malformed(`A comma is expected at character ${at}.`);
    at = afterSpace(text, at + 1);
  }
}

/** The elements of an array, each cut out. Throws {@link TooMany} as soon as there are more than `most`. */
export function elementsOf(text: string, most = Infinity): Cut[] {
  const elements: Cut[] = [];
  const open = afterSpace(text, 0);
  if (text.charCodeAt(open) !== openBracket) throw new Malformed('A JSON array is expected.');
  let at = afterSpace(text, open + 1);
  if (text.charCodeAt(at) === closeBracket) return ended(text, at, elements);
  for (;;) {
    if (elements.length === most) throw new TooMany(`There are more than ${most} entries.`);
    const end = endOfValue(text, at, Infinity);
    elements.push({ start: at, end });
    at = afterSpace(text, end);
    const next = text.charCodeAt(at);
    if (next === closeBracket) return ended(text, at, elements);
    if (next !== comma) throw new Malformed(`A comma is expected at character ${at}.`);
    at = afterSpace(text, at + 1);
  }
}

/** The first member name that an object of the document, at any level, has twice; null when there is none. */
export function repeatedName(text: string): string | null {
  const objects: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === openBrace) objects.push(new Set());
    else if (char === openBracket) objects.push(null);
    else if (char === closeBrace || char === closeBracket) objects.pop();
    else if (char === quote) {
      const end = endOfString(text, at);
      if (text.charCodeAt(afterSpace(text, end)) === colon) {
        const name = parseString(text.slice(at, end));
        const names = objects.at(-1);
        if (names?.has(name)) return name;
        names?.add(name);
      }
      at = end - 1;
    }
  }
  return null;
}

function ended<T>(text: string, closing: number, result: T): T {
  const rest = afterSpace(text, closing + 1);
  if (rest < text.length) throw new Malformed(`Unexpected text at character ${rest}.`);
  return result;
}

function endOfValue(text: string, start: number, depthLimit = maxDepth): number {
  const first = text.charCodeAt(start);
  if (first === quote) return endOfString(text, start);
  if (isOpening(first)) return endOfContainer(text, start, depthLimit);
  let end = start;
  while (end < text.length && !isDelimiter(text.charCodeAt(end))) end += 1;
  if (end === start) throw new Malformed(`A value is expected at character ${start}.`);
  return end;
}

function endOfContainer(text: string, start: number, depthLimit = maxDepth): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === quote) at = endOfString(text, at) - 1;
    else if (isOpening(char)) {
      depth += 1;
      if (depth > depthLimit) throw new Malformed(`The document is nested deeper than ${depthLimit} levels.`);
    } else if (char === closeBrace || char === closeBracket) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new Malformed('The document ends inside an object or an array.');
}

function endOfString(text: string, start: number): number {
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end === -1) throw new Malformed('The document ends inside a string.');
  } while (isEscaped(text, end));
  return end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1;
  return slashes % 2 === 1;
}

function parseString(cut: string): string {
  try {
    return JSON.parse(cut) as string;
  } catch {
    throw new Malformed('A member name is not a valid JSON string.');
  }
}

function afterSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(char: number): boolean {
  return char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09;
}

function isOpening(char: number): boolean {
  return char === openBrace || char === openBracket;
}

function isDelimiter(char: number): boolean {
  return char === comma || char === closeBrace || char === closeBracket || isSpace(char);
}
