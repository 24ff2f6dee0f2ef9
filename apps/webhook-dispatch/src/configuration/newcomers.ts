/** Configuration is rarely further behind a delivery than this. */
const patienceMs = 3_000;
/** More than a moment's worth is for an endpoint that is gone, not for one that is new. */
const most = 256;

interface Held {
  readonly goOn: (isKnown: boolean) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Deliveries to endpoints that this process does not know yet, held for a moment. Configuration comes over its own topics and may be behind a
 * delivery that another service routed with newer knowledge; were the first deliveries to a new endpoint sent round the wheel, they
 * would come after later ones, and the endpoint may want order.
 */
export class Newcomers {
  private readonly held = new Map<string, Held[]>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  /**
   * Goes on when the endpoint is known, in the order of the calls and before anything that comes later, or when it still is not after
   * three seconds.
   * @returns false, and nothing is held, where there is no room
   */
  hold(endpointId: string, goOn: (isKnown: boolean) => void): boolean {
    if (this.count >= most) return false;
    const waiting = this.held.get(endpointId) ?? [];
    const one: Held = { goOn, timer: setTimeout(() => this.giveUp(endpointId, one), patienceMs) };
    waiting.push(one);
    this.held.set(endpointId, waiting);
    this.count++;
    return true;
  }

  known(endpointId: string): void {
    const waiting = this.held.get(endpointId);
    if (!waiting) return;
    this.held.delete(endpointId);
    this.count -= waiting.length;
    for (const { goOn, timer } of waiting) {
      clearTimeout(timer);
      goOn(true);
    }
  }

  private giveUp(endpointId: string, one: Held): void {
    const left = (this.held.get(endpointId) ?? []).filter((held) => held !== one);
    if (left.length > 0) this.held.set(endpointId, left);
    else this.held.delete(endpointId);
    this.count--;
    one.goOn(false);
  }
}
