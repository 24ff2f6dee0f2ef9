import { Problem } from '@crossdock/service-host';
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { validate } from 'class-validator';
import { fieldErrors } from './field-errors.js';
import { instantiate, isObject } from './instantiate.js';
import { invalid } from './refusals.js';

/**
 * Makes the body an instance of the handler's class, with its defaults, or refuses it with every bad field at once. A field that is null
 * counts as left out.
 */
@Injectable()
export class BodyPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (type !== 'body' || metatype === undefined) return value;
    if (!isObject(value))
      throw new Problem({ status: 400, code: 'malformed_request', title: 'The body must be a JSON object' });
    const { body, unknown } = instantiate(metatype as new () => object, value);
    const errors = [...unknown, ...fieldErrors(await validate(body))];
    if (errors.length > 0) throw invalid(...errors);
    return body;
  }
}
