import { randomBytes } from 'node:crypto';
import { newApiKey, Sealer } from '@crossdock/credentials';
import {
  createBus,
  createDatabase,
  openSession,
  queryOnce,
  startApp,
  type Bus,
  type BusRecord,
  type RunningApp,
  type TestDatabase,
} from '@crossdock/testing';
import type { Client } from 'pg';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Empty where the answer is not JSON. */
  body: Record<string, unknown>;
}

/** Codes of the fields that an answer refuses, by field. */
export function refusedFields({ body }: Answer): Record<string, string> {
  const errors = (body.errors ?? []) as { field: string; code: string }[];
  return Object.fromEntries(errors.map(({ field, code }) => [field, code]));
}

/** The control plane as a process on its own topics and database. */
export class ControlPlane {
  readonly operatorKey = newApiKey('operator').key;
  readonly encryptionKeys = `k1:${randomBytes(32).toString('base64')}`;
  readonly sealer = new Sealer(this.encryptionKeys);
  readonly apps: RunningApp[] = [];
  /** Everything that was answered, to look for what must not be there. */
  readonly answers: string[] = [];

  private constructor(
    readonly bus: Bus,
    readonly database: TestDatabase,
    private readonly env: Record<string, string>,
  ) {}

  static async start(env: Record<string, string> = {}): Promise<ControlPlane> {
    const [bus, database] = await Promise.all([createBus('control-plane'), createDatabase('control_plane')]);
    const plane = new ControlPlane(bus, database, env);
    try {
      await plane.startApp();
    } catch (error) {
      await plane.close();
      throw error;
    }
    return plane;
  }

  async startApp(): Promise<RunningApp> {
    const app = await startApp('control-plane', {
      ...this.bus.env,
      DATABASE_URL: this.database.url,
      ENCRYPTION_KEYS: this.encryptionKeys,
      OPERATOR_API_KEY: this.operatorKey,
      LOG_LEVEL: 'debug',
      ...this.env,
    });
    this.apps.push(app);
    await app.ready({ timeoutMs: 60_000 });
    return app;
  }

  /** The process that was started last. */
  get app(): RunningApp {
    const app = this.apps.at(-1);
    if (app === undefined) throw new Error('no process was started');
    return app;
  }

  async call(
    method: string,
    path: string,
    body?: unknown,
    key: string | null = this.operatorKey,
  ): Promise<Answer> {
    const response = await fetch(this.app.url + path, {
      method,
      headers: {
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    this.answers.push(text);
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  }

  /** Calls that must succeed. */
  async done(method: string, path: string, body?: unknown, key?: string): Promise<Answer> {
    const answer = await this.call(method, path, body, key ?? this.operatorKey);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer;
  }

  /** Records of one entity, without those of others. */
  async records(topic: string, id: string): Promise<BusRecord[]> {
    return (await this.bus.read(topic)).filter(({ key }) => key === id);
  }

  /** Version, or null for a tombstone, of each record of an entity. */
  async versions(topic: string, id: string): Promise<(number | null)[]> {
    const records = await this.records(topic, id);
    return records.map((record) =>
      record.bytes === null ? null : record.json<{ version: number }>().version,
    );
  }

  query<Row>(statement: string, values?: unknown[]): Promise<Row[]> {
    return queryOnce<Row>(this.database.url, statement, values);
  }

  session(): Promise<Client> {
    return openSession(this.database.url);
  }

  async tenantKey(tenantId: string): Promise<string> {
    await this.done('PUT', `/v1/tenants/${tenantId}`, { name: tenantId });
    const made = await this.done('POST', '/v1/api-keys', { role: 'tenant', tenantId, name: tenantId });
    return String(made.body.key);
  }

  async close(): Promise<void> {
    for (const app of this.apps) await app.stop();
    await this.bus.close();
    await this.database.drop();
  }
}

export const topic = {
  tenants: 'config.tenant-changed.v1',
  endpoints: 'config.endpoint-changed.v1',
  subscriptions: 'config.subscription-changed.v1',
  eventTypes: 'config.event-type-changed.v1',
  sources: 'config.source-changed.v1',
  mappings: 'config.mapping-changed.v1',
  senders: 'config.sender-changed.v1',
  apiKeys: 'config.api-key-changed.v1',
  health: 'webhook.endpoint-health-changed.v1',
  parked: 'bus.record-parked.v1',
} as const;
