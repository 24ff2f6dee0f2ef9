import { Problem, type ProblemOptions } from './problem.js';

/** 401: the key is missing, unknown, suspended or wrong. One answer for all of these, so that nobody learns which. */
export function keyNeeded(): Problem {
  return new Problem({
    status: 401,
    code: 'unauthenticated',
    title: 'A valid API key is needed',
    detail: 'Send it as Authorization: Bearer cdk_…',
    headers: { 'www-authenticate': 'Bearer' },
  });
}

/** 404: it is not there, or not for this caller, who cannot tell the two apart. */
export function nothingHere(detail?: string): Problem {
  return new Problem({
    status: 404,
    code: 'not_found',
    title: 'There is nothing here',
    ...(detail === undefined ? {} : { detail }),
  });
}

/** 503: it is there, and cannot be had at the moment. The caller may ask again in five seconds. */
export function unavailableNow(what: Pick<ProblemOptions, 'code' | 'title' | 'detail'>): Problem {
  return new Problem({ status: 503, ...what, headers: { 'retry-after': '5' } });
}
