import { Param, type PipeTransform } from '@nestjs/common';
import { invalid } from './refusals.js';

/** Ids of entities. None contains a full stop. */
export const ID = /^[a-z0-9][a-z0-9-_]{0,63}$/;
export const ID_RULE =
  'It must be 1 to 64 of a-z, 0-9, hyphen and underscore, and begin with a letter or digit.';

/** Event types: parts of letters, digits and underscore with full stops between them (Standard Webhooks, "Event types"). */
export const EVENT_TYPE = /^[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)*$/;
export const EVENT_TYPE_RULE =
  'It must be parts of letters, digits and underscores with full stops between them.';

class IdPipe implements PipeTransform<string, string> {
  constructor(
    private readonly pattern: RegExp,
    private readonly rule: string,
  ) {}

  transform(value: string): string {
    if (value.length > 128 || !this.pattern.test(value))
      throw invalid({ field: 'id', code: 'wrong_format', detail: this.rule });
    return value;
  }
}

/** The id in the path of a PUT, which may become the id of a new entity. */
export const NewId = (): ParameterDecorator => Param('id', new IdPipe(ID, ID_RULE));
export const NewEventType = (): ParameterDecorator => Param('id', new IdPipe(EVENT_TYPE, EVENT_TYPE_RULE));
