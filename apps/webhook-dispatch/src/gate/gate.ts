import { anotherStart } from './another-start.js';
import { Backlog } from './backlog.js';
import { Bystanders } from './bystanders.js';
import { InFlight } from './in-flight.js';
import { Lane, type Ending, type EndpointLimits, type Entry, type Turn, type Waiting } from './lane.js';
import type { GateLimits } from './limits.js';
import { StartRules, type Obstacle } from './start-rules.js';
import { Telling, type GateListener, type GateReading } from './telling.js';
import { Tenants } from './tenants.js';
import { WaitingRoom } from './waiting-room.js';
import { isWorthTelling } from './worth-telling.js';

export type { Ending, Turn } from './lane.js';

/** A turn to make the request now, or no room and the time at which to come again. */
export type Admission = { admitted: true; turn: Turn } | { admitted: false; dueAt: number };

/** Instants in here are those of a clock that nobody sets; only what leaves or comes in is on the wall's. */
export interface GateClock {
  /** Milliseconds, fractions included. */
  now(): number;
  /** Epoch milliseconds. */
  epoch(): number;
}

const clockOfProcess: GateClock = { now: () => performance.now(), epoch: () => Date.now() };

const lanesLookedAt = 4;
/** Of those that contend, with each request that ends: whoever has to wait longer than that is looked at with the next ones. */
const contendersLookedAt = 8;

/**
 * Decides which delivery may make its request now, so that no endpoint can take what others need.
 *
 * 1. An endpoint has at most `maxInFlight` requests under way, fewer after time-outs or while the process is busy, and
 *    never more than a part of the slots that the process has free. So greedy endpoints push each other back and something
 *    stays free for everybody else: dynamic thresholds (Choudhury and Hahne, 1998), known from the shared buffers of switches. Places in the
 *    queue and bytes are shared alike. Once a quarter is under way, an endpoint that has fallen silent gets nothing more.
 * 2. Where the endpoint takes only so many requests a second they start at that pace (`pace.ts`).
 * 3. Of one that is broken only a probe starts now and then, and when it has recovered as many as a ramp allows (`breaker.ts`).
 * 4. Deliveries that were never tried go before repeats, and keep a part of the places for themselves, and of the consumer's hands.
 * 5. The endpoints of one tenant together never have more than a multiple of what is free for everybody else. Those that contend for a slot
 *    get it in turn, tenant by tenant (`contenders.ts`).
 * 6. Beyond that a delivery waits in memory, if its turn can be expected within a second: a fast endpoint takes a burst
 *    from here, a hanging one fills nothing and loses what had queued for it.
 * 7. Everybody else finds no room and is told a time to come again (`backlog.ts`). The caller sends them to the wheel,
 *    without having burnt an attempt.
 *
 * A trip around the wheel costs about as much work as a delivery, so it must help somebody. Unless an endpoint is stuck or limited
 * to a rate, its deliveries are put off only where there are several tenants, or while there are others with little to do who would be
 * held up, and while the process has time to spare or it is the endpoint that has not. Else they wait beyond their share, until the consumer's
 * hands are full and the rest waits in Kafka.
 *
 * It holds nothing that a crash could lose: whoever waits here is a record that is not done.
 */
export class Gate {
  private readonly lanes = new Map<string, Lane>();
  private readonly telling: Telling;
  private readonly tenants = new Tenants();
  private readonly backlog: Backlog;
  private readonly bystanders = new Bystanders();
  private sweep: NodeJS.Timeout | undefined;
  /** For the next waiting delivery whose pace lets it start. */
  private alarm: { at: number; timer: NodeJS.Timeout } | null = null;
  private readonly running = new InFlight();
  private readonly room = new WaitingRoom();
  private readonly rules: StartRules;
  private bytes = 0;

  constructor(
    private readonly limits: GateLimits,
    private readonly isBusy: () => boolean = () => false,
    private readonly clock: GateClock = clockOfProcess,
  ) {
    this.backlog = new Backlog(limits.deferral);
    this.telling = new Telling(clock, limits.breaker.longestHoldMs);
    this.rules = new StartRules(limits, this.running, this.room, isBusy);
  }

  get inFlight(): number {
    return this.running.size;
  }

