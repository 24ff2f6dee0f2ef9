import { Roster } from '@crossdock/lists';
import { Contenders } from './contenders.js';
import type { Lane, Waiting } from './lane.js';

/** The deliveries that wait for a turn, over all endpoints. */
export class WaitingRoom {
  /** Those with somebody waiting. */
  readonly lanes = new Roster<Lane>();
  readonly contenders = new Contenders();
  size = 0;
  repeats = 0;

  enter(lane: Lane, entry: Waiting): void {
    lane.enqueue(entry);
    lane.place ??= this.lanes.enter(lane);
    this.count(lane, entry, 1);
  }

  /** @param entry the foremost of its kind in its lane */
  leave(lane: Lane, entry: Waiting): void {
    lane.dequeue(entry);
    this.count(lane, entry, -1);
    if (lane.queued > 0 || !lane.place) return;
    this.contenders.leave(lane);
    this.lanes.leave(lane.place);
    lane.place = undefined;
  }

  private count({ tenant }: Lane, { isRepeat }: Waiting, change: 1 | -1): void {
    this.size += change;
    if (isRepeat) this.repeats += change;
    if (!tenant) return;
    tenant.waiting += change;
    if (isRepeat) tenant.waitingRepeats += change;
  }
}
