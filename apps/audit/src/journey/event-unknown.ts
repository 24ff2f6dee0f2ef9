import { Problem } from '@crossdock/service-host';

/** 404: an event of another tenant is as unknown as one that never was. */
export function eventUnknown(): Problem {
  return new Problem({
    status: 404,
    code: 'event_unknown',
    title: 'No such event',
    detail:
      'Nothing is known of this id: it never was, is older than the retention, or was sent a moment ago.',
  });
}
