import type { InFlight } from './in-flight.js';
import type { Lane } from './lane.js';
import { repeatShare, type GateLimits } from './limits.js';
import type { WaitingRoom } from './waiting-room.js';

/** An endpoint that has fallen silent gets one more request only while so much is free: all of them together must not fill it. */
const silentShare = 0.75;

/** What keeps a delivery from its start: its own endpoint, or what others have under way. */
export type Obstacle = 'endpoint' | 'others';

/** Who may start, and who may wait, in view of what is under way and waits already. */
export class StartRules {
  constructor(
    private readonly limits: GateLimits,
    private readonly running: InFlight,
    private readonly waiting: WaitingRoom,
    private readonly isBusy: () => boolean,
  ) {}

  /** What keeps a delivery that was never tried; undefined when nothing does. */
  obstacle(lane: Lane, now: number): Obstacle | undefined {
    if (lane.moreStarts > 0 || !lane.breaker.mayStart(now) || lane.pace.readyAt(now) > now) return 'endpoint';
    if (lane.running.size >= this.windowOf(lane)) return 'endpoint';
    const { maxInFlight, slotShare, tenantShare } = this.limits;
    const free = maxInFlight - this.running.size;
    if (free < maxInFlight * silentShare && lane.isSilent(now)) return 'others';
    const hasShare =
      lane.running.size < Math.ceil(free * slotShare) &&
      (lane.tenant?.running ?? 0) < Math.ceil(free * tenantShare);
    return hasShare ? undefined : 'others';
  }

  /** What keeps a repeat where nothing keeps others. */
  obstacleOfRepeat(lane: Lane): Obstacle | undefined {
    if (lane.repeats >= Math.max(1, Math.floor(this.windowOf(lane) * repeatShare))) return 'endpoint';
    return this.running.repeats < this.limits.maxInFlight * repeatShare ? undefined : 'others';
  }

  obstacleOf(lane: Lane, isRepeat: boolean, now: number): Obstacle | undefined {
    return this.obstacle(lane, now) ?? (isRepeat ? this.obstacleOfRepeat(lane) : undefined);
  }

  /** Whether a place in the queue is left for one more of the lane. Endpoints and tenants have parts of it as they have of the slots. */
  hasPlace(lane: Lane, now: number): boolean {
    const { maxQueued, maxWaitMs } = this.limits;
    return this.hasPlaceOf(maxQueued, lane) && lane.expectedWaitMs(now) <= maxWaitMs;
  }

  /**
   * Whether one more of the lane would, while the process is busy, keep a hand of the consumer from others for the sake of slow endpoints.
   * While it is the process that is slow hands are free again soon, and a trip around the wheel would only cost more.
   */
  keepsHand(lane: Lane, obstacle: Obstacle | undefined, now: number): boolean {
    return !this.hasPlaceOf(this.limits.maxQueuedWhenBusy, lane) && this.waitsForSlow(lane, obstacle, now);
  }

  private hasPlaceOf(places: number, lane: Lane): boolean {
    const free = places - this.waiting.size;
    return lane.queued < free && (lane.tenant?.waiting ?? 0) < free * this.limits.tenantShare;
  }

  /**
   * Whether as many repeats wait as may, so that the consumer has hands left for deliveries that were never tried; tenants have parts of
   * them as they have of the places. While it is the process that is slow hands are free again soon, but for those that wait for a
   * slow endpoint, or for what slow ones have under way.
   */
  repeatsAreTooMany(lane: Lane, obstacle: Obstacle | undefined, now: number): boolean {
    const { waitingRepeats, tenantShare } = this.limits;
    const isBusy = this.isBusy();
    const free = (isBusy ? waitingRepeats.mostWhenBusy : waitingRepeats.most) - this.waiting.repeats;
    if (free > 0 && (lane.tenant?.waitingRepeats ?? 0) < free * tenantShare) return false;
    return !isBusy || this.waitsForSlow(lane, obstacle, now);
  }

  private waitsForSlow(lane: Lane, obstacle: Obstacle | undefined, now: number): boolean {
    return obstacle === 'others' || lane.expectedWaitMs(now) > this.limits.maxWaitMs / 4;
  }

  private windowOf(lane: Lane): number {
    return this.isBusy() ? Math.min(lane.limit, this.limits.busyWindow) : lane.limit;
  }
}
