import { Roster, type Member } from '@crossdock/lists';
import { Breaker, type BreakerLimits } from './breaker.js';
import { Pace } from './pace.js';
import { Slots } from './slots.js';
import type { GateReading } from './telling.js';
import type { Tenant } from './tenants.js';

/** One admitted delivery; handed back when its request has ended. */
export interface Turn {
  readonly lane: Lane;
  readonly entry: Entry;
  readonly startedAt: number;
  /** What it took of the lane's pace. */
  readonly pacedMs: number;
  /** Of the endpoint's configuration. */
  readonly version: number;
  /** By which it leaves those under way: all of them, and those of its lane. */
  amongAll?: Member<Turn>;
  inLane?: Member<Turn>;
}

/** What is configured for an endpoint. */
export interface EndpointLimits {
  readonly tenantId: string;
  readonly maxInFlight: number;
  /** Requests that start; undefined for any number. */
  readonly maxPerSecond?: number | undefined;
  /** Rises with every change of the endpoint. */
  readonly version?: number | undefined;
}

/** A delivery that asks for a turn. */
export interface Entry {
  /** Size of the body that is held until the turn ends. */
  readonly bytes: number;
  /** It has been tried before, or was asked for by a person: those that were not come first. */
  readonly isRepeat: boolean;
  /** Since when this process has had the partition that it came in; on the clock of the gate. */
  readonly ownedSince?: number | undefined;
}

export interface Waiting extends Entry {
  readonly since: number;
  readonly settle: (entry: Turn | null) => void;
}

/**
 * How a turn ended, as far as the endpoint is concerned.
 *
 * - `answered`: it works, whatever it said.
 * - `failed`: it is broken: no usable answer, or one that says so.
 * - `overloaded`: it has too much to do, and fewer requests at once may help.
 * - `timed-out`: both, for all that is known.
 * - `unused`: there was no request, so nothing was learnt.
 */
export type Ending = 'answered' | 'failed' | 'overloaded' | 'timed-out' | 'unused';

/** How much of a new measurement counts: the average follows a change within a few requests. */
const weight = 0.2;
/** Requests at once to an endpoint that has not answered yet. */
const firstWindow = 8;
/** Assumed of an endpoint that nothing is known about. */
const unknownDurationMs = 50;
/** As many may wait for it; where it takes only so many a second, those of the first second, as what is put off comes after that. */
const maxQueuedUntried = { least: 32, most: 64 };
/** Far longer than the time between two requests of an endpoint that is in use. */
const idleMs = 1_000;
/** Of the rate that is configured: not all requests take the same time to arrive, and there the rate has to hold. */
export const paceShare = 0.99;
/** While both wait, every fourth start is that of a repeat. */
const startsBetweenRepeats = 3;
/** Others hear at the soonest after so long that a limit is over: it may fall again. */
const limitLastsMs = 10_000;

/** What one endpoint has under way and waiting, and how fast it is. */
export class Lane {
  /** In the order in which they started, so the first one is the oldest. */
  readonly running = new Roster<Turn>();
  /** Among the lanes with somebody waiting, and among those of its tenant that contend for what others have. */
  place: Member<Lane> | undefined;
  contends: Member<Lane> | undefined;
  /** Known once there was a delivery. */
  tenant: Tenant | undefined;
  readonly pace = new Pace();
  /** When those that were put off come back. */
  readonly slots = new Slots();
  readonly breaker: Breaker;
  heldBytes = 0;
  /** Attempts under way that wait for the start of another request: nobody else starts before them. */
  moreStarts = 0;
  /** Of those under way. */
  repeats = 0;
  tenantId = '';
  /** The newest of the endpoint's configuration that anything is known about; 0 before any. */
  version = 0;
  /** What was told last. */
  told: GateReading | undefined;
  private ownedSince = -Infinity;
  private maxPerSecond: number | undefined;
  private readonly firsts: Waiting[] = [];
  private readonly again: Waiting[] = [];
  private startsSinceRepeat = 0;
  /** Any number, until it is known. */
  private maxInFlight = Infinity;
  private window = firstWindow;
  private averageMs = unknownDurationMs;
  private lastTimedOut = false;
  private lastEndAt = 0;
  /** Of the first request that failed, since one was answered. */
  private failingSince: number | undefined;

