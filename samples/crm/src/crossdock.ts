import type { DoorKey } from './door-key.js';
import type { Settings } from './settings.js';

/**
 * What must be known about the CRM before it may send: who it is, which events there are and what they look like, and
 * its door with the types that it may hand in there. Every request is a PUT under an id of our choice, so all of it can
 * be repeated at every start.
 *
 * Answers the ids of the keys that the door has.
 */
export async function register(settings: Settings): Promise<string[]> {
  const put = (path: string, body: object) => request(settings, 'PUT', path, body);

  await put('/v1/tenants/crm', { name: 'CRM' });

  await put('/v1/event-types/contact.updated', {
    description: 'Somebody corrected a contact.',
    validation: 'enforce',
    schema: {
      type: 'object',
      required: ['contactId', 'name', 'email', 'changed'],
      properties: {
        contactId: { type: 'string' },
        name: { type: 'string' },
        email: { type: 'string', format: 'email' },
        phone: { type: 'string' },
        changed: { type: 'array', minItems: 1, items: { type: 'string' } },
      },
    },
    example: {
      contactId: 'C-1',
      name: 'Ada Sommer',
      email: 'ada@example.com',
      phone: '+49 30 5550123',
      changed: ['phone'],
    },
  });

  await put('/v1/event-types/deal.won', {
    description: 'A deal was closed with a signature.',
    validation: 'enforce',
    schema: {
      type: 'object',
      required: ['dealId', 'contactId', 'value', 'currency'],
      properties: {
        dealId: { type: 'string' },
        contactId: { type: 'string' },
        value: { type: 'number', exclusiveMinimum: 0 },
        currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      },
    },
    example: { dealId: 'D-7', contactId: 'C-1', value: 12_000, currency: 'EUR' },
  });

  const sender = { tenantId: 'crm', name: 'CRM', eventTypes: ['contact.updated', 'deal.won'] };
  const { keys } = (await put('/v1/senders/crm', sender)) as { keys: { id: string }[] };
  return keys.map(({ id }) => id);
}

/** A key for the door. The answer is the only time that anybody sees it. */
export async function newDoorKey(settings: Settings): Promise<DoorKey> {
  return (await request(settings, 'POST', '/v1/senders/crm/keys', {})) as DoorKey;
}

async function request(settings: Settings, method: string, path: string, body: object): Promise<unknown> {
  const response = await fetch(new URL(path, settings.controlPlaneUrl), {
    method,
    headers: { authorization: `Bearer ${settings.operatorApiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok)
    throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}
