import { randomUUID } from 'node:crypto';

/** Makes the data about as large as that of a payment or an order. */
export const NOTE = 'x'.repeat(200);

export interface EventData {
  number: number;
  sentAtMs: number;
  note: string;
}

/** CloudEvents 1.0, structured JSON. */
export function cloudEvent(type: string, data: EventData): object {
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: '/bench',
    type,
    datacontenttype: 'application/json',
    data,
  };
}
