import { describe, expect, it } from '@jest/globals';
import { BrokenRecord, TransientFault } from '@crossdock/kafka';
import { laneFault } from './lane-fault.js';

const coded = (code: string): Error => Object.assign(new Error('no'), { code });

describe('an error of the database of lanes', () => {
  it.each(['22021', '22P05', '54000'])(
    'that PostgreSQL has with a value (%s) is the fault of the record',
    (code) => {
      expect(laneFault(coded(code))).toBeInstanceOf(BrokenRecord);
    },
  );

  it.each([coded('ECONNREFUSED'), coded('57P01'), coded('40P01'), new Error('Connection terminated'), 'odd'])(
    'of any other kind may go away: %p',
    (error) => {
      expect(laneFault(error)).toMatchObject({ name: 'TransientFault', code: 'database_unavailable' });
    },
  );

  it('that was classed before stays what it is', () => {
    const known = new TransientFault('stopping', 'no');
    expect(laneFault(known)).toBe(known);
  });
});
