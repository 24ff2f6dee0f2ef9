import { expect, it } from '@jest/globals';
import { typedCommand } from './typed-command.js';

it('names the port base wherever it is not the one that goes without saying', () => {
  expect(typedCommand('npm start', 4400)).toBe('npm start');
  expect(typedCommand('npm start', 4400, '--set-aside')).toBe('npm start -- --set-aside');
  expect(typedCommand('npm run status', 5400)).toBe('npm run status -- --port-base 5400');
  expect(typedCommand('npm start', 5400, '--set-aside')).toBe('npm start -- --port-base 5400 --set-aside');
});
