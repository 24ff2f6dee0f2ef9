import { randomBytes } from 'node:crypto';
import { examples, type DeliveryDeadLetteredHeaders, type EndpointChanged } from '@crossdock/contracts';
import { Sealer } from '@crossdock/credentials';
import { newSigningSecret } from '@crossdock/signatures';
import {
  createBus,
  eventually,
  RecordingEndpoint,
  startApp,
  type Bus,
  type BusRecord,
  type RunningApp,
} from '@crossdock/testing';

const exampleHeaders = examples.find(({ message }) => message === 'DeliveryRequested')!.headers;
const encryptionKeys = `k1:${randomBytes(32).toString('base64')}`;
const sealer = new Sealer(encryptionKeys);

export interface AttemptRecord {
  deliveryId: string;
  eventId: string;
  endpointId: string;
  endpointVersion: number;
  number: number;
  outcome: string;
  reason?: string;
  status?: number;
  address?: string;
  record?: { topic: string; partition: number; offset: string };
  startedAt: string;
  nextAttemptAt?: string;
  detail?: string;
  batch?: { id: string; size: number };
  timings?: Record<string, number>;
  decision?: { verdict: string; by: string; cause?: string };
  method?: string;
  requestHeaders?: Record<string, string>;
  responseHeaders?: Record<string, string>;
  responseBody?: string;
  responseBodyEncoding?: string;
  responseBodyBytes?: number;
  tokenRefused?: { status: number; responseHeaders?: Record<string, string>; responseBody?: string };
}

export type DeadLetter = BusRecord & { headers: DeliveryDeadLetteredHeaders };

/** A bus of its own, the dispatch service on it, and words for what the rest of the system does there. */
export class DispatchStage {
  readonly secret = newSigningSecret();
  readonly apps: RunningApp[] = [];
  private readonly receivers: RecordingEndpoint[] = [];
  private counter = 0;

  /** What opens the secrets of its endpoints. */
  readonly keys = { ENCRYPTION_KEYS: encryptionKeys };

  private constructor(
    readonly bus: Bus,
    private readonly env: Record<string, string>,
  ) {}

  static async open(env: Record<string, string> = {}): Promise<DispatchStage> {
    const bus = await createBus('webhook-dispatch');
    return new DispatchStage(bus, { ALLOWED_PRIVATE_NETWORKS: '127.0.0.0/8', ...env });
  }

  /** @param env what is otherwise than usual for this process */
  async start(env: Record<string, string> = {}): Promise<RunningApp> {
    const app = await startApp('webhook-dispatch', {
      ...this.bus.env,
      ...this.keys,
      ...this.env,
      ...env,
    });
    this.apps.push(app);
    await app.ready();
    return app;
  }

  async close(): Promise<void> {
    await Promise.all(this.apps.map((app) => app.stop()));
    await Promise.all(this.receivers.map((receiver) => receiver.close()));
    await this.bus.close();
  }

  /** A receiver that is closed with the stage. */
  async receiver(behaviour: Parameters<typeof RecordingEndpoint.start>[0]): Promise<RecordingEndpoint> {
    const receiver = await RecordingEndpoint.start(behaviour);
    this.receivers.push(receiver);
    return receiver;
  }

  /** Configures an endpoint, and answers what was published. */
  async endpoint(
    id: string,
    url: string | undefined,
    overrides: Partial<EndpointChanged> = {},
  ): Promise<EndpointChanged> {
    const endpoint: EndpointChanged = {
      id,
      version: 1,
      changedAt: new Date().toISOString(),
      tenantId: 'company-b',
      ...(url === undefined ? {} : { url }),
      status: 'enabled',
      signingSecrets: [sealer.seal(this.secret)],
      timeoutMs: 5_000,
      maxInFlight: 16,
      onGone: 'disable',
      retry: { delaysMs: [1_000], jitter: 0, horizonMs: 3_600_000 },
      ...overrides,
    };
    await this.configure('endpoint', id, endpoint);
    return endpoint;
  }

  sealed(secret: string): string {
    return sealer.seal(secret);
  }

  async configure(entity: 'endpoint' | 'tenant', id: string, payload: object | null): Promise<void> {
    const type = `crossdock.${entity}-changed.v1`;
    await this.bus.publish(`config.${entity}-changed.v1`, {
      key: id,
      headers: {
        ce_specversion: '1.0',
        ce_id: `cfg_${entity}-${id}`,
        ce_source: '/crossdock/control-plane',
        ce_type: type,
        ce_time: new Date().toISOString(),
      },
      payload,
    });
  }

  /** Asks for deliveries as routing does. Answers their event ids. */
  async request(
    endpointId: string,
    count = 1,
    headers: Record<string, string | undefined> = {},
    data: (id: string) => unknown = (id) => ({ id }),
  ): Promise<string[]> {
    const ids = Array.from({ length: count }, () => `evt_test${++this.counter}`);
    await this.bus.publish(
      'webhook.delivery-requested.v1',
      ...ids.map((id) => ({
        key: endpointId,
        headers: {
          ...exampleHeaders,
          ce_id: id,
          cd_delivery_id: `dlv_${id.slice(4)}`,
          cd_endpoint_id: endpointId,
          cd_requested_at: new Date().toISOString(),
          ...headers,
        },
        payload: { type: 'payment.settled.v1', timestamp: '2026-11-24T09:30:00.123456Z', data: data(id) },
      })),
    );
    return ids;
  }

  async attempts(endpointId: string): Promise<AttemptRecord[]> {
    const records = await this.bus.read('webhook.attempt-completed.v1');
    return records
      .map((record) => record.json<AttemptRecord>())
      .filter((attempt) => attempt.endpointId === endpointId)
      .sort((a, b) => a.startedAt.localeCompare(b.startedAt));
  }

  async deadLetters(endpointId: string): Promise<DeadLetter[]> {
    const records = await this.bus.read('webhook.delivery-dead-lettered.v1');
    return records.filter(({ key }) => key === endpointId) as DeadLetter[];
  }

  /** The first dead letter of an endpoint, when it comes. */
  async deadLetter(endpointId: string, timeoutMs = 15_000): Promise<DeadLetter> {
    return eventually(
      async () => {
        const [first] = await this.deadLetters(endpointId);
        if (!first) throw new Error(`no dead letter of ${endpointId}`);
        return first;
      },
      { timeoutMs },
    );
  }
}
