/** Event types in subscriptions and permissions: `*`, a prefix up to a full stop followed by `*`, or one type. */

const typePattern = /^(\*|[^*\s]+\.\*|[^*\s]+)$/;

/** True when the text may stand in a list of event types. */
export function isEventTypePattern(text: string): boolean {
  return text.length <= 256 && typePattern.test(text);
}

/** True when one of the patterns names the event type. `payment.*` does not name `payment`. */
export function matchesEventType(patterns: readonly string[], eventType: string): boolean {
  for (const pattern of patterns) {
    if (pattern === '*' || pattern === eventType) return true;
    if (
      pattern.endsWith('.*') &&
      eventType.length >= pattern.length &&
      eventType.startsWith(pattern.slice(0, -1))
    )
      return true;
  }
  return false;
}
