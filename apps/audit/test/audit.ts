import { hashApiKey, newApiKey } from '@crossdock/credentials';
import {
  createBus,
  createDatabase,
  startApp,
  ToldAnswers,
  type Bus,
  type RunningApp,
  type TestDatabase,
  type ToldDocument,
  type ToPublish,
} from '@crossdock/testing';
import type { MessageName } from '@crossdock/contracts';
import type { Journey } from '../src/journey/journey.js';
import type { Summary } from '../src/ledger/summary.js';
import { received } from './records.js';

/** What fits one request to a broker. */
const AT_ONCE = 400;

export interface AuditDocument extends ToldDocument {
  paths: Record<
    string,
    Record<string, { summary?: string; security?: object[]; responses: Record<string, object> }>
  >;
  components: { schemas: Record<string, object> };
}

/** The document, with no member in an answer that it does not tell; those of a stage depend on the stage. */
function closed(document: AuditDocument): AuditDocument {
  for (const [name, schema] of Object.entries(document.components.schemas))
    if (!['StageAnswer', 'ProblemAnswer'].includes(name))
      Object.assign(schema, { additionalProperties: false });
  return document;
}

/** The audit as its users meet it: a process on a bus and a database of its own. */
export class Audit {
  app!: RunningApp;
  private told!: ToldAnswers;

  private constructor(
    readonly bus: Bus,
    readonly database: TestDatabase,
    readonly operatorKey: string,
    readonly tenantKey: string,
    private readonly env: Record<string, string>,
  ) {}

  /** Starts it with an operator's key and one of tenant company-b, and waits until it is ready. */
  static async start(env: Record<string, string> = {}): Promise<Audit> {
    const [bus, database] = await Promise.all([createBus('audit'), createDatabase('audit')]);
    const operator = newApiKey();
    const tenant = newApiKey();
    const audit = new Audit(bus, database, operator.key, tenant.key, env);
    await audit.publish('TenantChanged', { key: 'company-b' });
    for (const [key, role] of [[operator, 'operator'] as const, [tenant, 'tenant'] as const]) {
      await audit.publish('ApiKeyChanged', {
        key: key.id,
        payload: {
          id: key.id,
          role,
          hash: hashApiKey(key.key),
          status: 'active',
          ...(role === 'tenant' ? { tenantId: 'company-b' } : {}),
        },
      });
    }
    try {
      await audit.startProcess();
    } catch (error) {
      await audit.end();
      throw error;
    }
    return audit;
  }

  async startProcess(): Promise<void> {
    this.app = await startApp('audit', { ...this.bus.env, DATABASE_URL: this.database.url, ...this.env });
    await this.app.ready({ timeoutMs: 60_000 });
    this.told = new ToldAnswers(closed(await this.document()));
  }

  async document(): Promise<AuditDocument> {
    return (await (await fetch(`${this.app.url}/openapi.json`)).json()) as AuditDocument;
  }

  async end(): Promise<void> {
    await this.app?.stop();
    await this.bus.close();
    await this.database.drop();
  }

  /** Publishes the contract's example of a message with some of it changed. */
  async publish<M extends MessageName>(
    message: M,
    ...changes: Parameters<typeof received<M>>[1][]
  ): Promise<void> {
    const all = changes.length > 0 ? changes : [{}];
    const { topic } = received(message, all[0]);
    const records = all.map((change): ToPublish => {
      const { key, headers, bytes } = received(message, change);
      return { key, headers: { ...headers }, payload: bytes, timestamp: change?.timestamp };
    });
    for (let at = 0; at < records.length; at += AT_ONCE)
      await this.bus.publish(topic, ...records.slice(at, at + AT_ONCE));
  }

  async get<Answer>(
    path: string,
    key = this.operatorKey,
  ): Promise<{ status: number; type: string; body: Answer }> {
    return this.call('GET', path, key);
  }

  async post(
    path: string,
    body: unknown,
    key = this.operatorKey,
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    return this.call('POST', path, key, body);
  }

  /** Every answer is held against the document. */
  private async call<Answer>(
    method: 'GET' | 'POST',
    path: string,
    key: string,
    body?: unknown,
  ): Promise<{ status: number; type: string; body: Answer }> {
    const response = await fetch(`${this.app.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { status } = response;
    const type = response.headers.get('content-type') ?? '';
    const read = (await response.json()) as Answer;
    this.told.mustTell(method, path, { status, contentType: type, body: read });
    return { status, type, body: read };
  }

  async journey(eventId: string, key?: string): Promise<Journey> {
    return (await this.get<Journey>(`/v1/events/${eventId}`, key)).body;
  }

  async summary(key?: string): Promise<Summary> {
    return (await this.get<Summary>('/v1/summary', key)).body;
  }
}

/** A key that nobody gave out. */
export const strangersKey = newApiKey().key;

/** Headers, payloads and keys of one event's way through the bus, with ids of its own. */
export function way(name: string) {
  const eventId = `evt_${name.padStart(26, 'x')}`;
  const deliveryId = `dlv_${name.padStart(26, 'x')}`;
  const attempt = (number: number, change: object = {}) => ({
    key: eventId,
    payload: { eventId, deliveryId, attemptId: `att_${name}${number}`, number, ...change },
  });
  return {
    eventId,
    deliveryId,
    published: { example: 'captured', key: eventId, headers: { ce_id: eventId } },
    routed: {
      key: eventId,
      payload: {
        eventId,
        deliveries: [{ deliveryId, subscriptionId: 'orders', endpointId: 'shop', tenantId: 'company-b' }],
      },
    },
    failed: (number: number) =>
      attempt(number, {
        outcome: 'retry',
        status: 500,
        reason: 'http_status',
        startedAt: `2026-11-24T09:30:0${number}.000Z`,
        endedAt: `2026-11-24T09:30:0${number}.010Z`,
        nextAttemptAt: `2026-11-24T09:30:0${number + 1}.000Z`,
      }),
    delivered: (number: number) =>
      attempt(number, {
        startedAt: `2026-11-24T09:30:0${number}.000Z`,
        endedAt: `2026-11-24T09:30:0${number}.010Z`,
      }),
    deadLettered: { key: 'shop', headers: { ce_id: eventId, cd_delivery_id: deliveryId } },
  };
}
