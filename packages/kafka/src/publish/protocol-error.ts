/** The protocol error behind what kafkajs throws, such as MESSAGE_TOO_LARGE; empty for other errors. */
export function protocolErrorOf(error: unknown): string {
  for (let at = error as { type?: string; cause?: unknown } | undefined; at; at = at.cause as typeof at) {
    if (typeof at.type === 'string') return at.type;
  }
  return '';
}

/**
 * Answers of a broker to a whole request that concern one record in it and would be the same next time: it is found by halving. Not INVALID_TIMESTAMP,
 * unless a record has a time of its own: else it is that of this machine, and a clock or the topic is to be mended.
 */
export const recordRefusals: ReadonlySet<string> = new Set([
  'MESSAGE_TOO_LARGE',
  'RECORD_LIST_TOO_LARGE',
  'INVALID_RECORD',
]);
