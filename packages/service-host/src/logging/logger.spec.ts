import { describe, expect, it } from '@jest/globals';
import { errorFields } from './logger.js';

describe('errorFields', () => {
  it('keeps type, message, stack and code, and nothing that a library added', () => {
    class QueryFailed extends Error {}
    const error = Object.assign(new QueryFailed('it failed'), {
      code: '22021',
      query: 'INSERT INTO sources VALUES ($1)',
      parameters: ['the body of a request'],
      driverError: new Error('it failed'),
    });
    expect(errorFields(error)).toEqual({
      type: 'QueryFailed',
      message: 'it failed',
      code: '22021',
      stack: error.stack,
    });
  });

  it('bears what is no error', () => {
    expect(errorFields('a reason')).toEqual({ type: 'string', message: 'a reason' });
    expect(errorFields({ secret: 'hidden' })).toEqual({ type: 'object', message: '[object Object]' });
  });
});
