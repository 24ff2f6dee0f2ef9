import { operations } from '@crossdock/contracts';
import type { Bus } from './bus.js';
import { found } from './eventually.js';
import type { BusRecord } from './topic-reader.js';

/** One topic that a service receives from. */
export interface ReceivedFrom {
  readonly operation: string;
  readonly topic: string;
}

/** Every topic that a service receives from, by the contract: a test over them forgets none. */
export function receivedBy(service: string): ReceivedFrom[] {
  return Object.values(operations)
    .filter((operation) => operation.service === service && operation.action === 'receive')
    .flatMap(({ id, topics }) => topics.map((topic) => ({ operation: id, topic })));
}

/** What nothing can be made of. The second of them shows that the first held up nothing. */
const contents = [Buffer.from([0xff, 0x00, 0x7b]), Buffer.from('{"not":')];

/**
 * Writes records that cannot be decoded one behind the other into one partition and waits until they are parked, each with its bytes.
 * Answers the parked records in that order.
 */
export async function parkedUndecodable(bus: Bus, { operation, topic }: ReceivedFrom): Promise<BusRecord[]> {
  const key = `undecodable-${operation}`;
  const headers = {
    ce_specversion: '1.0',
    ce_id: key,
    ce_source: '/test',
    ce_type: 'undecodable',
    ce_time: new Date().toISOString(),
    'content-type': 'application/json',
  };
  await bus.publish(topic, ...contents.map((payload) => ({ key, headers, payload, partition: 0 })));
  return found(async () => {
    const parked = (await bus.read('bus.record-parked.v1')).filter(
      (record) =>
        record.key === key &&
        record.headers.cd_origin_topic === topic &&
        record.headers.cd_parked_by === operation,
    );
    const inOrder = contents.flatMap((bytes) => parked.filter((record) => record.bytes?.equals(bytes)));
    return inOrder.length >= contents.length ? inOrder : null;
  });
}