  /** Requests under way for longer than an endpoint usually takes. */
  get slow(): number {
    return this.running.slow(this.clock.now());
  }

  /** Endpoints of which something is remembered. */
  get endpoints(): number {
    return this.lanes.size;
  }

  get waiting(): number {
    return this.room.size;
  }

  /** There is an endpoint of this tenant. */
  meet(tenantId: string): void {
    this.tenants.meet(tenantId);
  }

  /**
   * A delivery that comes in here may make its request now, or is told when to come again.
   *
   * @param endpoint its limits as they are configured now
   */
  enter(endpointId: string, endpoint: EndpointLimits, entry: Entry): Admission | Promise<Admission> {
    const now = this.clock.now();
    const lane = this.lane(endpointId, now);
    lane.configure(endpoint, now);
    if (!lane.tenant) this.tenants.join(lane, endpoint.tenantId);
    const { bytes, isRepeat, ownedSince } = entry;
    if (ownedSince !== undefined) lane.takeOver(ownedSince);
    if (lane.heldBytes + bytes > Math.max(this.limits.maxHeldBytes - this.bytes, bytes)) {
      return this.defer(lane, now);
    }
    const ofRepeats = isRepeat || lane.queued > 0 ? this.rules.obstacleOfRepeat(lane) : undefined;
    const obstacle = this.rules.obstacle(lane, now) ?? (isRepeat ? ofRepeats : undefined);
    if (!obstacle && (lane.queued === 0 || lane.goesFirst(isRepeat, ofRepeats === undefined))) {
      if (lane.running.size === 0 && this.room.size > 0) this.bystanders.note(now);
      return { admitted: true, turn: this.start(lane, entry, now) };
    }
    if (lane.isStuck(now) || lane.isUntried) return this.defer(lane, now);
    const mayNotWait =
      (isRepeat && this.rules.repeatsAreTooMany(lane, obstacle, now)) ||
      (!this.rules.hasPlace(lane, now) && (lane.pace.spacingMs > 0 || this.helpsToDefer(now))) ||
      this.keepsHand(lane, obstacle, now);
    if (mayNotWait) return obstacle === 'others' ? this.crowdOut(lane, now) : this.defer(lane, now);
    return new Promise((resolve) => {
      this.enqueue(lane, {
        bytes,
        isRepeat,
        since: now,
        settle: (turn) => resolve(turn ? { admitted: true, turn } : this.dismiss(lane, isRepeat)),
      });
      while (this.startNext(lane, now));
    });
  }

  /**
   * Ends a turn. Every admitted delivery must do this; a second time changes nothing.
   *
   * @param heldUntil epoch milliseconds before which the endpoint wants nothing, when it said so
   */
  leave(turn: Turn, ending: Ending, heldUntil?: number): void {
    const { lane } = turn;
    if (!lane.end(turn)) return;
    this.running.leave(turn);
    this.release(lane, turn.entry.bytes);
    const now = this.clock.now();
    if (ending === 'unused') {
      lane.pace.giveBack(turn.pacedMs);
      lane.breaker.noteUnused();
    } else if (turn.version === lane.version) {
      this.learn(lane, now - turn.startedAt, ending, heldUntil);
    }
    if (this.room.size > 0) this.serve(lane);
  }

  /** The attempt makes another request, and needs a start for it. @returns false where there is none soon */
  async another({ lane }: Turn): Promise<boolean> {
    const mayStart = await anotherStart(lane, this.clock);
    while (this.startNext(lane, this.clock.now()));
    return mayStart;
  }

  /** Whether requests to the endpoint have been ending, so that one more will soon. */
  answers(endpointId: string): boolean {
    const lane = this.lanes.get(endpointId);
    return lane !== undefined && lane.hasEnded && !lane.isStuck(this.clock.now());
  }

  /** When to come again with what the caller has no room for; epoch milliseconds. */
  putOff(endpointId: string): number {
    const now = this.clock.now();
    return this.comesBackAt(this.lane(endpointId, now), now);
  }

  onChange(listener: GateListener): void {
    this.telling.listen(listener);
  }

