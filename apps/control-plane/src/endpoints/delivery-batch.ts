import type { FieldError } from '@crossdock/service-host';
import type { EndpointBody } from './endpoint.dto.js';

/** Each delivery in order begins when the one before it has ended: there are none to go with it. */
export function batchErrors({ batch, order }: EndpointBody): FieldError[] {
  if (!batch || order === undefined || order.kind === 'none') return [];
  const detail = `An endpoint whose deliveries are in order (${order.kind}) takes each in a request of its own.`;
  return [{ field: '/batch', code: 'not_with_order', detail }];
}