  constructor(
    readonly endpointId: string,
    breakerLimits: BreakerLimits,
  ) {
    this.breaker = new Breaker(breakerLimits);
  }

  /** Requests that may be under way at the same time now. */
  get limit(): number {
    return Math.floor(this.window);
  }

  get queued(): number {
    return this.firsts.length + this.again.length;
  }

  /** Sets the limits that are configured. What the endpoint has shown stays in force below them. */
  configure({ tenantId, maxInFlight, maxPerSecond, version = 0 }: EndpointLimits, now: number): void {
    this.tenantId = tenantId;
    this.meet(version, now);
    this.maxPerSecond = maxPerSecond;
    this.setPace(now);
    this.maxInFlight = maxInFlight;
    this.window = Math.min(this.window, maxInFlight);
  }

  /**
   * Hears of a version of the endpoint. Requests to an older one teach nothing any more, the probe among them, so none of them may be
   * waited for.
   */
  private meet(version: number, now: number): void {
    if (version <= this.version) return;
    if (this.version > 0) this.renew(now);
    this.version = version;
  }

  /** The endpoint was changed, and may be mended: nothing of its trouble is held against it, as of one that is not known. */
  private renew(now: number): void {
    this.breaker.renew(now);
    this.lastTimedOut = false;
    this.failingSince = undefined;
    this.window = Math.max(this.window, firstWindow);
  }

  /**
   * Learns from a request that has ended. The limit is halved by each one that ran into its time-out or was told of too much
   * load, and grows by one with each that was answered (additive increase, multiplicative decrease). So a hanging endpoint soon
   * holds a single slot, and one that answers has all of its own within a few round trips.
   *
   * @returns whether the breaker has changed
   */
  note(tookMs: number, ending: Ending, now: number): boolean {
    this.lastEndAt = now;
    this.lastTimedOut = ending === 'timed-out';
    if (ending === 'timed-out' || ending === 'overloaded') this.window = Math.max(1, this.window / 2);
    if (ending !== 'timed-out') this.averageMs += (Math.max(tookMs, 0.5) - this.averageMs) * weight;
    if (ending !== 'answered') {
      this.failingSince ??= now - tookMs;
      return this.breaker.noteFailure(now);
    }
    this.failingSince = undefined;
    this.window = Math.min(this.maxInFlight, this.window + 1);
    const changed = this.breaker.noteSuccess(now);
    // Those that wait start as soon as this returns: by the ramp, if there is one from now on.
    if (changed) this.setPace(now);
    return changed;
  }

  private setPace(now: number): void {
    const ramp = this.breaker.perSecond(now);
    const { perSecond: limit } = this;
    this.pace.configure(ramp === undefined ? limit : Math.min(ramp, limit ?? ramp));
  }

  /** As is configured, whatever is in force; undefined without a limit. */
  private get perSecond(): number | undefined {
    return this.maxPerSecond === undefined ? undefined : this.maxPerSecond * paceShare;
  }

  /** Between two starts, as is configured; 0 without a limit. */
  get limitSpacingMs(): number {
    return this.perSecond === undefined ? 0 : 1_000 / this.perSecond;
  }

  /** What another process knew, unless it is about an older version of the endpoint than is known here. */
  restore(reading: GateReading, now: number): void {
    const { version = this.version, limit, at = reading.since } = reading;
    if (version < this.version) return;
    this.meet(version, now);
    this.breaker.restore(reading);
    // What this process has learnt since is newer, as it is when its own reading comes back.
    if (limit !== undefined && at > this.lastEndAt + 1) this.window = Math.min(this.window, limit);
  }

  /** The partition has come to this process, and with it the endpoint: another one may have made requests until then. */
  takeOver(ownedSince: number): void {
    if (ownedSince <= this.ownedSince) return;
    this.ownedSince = ownedSince;
    this.pace.takeOver(ownedSince);
  }

  /** The limit, where it is far lower than one begins with, or was told and is not as high again. */
  get limitToTell(): number | undefined {
    const usual = Math.min(firstWindow, this.maxInFlight);
    const low = this.told?.limit === undefined ? usual / 2 : usual - 1;
    return this.limit <= low ? this.limit : undefined;
  }

