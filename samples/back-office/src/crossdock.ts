import type { Destination } from './destination.js';
import type { Settings } from './settings.js';
import { signingSecret } from './signing-secret.js';

/**
 * Internal destinations are subscribers like any other, under a tenant that is the organisation itself. What makes them
 * internal is `eventsFrom: any-tenant`: they see what every sender sends, not only what concerns their own tenant.
 */
export async function register(settings: Settings, destinations: readonly Destination[]): Promise<void> {
  const put = (path: string, body: object) => request(settings, path, body);

  await put('/v1/tenants/organisation', { name: 'The organisation itself' });
  for (const { id, eventTypes } of destinations) {
    await put(`/v1/endpoints/${id}`, {
      tenantId: 'organisation',
      url: `http://127.0.0.1:${settings.port}/${id}`,
      signingSecret: signingSecret(settings.stateDir, id),
    });
    await put(`/v1/subscriptions/${id}`, {
      tenantId: 'organisation',
      endpointId: id,
      eventTypes,
      eventsFrom: 'any-tenant',
    });
  }
}

async function request(settings: Settings, path: string, body: object): Promise<void> {
  const response = await fetch(new URL(path, settings.controlPlaneUrl), {
    method: 'PUT',
    headers: { authorization: `Bearer ${settings.operatorApiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`PUT ${path} answered ${response.status}: ${await response.text()}`);
}
