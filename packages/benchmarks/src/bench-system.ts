import type { Stack } from '@crossdock/local-stack';
import { ControlPlane } from './control-plane.js';
import { createDatabase, startOwnStack, stopOwnStack } from './own-stack.js';

export const TENANT = 'bench';
export const COMMITTED = 'bench.committed';
export const PUBLISHED = 'bench.published';
/** Endpoints of the throughput measurement; each gets the events of a type of its own. */
export const ENDPOINTS = 12;
export const loadType = (endpoint: number): string => `bench.load${endpoint}`;

const changesTable =
  'CREATE TABLE changes (number integer PRIMARY KEY, sent_at_ms double precision NOT NULL, note text NOT NULL)';

/** A whole system of its own, on a fresh data folder, with what the measurements need set up in it. */
export class BenchSystem {
  private constructor(
    readonly stack: Stack,
    readonly applicationKey: string,
    /** Database whose table `changes` is captured. */
    readonly databaseUrl: string,
  ) {}

  static async start(receiverUrl: string, secret: string, say: (line: string) => void): Promise<BenchSystem> {
    const stack = await startOwnStack(say);
    const databaseUrl = await createDatabase(stack, changesTable);
    const applicationKey = await setUp(stack, databaseUrl, receiverUrl, secret);
    return new BenchSystem(stack, applicationKey, databaseUrl);
  }

  get publishUrl(): string {
    return `${this.stack.url('inbound-gateway')}/v1/events`;
  }

  stop(): Promise<void> {
    return stopOwnStack(this.stack);
  }
}

/** @returns the key of an application that may publish */
async function setUp(
  stack: Stack,
  databaseUrl: string,
  receiverUrl: string,
  secret: string,
): Promise<string> {
  const plane = new ControlPlane(stack.url('control-plane'), stack.operatorApiKey);
  await plane.put(`/v1/tenants/${TENANT}`, { name: 'Benchmark' });
  const types = [COMMITTED, PUBLISHED, ...Array.from({ length: ENDPOINTS }, (_, index) => loadType(index))];
  for (const type of types) await plane.put(`/v1/event-types/${type}`, { validation: 'enforce', schema });
  const destinations: [string, string[]][] = [
    ['latency', [COMMITTED, PUBLISHED]],
    ...Array.from({ length: ENDPOINTS }, (_, index): [string, string[]] => [
      `load-${index}`,
      [loadType(index)],
    ]),
  ];
  for (const [id, eventTypes] of destinations) {
    await plane.put(`/v1/endpoints/${id}`, {
      tenantId: TENANT,
      url: `${receiverUrl}/${id}`,
      signingSecret: secret,
      maxInFlight: 64,
    });
    await plane.put(`/v1/subscriptions/${id}`, { tenantId: TENANT, endpointId: id, eventTypes });
  }
  await plane.put('/v1/sources/bench', {
    connectionUrl: databaseUrl,
    tables: [{ schema: 'public', table: 'changes' }],
    tls: { mode: 'disable' },
  });
  await plane.put('/v1/mappings/committed', {
    sourceId: 'bench',
    schema: 'public',
    table: 'changes',
    operations: ['insert'],
    eventType: COMMITTED,
    tenant: { const: TENANT },
    subject: { path: 'after.number' },
    data: {
      kind: 'fields',
      fields: {
        number: { path: 'after.number' },
        sentAtMs: { path: 'after.sent_at_ms' },
        note: { path: 'after.note' },
      },
    },
  });
  const { key } = await plane.post('/v1/api-keys', {
    role: 'application',
    tenantId: TENANT,
    name: 'Benchmark',
  });
  return String(key);
}

const schema = {
  type: 'object',
  required: ['number', 'sentAtMs', 'note'],
  properties: { number: { type: 'integer' }, sentAtMs: { type: 'number' }, note: { type: 'string' } },
};