  /** Whether others may have to hear of the limit. */
  hasNewLimit(now: number): boolean {
    const { told, limitToTell } = this;
    if (limitToTell !== undefined) return limitToTell !== told?.limit;
    return told?.limit !== undefined && now - (told.at ?? 0) > limitLastsMs;
  }

  /** Nothing can be said of when a slot becomes free: the breaker is open, the last request timed out, or the lane is silent. */
  isStuck(now: number): boolean {
    return this.lastTimedOut || this.breaker.isOpen || this.isSilent(now);
  }

  /** Requests are under way and for far longer than usual none has ended. */
  isSilent(now: number): boolean {
    const oldest = this.running.first;
    if (!oldest) return false;
    const silentMs = now - Math.max(oldest.startedAt, this.lastEndAt);
    return silentMs > Math.max(1_000, 10 * this.averageMs);
  }

  /** How long it has been in trouble, as far as this process knows. */
  troubledMs(now: number): number {
    const oldest = this.running.first;
    return now - (this.failingSince ?? oldest?.startedAt ?? now);
  }

  get hasEnded(): boolean {
    return this.lastEndAt > 0;
  }

  /** No request has ended yet, so it may be an endpoint that hangs, and as many wait as may wait for such a one. */
  get isUntried(): boolean {
    const { least, most } = maxQueuedUntried;
    const inFirstSecond = Math.ceil(this.maxPerSecond ?? 0);
    return !this.hasEnded && this.queued >= Math.min(Math.max(inFirstSecond, least), most);
  }

  /** Milliseconds between two requests that can start, while the endpoint is as fast as it has been. */
  get servingMs(): number {
    return this.averageMs / this.limit;
  }

  /** How long a delivery that joins the queue now would wait. */
  expectedWaitMs(now: number): number {
    const untilReady = Math.max(0, this.pace.readyAt(now) - now) + this.queued * this.pace.spacingMs;
    return Math.max((this.queued + 1) * this.servingMs, untilReady);
  }

  /** Nothing is lost when it is forgotten but how fast the endpoint was, and that a limit is over: it has not been in use for long. */
  isIdle(now: number): boolean {
    const isUsed = this.running.size > 0 || this.queued > 0 || this.hasBacklog(now) || this.lastTimedOut;
    return (
      !isUsed &&
      this.limitToTell === undefined &&
      this.breaker.knowsNothing(now) &&
      this.pace.readyAt(now) <= now &&
      now - this.lastEndAt > idleMs
    );
  }

  /** Deliveries are on their way back from where they were put off to. */
  hasBacklog(now: number): boolean {
    return this.slots.lastAt > now;
  }

  enqueue(entry: Waiting): void {
    (entry.isRepeat ? this.again : this.firsts).push(entry);
  }

  /** Whether a delivery that comes now goes before all that wait. */
  goesFirst(isRepeat: boolean, withRepeats: boolean): boolean {
    if (isRepeat || this.firsts.length > 0) return this.queued === 0;
    return this.next(withRepeats) === undefined;
  }

  /**
   * Who of the waiting is next: first attempts before repeats, and a repeat now and then, so that they come to an end, too.
   *
   * @param withRepeats whether a repeat may start
   */
  next(withRepeats: boolean): Waiting | undefined {
    const isRepeatsTurn = this.firsts.length === 0 || this.startsSinceRepeat >= startsBetweenRepeats;
    return (withRepeats && isRepeatsTurn ? this.again[0] : undefined) ?? this.firsts[0];
  }

  /** The one that has waited longest. */
  get oldest(): Waiting | undefined {
    const [first] = this.firsts;
    const [repeat] = this.again;
    return first && repeat ? (first.since <= repeat.since ? first : repeat) : (first ?? repeat);
  }

  /** @param entry the foremost of its kind */
  dequeue(entry: Waiting): void {
    (entry.isRepeat ? this.again : this.firsts).shift();
  }

  start(turn: Turn): void {
    turn.inLane = this.running.enter(turn);
    if (turn.entry.isRepeat) this.repeats++;
    this.startsSinceRepeat = turn.entry.isRepeat ? 0 : this.startsSinceRepeat + 1;
    this.breaker.noteStart();
  }

  /** @returns false when the turn has ended before */
  end(turn: Turn): boolean {
    if (!turn.inLane || !this.running.leave(turn.inLane)) return false;
    if (turn.entry.isRepeat) this.repeats--;
    return true;
  }
}
