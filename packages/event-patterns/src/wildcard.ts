/**
 * `*` stands for any text, none included; `\*` and `\\` stand for the characters themselves. No two `*` in a row and no
 * other escapes, as in event-ruler. Matching walks the text once per literal part and never backtracks, so no pattern
 * can make it slow.
 */

/** The literal parts between the wildcards, or null when the pattern is not well formed. */
export function wildcardParts(pattern: string): string[] | null {
  const parts: string[] = [];
  let literal = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at];
    if (character === '\\') {
      const escaped = pattern[at + 1];
      if (escaped !== '*' && escaped !== '\\') return null;
      literal += escaped;
      at += 1;
    } else if (character === '*') {
      if (pattern[at + 1] === '*') return null;
      parts.push(literal);
      literal = '';
    } else {
      literal += character;
    }
  }
  parts.push(literal);
  return parts;
}

export function matchesWildcard(parts: readonly string[], text: string): boolean {
  const first = parts[0] ?? '';
  if (parts.length === 1) return text === first;
  const last = parts[parts.length - 1] ?? '';
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false;
  const end = text.length - last.length;
  let from = first.length;
  for (let index = 1; index < parts.length - 1; index += 1) {
    const part = parts[index] ?? '';
    const at = text.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
