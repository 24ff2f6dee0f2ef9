import type { DeliveryOrder } from '@crossdock/contracts';
import type { FieldError } from '@crossdock/service-host';
import type { DeliveryOrderBody } from './delivery-order.dto.js';

const attributes: readonly string[] = ['subject', 'source', 'type', 'tenant'];
const path = /^body(\.[^.]+)+$/s;

/** What the fields by themselves do not tell. */
export function orderErrors(order: DeliveryOrderBody | undefined): FieldError[] {
  if (order?.key === undefined) return [];
  if (order.kind !== 'per-key') {
    return [wrong('not_allowed', 'Only per-key takes a key.')];
  }
  if (attributes.includes(order.key) || path.test(order.key)) return [];
  return [wrong('wrong_format', `It must be ${attributes.join(', ')}, or a path like body.data.customerId.`)];
}

/** As it is stored: null for none, and of what is none. */
export function storedOrder(order: DeliveryOrderBody | undefined): DeliveryOrder | null {
  if (order === undefined || order.kind === 'none') return null;
  const { kind, key = 'subject', onExhaustion } = order;
  return kind === 'strict' ? { kind, onExhaustion } : { kind, key, onExhaustion };
}

function wrong(code: string, detail: string): FieldError {
  return { field: '/order/key', code, detail };
}
