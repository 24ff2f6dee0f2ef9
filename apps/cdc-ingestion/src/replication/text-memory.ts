/** A message of fewer bytes cannot take more than `mostTextMemory`. */
export const leastDoubtfulBytes = 1_398_101;
/** What a message may take in memory as one JSON text, of which there are three for a moment: as read, as quoted, and with the others. */
export const mostTextMemory = 16 * 1_048_576;

const quote = 0x22;
const backslash = 0x5c;

/**
 * What a message takes in memory as JSON text. A control character becomes six, and where one character is not of Latin-1, V8 takes two bytes
 * for each. Its few bytes that are no text count as if they were.
 */
export function textMemory(bytes: Buffer): number {
  let characters = 0;
  let wide = 1;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (isContinuation(byte)) continue;
    characters += 1;
    if (byte < 0x20) characters += 5;
    else if (byte === quote || byte === backslash) characters += 1;
    // From here on UTF-8 writes what is beyond Latin-1. Lengths have such bytes, too, but not before a continuation.
    else if (byte >= 0xc4 && isContinuation(bytes[at + 1] ?? 0)) {
      wide = 2;
      if (byte >= 0xf0) characters += 1;
    }
  }
  return characters * wide;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
