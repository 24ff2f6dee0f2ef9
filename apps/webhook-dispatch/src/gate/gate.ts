import { Backlog } from './backlog.js';
import { Bystanders } from './bystanders.js';
import { Lane, type EndpointLimits, type Turn, type Waiting } from './lane.js';
import type { GateLimits } from './limits.js';

export type { Turn } from './lane.js';

/** How a turn ended; `unused`: without a request, so that nothing was learnt about the endpoint. */
export type Ending = 'answered' | 'timed-out' | 'unused';

/** A turn to make the request now, or no room and the time at which to come again. */
export type Admission = { admitted: true; turn: Turn } | { admitted: false; dueAt: number };

const slowMs = 100;

/**
 * Decides which delivery may make its request now, so that no endpoint can take what others need.
 *
 * 1. An endpoint has at most `maxInFlight` requests under way, fewer after time-outs or while the process is busy, and
 *    never more than a part of the slots that the process has free. So greedy endpoints push each other back and something
 *    stays free for everybody else: dynamic thresholds (Choudhury and Hahne, 1998), known from the shared buffers of switches. Places in the
 *    queue and bytes are shared alike.
 * 2. Where the endpoint takes only so many requests a second they start at that pace (`pace.ts`).
 * 3. Beyond that a delivery waits in memory, if its turn can be expected within a second: a fast endpoint takes a burst
 *    from here, a hanging one fills nothing and loses what had queued for it.
 * 4. Everybody else finds no room and is told a time to come again (`backlog.ts`). The caller sends them to the wheel,
 *    without having burnt an attempt.
 *
 * A trip around the wheel costs about as much work as a delivery, so it must help somebody. Unless an endpoint is stuck or limited
 * to a rate, its deliveries are put off only while there are others with little to do who would be held up, and while the process has
 * time to spare. Else they wait beyond their share, until the consumer's hands are full and the rest waits in Kafka.
 *
 * It holds nothing that a crash could lose: whoever waits here is a record that is not done.
 */
export class Gate {
  private readonly lanes = new Map<string, Lane>();
  /** Lanes with somebody waiting, in the order in which they are served when a slot becomes free. */
  private readonly waitingLanes = new Set<Lane>();
  private readonly backlog: Backlog;
  private readonly bystanders = new Bystanders();
  private sweep: NodeJS.Timeout | undefined;
  /** For the next waiting delivery whose pace lets it start. */
  private alarm: { at: number; timer: NodeJS.Timeout } | null = null;
  /** In the order in which they started. */
  private readonly running = new Set<Turn>();
  private queued = 0;
  private bytes = 0;

  constructor(
    private readonly limits: GateLimits,
    private readonly isBusy: () => boolean = () => false,
    private readonly now: () => number = Date.now,
  ) {
    this.backlog = new Backlog(limits.deferral);
  }

  get inFlight(): number {
    return this.running.size;
  }

  /** Requests under way for longer than an endpoint usually takes. */
  get slow(): number {
    const startedBefore = this.now() - slowMs;
    let slow = 0;
    for (const { startedAt } of this.running) {
      if (startedAt > startedBefore) break;
      slow++;
    }
    return slow;
  }

  get waiting(): number {
    return this.queued;
  }

  /**
   * A delivery that comes in here may make its request now, or is told when to come again.
   *
   * @param endpoint its limits as they are configured now
   * @param bytes size of the body that is held until the turn ends
   */
  enter(endpointId: string, endpoint: EndpointLimits, bytes: number): Admission | Promise<Admission> {
    const lane = this.lane(endpointId, endpoint);
    const now = this.now();
    if (lane.heldBytes + bytes > Math.max(this.limits.maxHeldBytes - this.bytes, bytes)) {
      return this.defer(lane, now);
    }
    if (lane.queue.length === 0 && this.mayStart(lane, now)) {
      if (lane.running.size === 0 && this.queued > 0) this.bystanders.note(now);
      return { admitted: true, turn: this.start(lane, bytes, now) };
    }
    if (lane.isStuck(now) || lane.isUntried) return this.defer(lane, now);
    const hasPlace =
      lane.queue.length < this.limits.maxQueued - this.queued &&
      lane.expectedWaitMs(now) <= this.limits.maxWaitMs;
    if (!hasPlace && (lane.pace.spacingMs > 0 || this.helpsToDefer(now))) return this.defer(lane, now);
    return new Promise((resolve) => {
      this.enqueue(lane, {
        bytes,
        since: now,
        settle: (turn) => resolve(turn ? { admitted: true, turn } : this.defer(lane, this.now())),
      });
      this.wakeFor(lane, now);
    });
  }

