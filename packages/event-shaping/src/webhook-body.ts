/** Largest data of an event, in bytes, so that the event and its deliveries fit their topics. */
export const maxDataBytes = 1_000_000;

/**
 * The request body of a delivery: the payload that Standard Webhooks recommends, `type`, `timestamp` (when the event
 * happened) and `data`. The event's bytes go in as they are, never parsed, so a receiver gets exactly what was published.
 */
export function webhookBody(eventType: string, timestamp: string, data: Buffer): Buffer {
  const head = `{"type":${JSON.stringify(eventType)},"timestamp":${JSON.stringify(timestamp)},"data":`;
  const headBytes = Buffer.byteLength(head);
  const body = Buffer.allocUnsafe(headBytes + data.length + 1);
  body.write(head, 0, 'utf8');
  data.copy(body, headBytes);
  body[body.length - 1] = closingBrace;
  return body;
}

const closingBrace = 0x7d;
