import { Problem } from '@crossdock/service-host';

/** What lies on the bus cannot be read now. */
export function storedEventsUnavailable(detail: string): Problem {
  return new Problem({
    status: 503,
    code: 'stored_events_unavailable',
    title: 'Stored events cannot be read now',
    detail,
    headers: { 'retry-after': '5' },
  });
}
