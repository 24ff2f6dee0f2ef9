import { Injectable } from '@nestjs/common';
import { operations, type DeliveryOrder, type DeliveryRequestedHeaders } from '@crossdock/contracts';
import { Publisher, type Outgoing, type Received } from '@crossdock/kafka';
import type { Delivery } from '../delivery/delivery.js';
import { laneOf } from './lane-of.js';

/**
 * The way into the lanes: deliveries to endpoints that want order go to a topic of their own, where they wait for the database without
 * keeping hands or offsets of all the others. Calls are made in the order of the records and written in the order of the calls, so what lies
 * there is the order, with repetitions after a crash, which the lanes know by where the record lay (`repetitions.ts`).
 */
@Injectable()
export class LiningUp {
  constructor(private readonly publisher: Publisher) {}

  /** Fulfilled when the brokers have it. */
  put(record: Received<'DeliveryRequested'>, delivery: Delivery, order: DeliveryOrder): Promise<void> {
    return this.publisher.publish(
      operations.webhookDispatchSendsDeliveryLinedUp,
      linedUp(record, laneOf(order, delivery), Date.now()),
    );
  }
}

/**
 * What was under way before its endpoint wanted order has a horizon from then: from now on it counts from when the delivery is the first of its lane.
 *
 * @param now epoch milliseconds
 */
export function linedUp(
  { key, headers, bytes, partition, offset, timestamp }: Received<'DeliveryRequested'>,
  lane: string,
  now: number,
): Outgoing<'DeliveryLinedUp'> {
  const { cd_horizon_at: _, ...kept } = headers;
  return {
    key,
    headers: {
      ...kept,
      cd_lane: lane,
      cd_lined_up_at: new Date(now).toISOString(),
      cd_lined_up_from: `${partition}/${offset}/${timestamp}`,
    },
    payload: bytes,
  };
}

/** The headers of a delivery that stands in a lane. */
export function headersInLane({
  cd_lined_up_at: _at,
  cd_lined_up_from: _from,
  cd_lane_stopped: _stopped,
  ...headers
}: Received<'DeliveryLinedUp'>['headers']): DeliveryRequestedHeaders {
  return headers;
}
