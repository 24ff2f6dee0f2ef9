import { expect, it } from '@jest/globals';
import { deliveryControl } from './delivery-control.js';

it.each([
  ['disable', 'disable'],
  ['abort-message', 'abort-message'],
  [' Abort-Message ', 'abort-message'],
  ['abort-message, disable', 'disable'],
  [['abort-message', 'disable'], 'disable'],
  ['x, abort-message', 'abort-message'],
  ['enable', undefined],
  ['abort', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads %j as %s', (header, control) => {
  expect(deliveryControl(header)).toBe(control);
});
