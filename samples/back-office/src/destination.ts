/** An internal destination: which events it wants, and what it does with one. */
export interface Destination {
  /** Also the path under which it receives. */
  readonly id: string;
  readonly eventType: string;
  /**
   * Does the work for one event. False when it has done it before. The data keeps the schema of the event type: Crossdock
   * has enforced it before the event came here.
   */
  take(webhookId: string, data: unknown): boolean;
  stats(): object;
}
