/** The protocol error behind what kafkajs throws, such as MESSAGE_TOO_LARGE; empty for other errors. */
export function protocolErrorOf(error: unknown): string {
  for (let at = error as { type?: string; cause?: unknown } | undefined; at; at = at.cause as typeof at) {
    if (typeof at.type === 'string') return at.type;
  }
  return '';
}
