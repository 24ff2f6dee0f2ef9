import type { BreakerReading } from './breaker.js';
import type { GateClock } from './gate.js';
import type { Lane } from './lane.js';

/** What others need to know of an endpoint's gate to go on from here. Instants are those of the process, or epoch milliseconds outside. */
export interface GateReading extends BreakerReading {
  /** Requests at once that the endpoint is believed to take, where that is far fewer than one begins with. */
  readonly limit?: number | undefined;
  /** When it was told. Readings without are as old as what they say. */
  readonly at?: number | undefined;
}

/**
 * Told what others need to know of an endpoint, with instants as epoch milliseconds.
 * @param before what they were told last
 */
export type GateListener = (
  endpoint: { readonly id: string; readonly tenantId: string },
  reading: GateReading,
  before: GateReading | undefined,
) => void;

/** Gives what is known of an endpoint to others, and what others told to its lane, between the clock of the process and the wall's. */
export class Telling {
  private readonly listeners: GateListener[] = [];

  constructor(
    private readonly clock: GateClock,
    private readonly longestHoldMs: number,
  ) {}

  listen(listener: GateListener): void {
    this.listeners.push(listener);
  }

  tell(lane: Lane, reading: GateReading): void {
    const { told: before, endpointId: id, tenantId, version } = lane;
    const now = this.clock.now();
    const shift = now - this.clock.epoch();
    lane.told = { ...reading, at: now };
    const told = {
      ...reading,
      since: Math.round((reading.since === -Infinity ? now : reading.since) - shift),
      until: Math.round(reading.until - shift),
      at: Math.round(now - shift),
      version: version > 0 ? version : undefined,
    };
    for (const listener of this.listeners) listener({ id, tenantId }, told, before);
  }

  /** What came from the future was told by a clock that is ahead: it counts from now, for as long as was told. */
  heard(lane: Lane, reading: GateReading): void {
    const now = this.clock.now();
    const shift = now - this.clock.epoch();
    const { at: saidAt = reading.since } = reading;
    const back = shift - Math.max(0, reading.since + shift - now);
    const at = Math.min(saidAt + shift, now);
    const heard = {
      ...reading,
      since: reading.since + back,
      until: Math.min(reading.until + back, now + this.longestHoldMs),
      at,
    };
    lane.restore(heard, now);
    // An own one comes back a moment later.
    if (at > (lane.told?.at ?? -Infinity) + 1) lane.told = { ...heard, ...lane.breaker.read() };
  }
}
