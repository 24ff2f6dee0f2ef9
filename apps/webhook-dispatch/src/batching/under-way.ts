/**
 * Deliveries in requests or on their way into one, by endpoint. Of an endpoint of which nobody knows whether it answers no more are let in
 * than half of what the others leave (dynamic thresholds, as at the gate): any number of them that hang leaves something for the next.
 */
export class UnderWay {
  private readonly byEndpoint = new Map<string, number>();
  private all = 0;

  constructor(private readonly most: number) {}

  /** @returns to be called when they are not any more */
  enter(endpointId: string, deliveries: number): () => void {
    this.count(endpointId, deliveries);
    return () => this.count(endpointId, -deliveries);
  }

  /** How many more may enter. */
  roomFor(endpointId: string): number {
    const mine = this.byEndpoint.get(endpointId) ?? 0;
    return Math.max(0, Math.floor((this.most - this.all) / 2) - mine);
  }

  private count(endpointId: string, change: number): void {
    this.all += change;
    const mine = (this.byEndpoint.get(endpointId) ?? 0) + change;
    if (mine > 0) this.byEndpoint.set(endpointId, mine);
    else this.byEndpoint.delete(endpointId);
  }
}
