import { unavailableNow, type Problem } from '@crossdock/service-host';

/** What lies on the bus cannot be read now. */
export function storedEventsUnavailable(detail: string): Problem {
  return unavailableNow({
    code: 'stored_events_unavailable',
    title: 'Stored events cannot be read now',
    detail,
  });
}