  /** What another process knew of an endpoint, or this one; instants are epoch milliseconds. */
  restore(endpointId: string, reading: GateReading): void {
    const saysNothing = reading.state === 'closed' && reading.limit === undefined;
    if (saysNothing && !this.lanes.has(endpointId)) return;
    const now = this.clock.now();
    this.telling.heard(this.lane(endpointId, now), reading);
  }

  /**
   * Forgets what is known about an endpoint that is no more, and tells that nothing is in its way any more: else every start would
   * bring it back.
   */
  forget(endpointId: string): void {
    const lane = this.lanes.get(endpointId);
    if (!lane) return;
    this.drop(lane);
  }

  /** Endpoints to which nothing, or less than usual, is sent now. */
  get troubled(): string[] {
    return [...this.lanes].filter(([, lane]) => isTroubled(lane)).map(([id]) => id);
  }

  private lane(endpointId: string, now: number): Lane {
    let lane = this.lanes.get(endpointId);
    if (!lane) {
      if (this.lanes.size >= this.limits.maxLanes) this.forgetIdle(now);
      this.lanes.set(endpointId, (lane = new Lane(endpointId, this.limits.breaker)));
    }
    return lane;
  }

  /** Looks at a few of the lanes that were not looked at for longest, and drops those that nothing is known of that must be kept. */
  private forgetIdle(now: number): void {
    let left = lanesLookedAt;
    for (const [endpointId, lane] of this.lanes) {
      if (lane.isIdle(now)) {
        this.drop(lane);
      } else {
        this.lanes.delete(endpointId);
        this.lanes.set(endpointId, lane);
      }
      if (--left === 0) return;
    }
  }

  private drop(lane: Lane): void {
    this.lanes.delete(lane.endpointId);
    this.tenants.leave(lane);
    if (isTroubled(lane)) this.telling.tell(lane, { ...lane.breaker.read(), state: 'closed' });
  }

  private learn(lane: Lane, tookMs: number, ending: Ending, heldUntil: number | undefined): void {
    const now = this.clock.now();
    const shift = now - this.clock.epoch();
    const changed = lane.note(tookMs, ending, now);
    const held = heldUntil !== undefined && lane.breaker.hold(now, heldUntil + shift);
    if (!changed && !held && !lane.hasNewLimit(now)) return;
    // One that was forgotten meanwhile, as its endpoint is gone, has nothing more to tell.
    if (this.lanes.get(lane.endpointId) !== lane) return;
    const reading = { ...lane.breaker.read(), limit: lane.limitToTell };
    if (isWorthTelling(lane.told, reading, now)) this.telling.tell(lane, reading);
  }

  private start(lane: Lane, entry: Entry, now: number): Turn {
    const turn: Turn = { lane, entry, startedAt: now, pacedMs: lane.pace.take(now), version: lane.version };
    lane.start(turn);
    this.running.enter(turn);
    lane.heldBytes += entry.bytes;
    this.bytes += entry.bytes;
    return turn;
  }

  private release(lane: Lane, bytes: number): void {
    lane.heldBytes -= bytes;
    this.bytes -= bytes;
  }

  private defer(lane: Lane, now: number): Admission {
    return { admitted: false, dueAt: this.comesBackAt(lane, now) };
  }

  /** Put off for what others have, and not to come back at once with everybody else of whom that is so. */
  private crowdOut(lane: Lane, now: number): Admission {
    const dueAt = this.backlog.dueAt(lane, now);
    const inTurnAt = lane.tenant ? this.backlog.dueInTurn(lane.tenant, now) : dueAt;
    return { admitted: false, dueAt: this.onTheWall(Math.max(dueAt, inTurnAt), now) };
  }

  private dismiss(lane: Lane, isRepeat: boolean): Admission {
    const now = this.clock.now();
    return this.rules.obstacleOf(lane, isRepeat, now) === 'others'
      ? this.crowdOut(lane, now)
      : this.defer(lane, now);
  }

  private comesBackAt(lane: Lane, now: number): number {
    return this.onTheWall(this.backlog.dueAt(lane, now), now);
  }

  private onTheWall(at: number, now: number): number {
    return Math.ceil(this.clock.epoch() + at - now);
  }

