import type { EventTypeChanged } from '@crossdock/contracts';
import { SchemaCheck } from './schema-check.js';

/** The event catalogue: which types exist, and how their data is checked. */
export class Catalogue {
  private readonly checks = new Map<string, SchemaCheck>();

  set(eventType: EventTypeChanged): void {
    this.checks.set(eventType.id, new SchemaCheck(eventType));
  }

  delete(id: string): void {
    this.checks.delete(id);
  }

  find(eventType: string): SchemaCheck | undefined {
    return this.checks.get(eventType);
  }
}
