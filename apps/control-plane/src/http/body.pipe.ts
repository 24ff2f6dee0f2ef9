import { Problem } from '@crossdock/service-host';
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { fieldErrors } from './field-errors.js';
import { invalid } from './refusals.js';

/** Makes the body an instance of the handler's class, with its defaults, and refuses it with every bad field at once. */
@Injectable()
export class BodyPipe implements PipeTransform {
  async transform(value: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if (type !== 'body' || metatype === undefined) return value;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Problem({ status: 400, code: 'malformed_request', title: 'The body must be a JSON object' });
    const body = plainToInstance(metatype, value) as object;
    const errors = await validate(body, { whitelist: true, forbidNonWhitelisted: true });
    if (errors.length > 0) throw invalid(...fieldErrors(errors));
    return body;
  }
}
