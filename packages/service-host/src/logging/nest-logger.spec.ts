import { describe, expect, it } from '@jest/globals';
import type { Logger } from './logger.js';
import { NestLogger } from './nest-logger.js';

describe('NestLogger', () => {
  const lines: unknown[][] = [];
  const write =
    (level: string) =>
    (fields: object, message: string): void =>
      void lines.push([level, message, fields]);
  const logger: Logger = {
    trace: write('trace'),
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    fatal: write('fatal'),
  };
  const last = (): unknown => lines.at(-1);
  const nest = new NestLogger(logger);

  it('keeps level, name and fields of lines that packages write', () => {
    nest.log({ topic: 'a', msg: 'group.joined' }, 'Kafka');
    expect(last()).toEqual(['info', 'group.joined', { topic: 'a' }]);
    nest.warn({ msg: 'record.parked' });
    expect(last()).toEqual(['warn', 'record.parked', {}]);
  });

  it('makes details of what Nest reports about its start', () => {
    nest.log('Mapped {/a, GET} route', 'RouterExplorer');
    expect(last()).toEqual([
      'debug',
      'framework.reported',
      { detail: 'Mapped {/a, GET} route', context: 'RouterExplorer', stack: undefined },
    ]);
  });

  it('keeps the stack of a failure', () => {
    nest.error('it failed', 'Error: it failed\n    at here', 'Place');
    expect(last()).toEqual([
      'error',
      'framework.failed',
      { detail: 'it failed', context: 'Place', stack: 'Error: it failed\n    at here' },
    ]);
  });
});
