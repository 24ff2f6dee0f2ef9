/** What a webhook carries. The data keeps the schema of its type: Crossdock has enforced it before the event came here. */
export interface WebhookEvent {
  readonly type: string;
  readonly data: unknown;
}

/** An internal destination: which events it wants, and what it does with one. */
export interface Destination {
  /** Also the path under which it receives. */
  readonly id: string;
  readonly eventTypes: readonly string[];
  /** Does the work for one event. False when it has done it before. */
  take(webhookId: string, event: WebhookEvent): boolean;
  stats(): object;
}
