import type { KeptSecrets } from './kept-secrets.js';
import type { Settings } from './settings.js';

const TENANT = 'company-b';
const ENDPOINT = 'company-b-shop';

/**
 * Company B at Crossdock: a key of its own, the endpoint that receives, and the subscription to what it wants to hear.
 * Repeats at every start without effect. Returns the secret that webhooks to the endpoint are signed with.
 */
export async function setUp(settings: Settings, secrets: KeptSecrets): Promise<string> {
  const key = await tenantKey(settings, secrets);

  const endpoint = await call(settings, key, 'PUT', `/v1/endpoints/${ENDPOINT}`, {
    tenantId: TENANT,
    url: `http://127.0.0.1:${settings.port}/webhooks`,
    // Short, so that a retry can be watched. For a real endpoint the default of three days is the better choice.
    retry: { delaysMs: [2_000, 5_000, 15_000, 60_000, 300_000], jitter: 0.1, horizonMs: 3_600_000 },
  });
  const signingSecret = await secretOf(endpoint, settings, key, secrets);

  await call(settings, key, 'PUT', '/v1/subscriptions/company-b-payments', {
    tenantId: TENANT,
    endpointId: ENDPOINT,
    eventTypes: ['payment.*'],
  });
  return signingSecret;
}

/** The operator hands out the tenant's key once; from then on the tenant acts in its own name. */
async function tenantKey(settings: Settings, secrets: KeptSecrets): Promise<string> {
  const kept = secrets.read('api-key');
  if (kept !== null && (await isKnown(settings, kept))) return kept;
  const created = await call(settings, settings.operatorApiKey, 'POST', '/v1/api-keys', {
    role: 'tenant',
    tenantId: TENANT,
    name: 'Commerce application of Company B',
  });
  const key = String(created.key);
  secrets.write('api-key', key);
  return key;
}

async function isKnown(settings: Settings, key: string): Promise<boolean> {
  const response = await fetch(new URL('/v1/endpoints', settings.controlPlaneUrl), {
    headers: { authorization: `Bearer ${key}` },
    signal: AbortSignal.timeout(10_000),
  });
  if (response.status >= 500) throw new Error(`the control plane answered ${response.status}`);
  return response.ok;
}

/** The secret is told once, when the endpoint is created. Where that moment was missed, a new one is made. */
async function secretOf(
  endpoint: Record<string, unknown>,
  settings: Settings,
  key: string,
  secrets: KeptSecrets,
): Promise<string> {
  const kept = secrets.read('signing-secret');
  if (endpoint.signingSecret === undefined && kept !== null) return kept;
  const told =
    endpoint.signingSecret ??
    (await call(settings, key, 'POST', `/v1/endpoints/${ENDPOINT}/rotate-secret`, {})).signingSecret;
  secrets.write('signing-secret', String(told));
  return String(told);
}

async function call(
  settings: Settings,
  key: string,
  method: string,
  path: string,
  body: object,
): Promise<Record<string, unknown>> {
  const response = await fetch(new URL(path, settings.controlPlaneUrl), {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok)
    throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}