  private enqueue(lane: Lane, entry: Waiting): void {
    this.room.enter(lane, entry);
    lane.heldBytes += entry.bytes;
    this.bytes += entry.bytes;
    this.sweep ??= setInterval(() => this.dismissOverdue(), this.limits.maxWaitMs / 4).unref();
  }

  private dequeue(lane: Lane, entry: Waiting): void {
    this.room.leave(lane, entry);
    this.release(lane, entry.bytes);
  }

  /**
   * Fills what is free once a request to the endpoint has ended: from its own lane, whose limit may have grown with it, unless others
   * contend for the slot. Then those have their turns first.
   */
  private serve(lane: Lane): void {
    const now = this.clock.now();
    if (this.room.contenders.size > 0) this.serveContenders(now, contendersLookedAt);
    while (this.startNext(lane, now));
  }

  /** @param looks at so many of them that may not start */
  private serveContenders(now: number, looks: number): void {
    const { contenders } = this.room;
    for (let left = Math.min(looks, contenders.size); left > 0;) {
      const { next } = contenders;
      if (!next || this.running.size >= this.limits.maxInFlight) return;
      contenders.pass(next);
      if (!this.startNext(next, now)) left--;
    }
  }

  /** Everybody, for what no request that ends tells: paces, a process that is busy no more. */
  private serveAll(): void {
    const now = this.clock.now();
    this.serveContenders(now, Infinity);
    for (let started = true; started;) {
      started = false;
      for (const lane of this.room.lanes) {
        if (lane.contends || !this.startNext(lane, now)) continue;
        started = true;
        if (lane.place) this.room.lanes.moveToEnd(lane.place);
      }
    }
  }

  /** @returns false when nobody waits who may start */
  private startNext(lane: Lane, now: number): boolean {
    if (lane.queued === 0) return false;
    const ofAll = this.rules.obstacle(lane, now);
    const ofRepeats = ofAll ?? this.rules.obstacleOfRepeat(lane);
    const entry = ofAll ? undefined : lane.next(ofRepeats === undefined);
    if (!entry) {
      if (ofRepeats === 'others') this.room.contenders.enter(lane);
      else this.room.contenders.leave(lane);
      this.wakeFor(lane, now);
      return false;
    }
    this.dequeue(lane, entry);
    entry.settle(this.start(lane, entry, now));
    return true;
  }

  /** No request that ends tells when a pace lets the next one start. */
  private wakeFor(lane: Lane, now: number): void {
    const at = lane.pace.readyAt(now);
    if (at <= now || (this.alarm && this.alarm.at <= at)) return;
    if (this.alarm) clearTimeout(this.alarm.timer);
    const wake = (): void => {
      this.alarm = null;
      this.serveAll();
    };
    this.alarm = { at, timer: setTimeout(wake, Math.ceil(at - now)) };
  }

  private helpsToDefer(now: number): boolean {
    return !this.isBusy() && this.hasOthers(now);
  }

  private keepsHand(lane: Lane, obstacle: Obstacle | undefined, now: number): boolean {
    return this.isBusy() && this.hasOthers(now) && this.rules.keepsHand(lane, obstacle, now);
  }

  private hasOthers(now: number): boolean {
    return this.tenants.areSeveral || this.bystanders.present(now);
  }

  /** Estimates can be wrong, endpoints stop answering, rates are lowered, and the process may be busy no more. */
  private dismissOverdue(): void {
    const now = this.clock.now();
    const overdueSince = now - 2 * this.limits.maxWaitMs;
    const helps = this.helpsToDefer(now);
    for (const lane of this.room.lanes) {
      const isStuck = lane.isStuck(now);
      for (let entry = lane.oldest; entry; entry = lane.oldest) {
        const isOverdue = entry.since <= overdueSince;
        const goes = helps || lane.pace.spacingMs > 0 || this.keepsHand(lane, undefined, now);
        if (!isStuck && !(isOverdue && goes)) break;
        this.dequeue(lane, entry);
        entry.settle(null);
      }
    }
    this.serveAll();
    if (this.room.size > 0) return;
    clearInterval(this.sweep);
    this.sweep = undefined;
  }
}

function isTroubled({ breaker, told }: Lane): boolean {
  return breaker.read().state !== 'closed' || told?.limit !== undefined;
}
