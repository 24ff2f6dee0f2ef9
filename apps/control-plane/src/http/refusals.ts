import { Problem, type FieldError } from '@crossdock/service-host';

/** 422: the body can be read, but these fields cannot be accepted. */
export function invalid(...errors: FieldError[]): Problem {
  return new Problem({
    status: 422,
    code: 'validation_failed',
    title: 'Some fields are not valid',
    detail: errors.map(({ field, detail }) => `${field}: ${detail}`).join(' '),
    errors,
  });
}

/** A field refers to something that is not there, or that the caller may not see. */
export function unknownReference(field: string, kind: string, id: string): Problem {
  return invalid({ field, code: 'unknown_reference', detail: `There is no ${kind} ${id}.` });
}

export function immutable(field: string): Problem {
  return invalid({
    field,
    code: 'immutable',
    detail: 'It cannot be changed; delete the entity and create another.',
  });
}
