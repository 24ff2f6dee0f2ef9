import { TransientFault } from '@crossdock/kafka';

export function leftToNextOwner(): TransientFault {
  return new TransientFault('stopping', 'the delivery is left to the next owner of its partition');
}
