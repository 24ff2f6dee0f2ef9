import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePortBase, Stack, type StackOptions } from '@crossdock/local-stack';
import pg from 'pg';

/** The whole system, on ports and data of its own, as a test drives it: through its HTTP APIs, its database and its processes. */
export class System {
  private constructor(
    readonly stack: Stack,
    private readonly folder: string,
  ) {}

  static async start(options: Partial<StackOptions> = {}): Promise<System> {
    const folder = await mkdtemp(path.join(tmpdir(), 'crossdock-'));
    // PostgreSQL may run as a user of its own, who must be able to enter.
    await chmod(folder, 0o711);
    try {
      const portBase = await freePortBase();
      return new System(await Stack.start({ dataFolder: folder, portBase, ...options }), folder);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.stack.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Creates or replaces one resource of the control plane; answers what the control plane answered. */
  async put(resource: string, body: object): Promise<Record<string, unknown>> {
    return this.call('PUT', `${this.stack.url('control-plane')}/v1/${resource}`, body);
  }

  /** Acts on one resource of the control plane; answers what the control plane answered. */
  async post(resource: string, body: object): Promise<Record<string, unknown>> {
    return this.call('POST', `${this.stack.url('control-plane')}/v1/${resource}`, body);
  }

  /** One request, with the operator's key unless told another; whatever is answered. */
  async ask(
    method: string,
    service: Parameters<Stack['url']>[0],
    path: string,
    body?: object,
    key = this.stack.operatorApiKey,
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(`${this.stack.url(service)}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** A new key of a tenant. */
  async tenantKey(tenantId: string): Promise<string> {
    const made = await this.ask('POST', 'control-plane', '/v1/api-keys', {
      role: 'tenant',
      tenantId,
      name: tenantId,
    });
    return String(made.body.key);
  }

  /** The journey of an event, or null where the audit does not know it (yet). */
  async journey(eventId: string): Promise<Journey | null> {
    const response = await fetch(`${this.stack.url('audit')}/v1/events/${eventId}`, {
      headers: this.authorization,
    });
    return response.ok ? ((await response.json()) as Journey) : null;
  }

  async summary(): Promise<Record<string, number>> {
    return (await this.call('GET', `${this.stack.url('audit')}/v1/summary`)) as Record<string, number>;
  }

  /** Publishes one event of the organisation's own. Answers the status and the body. */
  async publish(
    type: string,
    tenant: string,
    data: unknown,
  ): Promise<{ status: number; id: string; sentId: string }> {
    const sentId = randomUUID();
    const response = await fetch(`${this.stack.url('inbound-gateway')}/v1/events`, {
      method: 'POST',
      headers: {
        ...this.authorization,
        'content-type': 'application/json',
        'ce-specversion': '1.0',
        'ce-id': sentId,
        'ce-source': '/test',
        'ce-type': type,
        'ce-tenant': tenant,
      },
      body: JSON.stringify(data),
    });
    const body = (await response.json()) as { id: string };
    return { status: response.status, id: body.id, sentId };
  }

  /** A client of a database on the stack's server; the database is made when it is not there. */
  async database(name: string): Promise<pg.Client> {
    const url = new URL(this.stack.databaseUrl);
    const admin = new pg.Client({ connectionString: url.href });
    await admin.connect();
    const known = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rowCount === 0) await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
    await admin.end();
    url.pathname = `/${name}`;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    return client;
  }

  /** The URL of a database on the stack's server. */
  urlOf(name: string): string {
    const url = new URL(this.stack.databaseUrl);
    url.pathname = `/${name}`;
    return url.href;
  }

  private get authorization(): { authorization: string } {
    return { authorization: `Bearer ${this.stack.operatorApiKey}` };
  }

  private async call(method: string, url: string, body?: object): Promise<Record<string, unknown>> {
    const response = await fetch(url, {
      method,
      headers: { ...this.authorization, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok)
      throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  }
}

export interface Journey {
  readonly eventId: string;
  readonly type: string;
  readonly stages: readonly { readonly stage: string; readonly at: string }[];
  readonly deliveries: readonly {
    readonly deliveryId: string;
    readonly endpointId: string;
    readonly state: string;
    readonly attempts: readonly { readonly number: number; readonly outcome: string }[];
  }[];
}
