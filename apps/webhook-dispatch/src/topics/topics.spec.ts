import { expect, it } from '@jest/globals';
import { delivery } from '../../test/samples.js';
import { recordOf } from './topics.js';

it('gives the headers of an endpoint in a record, none of which takes the place of an attribute or of what says who sends it', () => {
  const one = delivery({ ce_id: 'evt_1' });
  const own = ['ce_id', 'forged', 'webhook-id', 'forged', 'x-shop', 'berlin', 'constructor', 'x'];
  const { headers } = recordOf(one, { name: 'orders' }, ['webhook-id', 'evt_1', ...own]);
  expect(headers).toMatchObject({
    ce_id: 'evt_1',
    'webhook-id': 'evt_1',
    'x-shop': 'berlin',
    constructor: 'x',
  });
  expect(headers['ce_type']).toBe(one.headers.ce_type);
});
