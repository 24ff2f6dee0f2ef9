import { describe, expect, it } from '@jest/globals';
import type { ApiKeyChanged, SenderChanged } from '@crossdock/contracts';
import { newApiKey } from '@crossdock/credentials';
import { payloadViolation } from '@crossdock/contracts';
import { Applications } from './applications.js';
import { Doors } from './doors.js';
import { Strangers } from './strangers.js';
import { Tenants } from './tenants.js';

const stamp = { version: 1, changedAt: '2026-11-24T09:00:00.000Z' };
const live = newApiKey('key1');
const other = newApiKey('key2');

function house() {
  const tenants = new Tenants();
  const tenant = (status: 'active' | 'suspended') =>
    tenants.set({ ...stamp, id: 'crm', name: 'CRM', status });
  tenant('active');
  const doors = new Doors(tenants);
  const door = (change: Partial<SenderChanged> = {}) =>
    doors.set({
      ...stamp,
      id: 'crm-door',
      tenantId: 'crm',
      name: 'CRM',
      status: 'active',
      eventTypes: ['deal.*'],
      keys: [{ id: live.id, hash: live.hash, status: 'active' }],
      ...change,
    });
  door();
  const applications = new Applications(tenants);
  const key = (change: Partial<ApiKeyChanged> = {}) =>
    applications.set({
      ...stamp,
      id: other.id,
      hash: other.hash,
      role: 'application',
      name: 'Billing',
      status: 'active',
      ...change,
    });
  key();
  return { tenant, doors, door, applications, key };
}

describe('a door', () => {
  it('opens for a live key of its own sender', () => {
    expect(house().doors.identify('crm-door', live.key)).toEqual({
      origin: 'sender',
      senderId: 'crm-door',
      keyId: 'key1',
      tenantId: 'crm',
      eventTypes: ['deal.*'],
    });
  });

  it('stays shut for everybody else', () => {
    const { doors } = house();
    expect(doors.identify('crm-door', other.key)).toBeNull();
    expect(doors.identify('crm-door', `${live.key}x`)).toBeNull();
    expect(doors.identify('crm-door', null)).toBeNull();
    expect(doors.identify('no-door', live.key)).toBeNull();
  });

  it('shuts when the key, the sender or the tenant is suspended or gone', () => {
    const { doors, door, tenant } = house();
    door({ keys: [{ id: live.id, hash: live.hash, status: 'suspended' }] });
    expect(doors.identify('crm-door', live.key)).toBeNull();
    door({ keys: [] });
    expect(doors.identify('crm-door', live.key)).toBeNull();
    door({ status: 'suspended' });
    expect(doors.identify('crm-door', live.key)).toBeNull();
    door();
    tenant('suspended');
    expect(doors.identify('crm-door', live.key)).toBeNull();
    tenant('active');
    expect(doors.identify('crm-door', live.key)).not.toBeNull();
    doors.delete('crm-door');
    expect(doors.identify('crm-door', live.key)).toBeNull();
  });
});

describe('an application', () => {
  it('is known by its key until it or its tenant is suspended', () => {
    const { applications, key, tenant } = house();
    expect(applications.identify(other.key)).toMatchObject({ origin: 'application', keyId: 'key2' });
    key({ tenantId: 'crm' });
    expect(applications.identify(other.key)).toMatchObject({ tenantId: 'crm' });
    tenant('suspended');
    expect(applications.identify(other.key)).toBeNull();
    tenant('active');
    key({ status: 'suspended' });
    expect(applications.identify(other.key)).toBeNull();
  });
});

describe('strangers', () => {
  it('make one record at once and one at the end of the window, however often they knock', () => {
    const strangers = new Strangers(60_000);
    const made = Array.from({ length: 1_000 }, () => strangers.refused('192.0.2.1')).filter(Boolean);
    expect(made).toHaveLength(1);
    expect(made[0]?.key).toBe('192.0.2.1');
    const told = strangers.endWindow();
    expect(told.map(({ payload }) => payload.detail)).toEqual([
      'No valid key was presented: 999 more requests within 60 s.',
    ]);
    expect(payloadViolation('EntryDecided', told[0]?.payload)).toBeNull();
    expect(strangers.endWindow()).toEqual([]);
    expect(strangers.refused('192.0.2.1')).not.toBeNull();
  });

  it('are counted together where they are too many', () => {
    const strangers = new Strangers(60_000, 2);
    const made = ['a', 'b', 'c', 'd', 'c'].map((address) => strangers.refused(address)).filter(Boolean);
    expect(made).toHaveLength(2);
    const [together] = strangers.endWindow();
    expect(together?.payload.detail).toContain('3 more requests from further addresses');
    expect(together?.payload).not.toHaveProperty('remoteAddress');
  });
});