  /** Ends a turn. Every admitted delivery must do this; a second time changes nothing. */
  leave(turn: Turn, ending: Ending): void {
    const { lane } = turn;
    if (!lane.running.delete(turn)) return;
    this.running.delete(turn);
    this.release(lane, turn.bytes);
    const now = this.now();
    if (ending === 'unused') lane.pace.giveBack(turn.pacedMs);
    else lane.note(now - turn.startedAt, ending === 'timed-out', now);
    if (this.waitingLanes.size > 0) this.serve(lane);
  }

  /** Forgets what is known about an endpoint that is no more. */
  forget(endpointId: string): void {
    const lane = this.lanes.get(endpointId);
    if (lane && lane.running.size === 0 && lane.queue.length === 0) this.lanes.delete(endpointId);
  }

  private lane(endpointId: string, endpoint: EndpointLimits): Lane {
    let lane = this.lanes.get(endpointId);
    if (!lane) this.lanes.set(endpointId, (lane = new Lane()));
    lane.configure(endpoint);
    return lane;
  }

  private mayStart(lane: Lane, now: number): boolean {
    if (lane.pace.readyAt(now) > now) return false;
    const { maxInFlight, slotShare, busyWindow } = this.limits;
    const free = maxInFlight - this.running.size;
    const most = this.isBusy() ? Math.min(lane.limit, busyWindow) : lane.limit;
    return lane.running.size < Math.min(most, Math.ceil(free * slotShare));
  }

  private start(lane: Lane, bytes: number, now: number): Turn {
    const turn = { lane, bytes, startedAt: now, pacedMs: lane.pace.take(now) };
    lane.running.add(turn);
    this.running.add(turn);
    lane.heldBytes += bytes;
    this.bytes += bytes;
    return turn;
  }

  private release(lane: Lane, bytes: number): void {
    lane.heldBytes -= bytes;
    this.bytes -= bytes;
  }

  private defer(lane: Lane, now: number): Admission {
    return { admitted: false, dueAt: this.backlog.dueAt(lane, now) };
  }

  private enqueue(lane: Lane, entry: Waiting): void {
    lane.queue.push(entry);
    this.waitingLanes.add(lane);
    this.queued++;
    lane.heldBytes += entry.bytes;
    this.bytes += entry.bytes;
    this.sweep ??= setInterval(() => this.dismissOverdue(), this.limits.maxWaitMs / 4).unref();
  }

  private dequeue(lane: Lane): Waiting | undefined {
    const entry = lane.queue.shift();
    if (!entry) return undefined;
    this.queued--;
    this.release(lane, entry.bytes);
    if (lane.queue.length === 0) this.waitingLanes.delete(lane);
    return entry;
  }

  /**
   * Fills what is free: first from the lane that left a slot, whose limit may have grown with it, then from the others in
   * turn, the one served longest ago first. A lane served here goes to the end of the set, so the loop comes to it again.
   */
  private serve(first: Lane): void {
    const now = this.now();
    while (first.queue.length > 0 && this.mayStart(first, now)) this.startNext(first, now);
    for (const lane of this.waitingLanes) {
      if (this.running.size >= this.limits.maxInFlight) return;
      if (!this.mayStart(lane, now)) {
        this.wakeFor(lane, now);
        continue;
      }
      this.waitingLanes.delete(lane);
      this.waitingLanes.add(lane);
      this.startNext(lane, now);
    }
  }

  private startNext(lane: Lane, now: number): void {
    const entry = this.dequeue(lane);
    entry?.settle(this.start(lane, entry.bytes, now));
  }

  /** No request that ends tells when a pace lets the next one start. */
  private wakeFor(lane: Lane, now: number): void {
    const at = lane.pace.readyAt(now);
    if (at <= now || (this.alarm && this.alarm.at <= at)) return;
    if (this.alarm) clearTimeout(this.alarm.timer);
    const wake = (): void => {
      this.alarm = null;
      const [first] = this.waitingLanes;
      if (first) this.serve(first);
    };
    this.alarm = { at, timer: setTimeout(wake, Math.ceil(at - now)) };
  }

  private helpsToDefer(now: number): boolean {
    return this.bystanders.present(now) && !this.isBusy();
  }

  /** Estimates can be wrong, endpoints stop answering, rates are lowered, and the process may be busy no more. */
  private dismissOverdue(): void {
    const now = this.now();
    const overdueSince = now - 2 * this.limits.maxWaitMs;
    const helps = this.helpsToDefer(now);
    for (const lane of this.waitingLanes) {
      const oldest = helps || lane.pace.spacingMs > 0 ? overdueSince : -Infinity;
      const isStuck = lane.isStuck(now);
      while (lane.queue[0] && (isStuck || lane.queue[0].since <= oldest)) this.dequeue(lane)?.settle(null);
    }
    const [first] = this.waitingLanes;
    if (first) this.serve(first);
    if (this.queued > 0) return;
    clearInterval(this.sweep);
    this.sweep = undefined;
  }
}
