import { describe, expect, it } from '@jest/globals';
import { readStartOptions, readStatusOptions } from './options.js';
import { Refusal } from './refusals/refusal.js';

describe('the options of npm start', () => {
  it('has defaults', () => {
    expect(readStartOptions([])).toEqual({ portBase: 4400, samples: true, scale: {}, setAside: false });
  });

  it('reads repeated scales, the port base and switches', () => {
    const args = [
      '--scale',
      'webhook-dispatch=3',
      '--scale=audit=2',
      '--no-samples',
      '--port-base',
      '5400',
      '--set-aside',
    ];
    expect(readStartOptions(args)).toEqual({
      portBase: 5400,
      samples: false,
      scale: { 'webhook-dispatch': 3, audit: 2 },
      setAside: true,
    });
  });

  it.each([
    [['--scale', 'webhooks=2'], /no such service; there are control-plane/],
    [['--scale', 'audit=0'], /N from 1 to 9/],
    [['--scale', 'audit'], /N from 1 to 9/],
    [['--port-base', 'many'], /a whole number from 1024 to 64000/],
    [['--port-base', '80'], /a whole number from 1024 to 64000/],
    [['--samples'], /Unknown option.*\n.*npm start/],
  ])('refuses %j and says what would do', (args, message) => {
    expect(() => readStartOptions(args)).toThrow(message);
  });
});

describe('the options of npm run status', () => {
  it('has defaults, and reads the port base and the switch', () => {
    expect(readStatusOptions([])).toEqual({ portBase: 4400, json: false });
    expect(readStatusOptions(['--json', '--port-base', '5400'])).toEqual({ portBase: 5400, json: true });
  });

  it.each([
    [['--jsno'], /Unknown option '--jsno'.*\n.*npm run status/],
    [['--port-base', 'many'], /a whole number from 1024 to 64000/],
  ])('refuses %j as npm start does', (args, message) => {
    expect(() => readStatusOptions(args)).toThrow(Refusal);
    expect(() => readStatusOptions(args)).toThrow(message);
  });
});
