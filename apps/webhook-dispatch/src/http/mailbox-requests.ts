import { Problem, type FieldError } from '@crossdock/service-host';
import type { Release } from '../mailbox/mailbox-message.js';

export interface Fetch {
  readonly limit: number;
  readonly waitMs: number;
  readonly leaseMs: number;
}

export interface Acknowledgement {
  readonly acknowledge: readonly string[];
  readonly release: readonly Release[];
}

const mostIds = 1_000;
const mostDelaySeconds = 604_800;
const mostDetail = 500;

/** @throws Problem parameter_invalid */
export function fetchOf(query: Readonly<Record<string, unknown>>): Fetch {
  const errors: FieldError[] = [];
  const number = (name: string, fallback: number, least: number, most: number): number => {
    const given = query[name];
    const value = given === undefined ? fallback : Number(given);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    errors.push({ field: name, code: 'range', detail: `must be a whole number from ${least} to ${most}` });
    return fallback;
  };
  const fetch = {
    limit: number('limit', 10, 1, 100),
    waitMs: number('waitSeconds', 0, 0, 20) * 1_000,
    leaseMs: number('leaseSeconds', 60, 1, 43_200) * 1_000,
  };
  const known = ['limit', 'waitSeconds', 'leaseSeconds'];
  for (const field of Object.keys(query).filter((name) => !known.includes(name))) {
    errors.push({ field, code: 'unknown', detail: `there is only ${known.join(', ')}` });
  }
  if (errors.length === 0) return fetch;
  throw new Problem({ status: 400, code: 'parameter_invalid', title: 'A parameter is not valid', errors });
}

/** @throws Problem validation_failed */
export function acknowledgementOf(body: unknown): Acknowledgement {
  const errors: FieldError[] = [];
  const { acknowledge = [], release = [], ...others } = isObject(body) ? body : {};
  if (!isObject(body)) errors.push(error('', 'wrong_type', 'It must be an object.'));
  for (const name of Object.keys(others))
    errors.push(error(`/${name}`, 'unknown', 'There is no such field.'));
  const wanted = {
    acknowledge: listOf(acknowledge, '/acknowledge', errors).map((id, index) =>
      idOf(id, `/acknowledge/${index}`, errors),
    ),
    release: listOf(release, '/release', errors).map((one, index) =>
      releaseOf(one, `/release/${index}`, errors),
    ),
  };
  const ids = [...wanted.acknowledge, ...wanted.release.map(({ deliveryId }) => deliveryId)];
  if (ids.length > mostIds) errors.push(error('', 'wrong_length', `At most ${mostIds} ids go together.`));
  if (new Set(ids).size < ids.length) errors.push(error('', 'not_unique', 'No id may come twice.'));
  if (errors.length === 0) return wanted;
  throw new Problem({
    status: 422,
    code: 'validation_failed',
    title: 'Some fields are not valid',
    errors: errors.slice(0, 20),
  });
}

function releaseOf(given: unknown, field: string, errors: FieldError[]): Release {
  const { id, delaySeconds = 0, detail } = isObject(given) ? given : { id: given };
  const isDelay = Number.isInteger(delaySeconds) && inRange(Number(delaySeconds), 0, mostDelaySeconds);
  if (!isDelay) {
    const rule = `It must be a whole number from 0 to ${mostDelaySeconds}.`;
    errors.push(error(`${field}/delaySeconds`, 'range', rule));
  }
  const isDetail = detail === undefined || (typeof detail === 'string' && isText(detail, mostDetail));
  if (!isDetail) {
    errors.push(error(`${field}/detail`, 'wrong_length', `It must be 1 to ${mostDetail} characters long.`));
  }
  return {
    deliveryId: idOf(id, `${field}/id`, errors),
    delayMs: Number(delaySeconds) * 1_000,
    detail: detail as string | undefined,
  };
}

function listOf(given: unknown, field: string, errors: FieldError[]): unknown[] {
  if (Array.isArray(given)) return given.slice(0, mostIds + 1);
  errors.push(error(field, 'wrong_type', 'It must be a list.'));
  return [];
}

function idOf(given: unknown, field: string, errors: FieldError[]): string {
  if (typeof given === 'string' && isText(given, 256)) return given;
  errors.push(error(field, 'wrong_format', 'It must be the id of a message.'));
  return '';
}

/** PostgreSQL's text holds every character but one. */
function isText(text: string, mostChars: number): boolean {
  return text.length >= 1 && text.length <= mostChars && !text.includes('\u0000');
}

function inRange(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function error(field: string, code: string, detail: string): FieldError {
  return { field, code, detail };
}
