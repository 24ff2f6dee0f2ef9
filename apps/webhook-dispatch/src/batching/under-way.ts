/** The part of what the others leave that one endpoint may have under way: `doubted` where nobody knows whether it answers. */
const parts = { doubted: 1 / 2, answering: 8 / 9 } as const;

/**
 * Deliveries in requests or on their way into one, by endpoint. No endpoint has more than a part of what the others leave (dynamic thresholds, as at
 * the gate): any number of them that hang leaves something for the next. One of which nobody knows whether it answers has half of it, and one
 * that does most of it: what it has under way when it hangs all at once is not all there is.
 */
export class UnderWay {
  private readonly byEndpoint = new Map<string, number>();
  private readonly waiting = new Map<string, (() => void)[]>();
  private all = 0;

  constructor(private readonly most: number) {}

  /** @returns to be called when they are not any more */
  enter(endpointId: string, deliveries: number): () => void {
    this.count(endpointId, deliveries);
    return () => {
      this.count(endpointId, -deliveries);
      this.wake(endpointId);
    };
  }

  /** How many more may enter. */
  roomFor(endpointId: string, answers: boolean): number {
    const mine = this.byEndpoint.get(endpointId) ?? 0;
    const others = this.all - mine;
    const part = answers ? parts.answering : parts.doubted;
    return Math.max(0, Math.floor((this.most - others) * part) - mine);
  }

  /** Whether some of the endpoint are, whose end makes room. */
  has(endpointId: string): boolean {
    return this.byEndpoint.has(endpointId);
  }

  /** Fulfilled when some of the endpoint have left, and at the latest after so long. Those who wait go on in the order in which they came. */
  async change(endpointId: string, atMostMs: number): Promise<void> {
    const timer = setTimeout(() => this.wake(endpointId), atMostMs);
    await new Promise<void>((resolve) => {
      const all = this.waiting.get(endpointId);
      if (all) all.push(resolve);
      else this.waiting.set(endpointId, [resolve]);
    });
    clearTimeout(timer);
  }

  private wake(endpointId: string): void {
    const all = this.waiting.get(endpointId) ?? [];
    this.waiting.delete(endpointId);
    for (const resolve of all) resolve();
  }

  private count(endpointId: string, change: number): void {
    this.all += change;
    const mine = (this.byEndpoint.get(endpointId) ?? 0) + change;
    if (mine > 0) this.byEndpoint.set(endpointId, mine);
    else this.byEndpoint.delete(endpointId);
  }
}
