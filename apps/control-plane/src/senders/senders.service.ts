import { newApiKey, type NewApiKey } from '@crossdock/credentials';
import type { KeyHash } from '@crossdock/contracts';
import { nothingHere, Problem } from '@crossdock/service-host';
import { Injectable } from '@nestjs/common';
import { requireTenant } from '../access/ownership.js';
import { eventTypeErrors } from '../checks/pattern.js';
import { immutable, invalid } from '../http/refusals.js';
import type { Decide } from '../storage/configuration-store.js';
import type { Sender } from '../storage/entities/sender.entity.js';
import { Stores } from '../storage/stores.js';
import type { SenderBody } from './sender.dto.js';

const MAX_KEYS = 10;

@Injectable()
export class SendersService {
  constructor(private readonly stores: Stores) {}

  /** What a sender shall be; its keys stay as they are. @throws Problem, here or from the decision */
  wanted(body: SenderBody): Decide<Sender> {
    const errors = eventTypeErrors(body.eventTypes, '/eventTypes');
    if (errors.length > 0) throw invalid(...errors);
    return async (current, transaction) => {
      await requireTenant(transaction, body.tenantId);
      if (current !== null && current.tenantId !== body.tenantId) throw immutable('/tenantId');
      return {
        tenantId: body.tenantId,
        name: body.name,
        status: body.status,
        eventTypes: body.eventTypes,
        keys: current?.keys ?? [],
      };
    };
  }

  /** A new key beside those that are there, so that a sender can change over without a gap. */
  async addKey(id: string): Promise<NewApiKey> {
    const made = newApiKey();
    await this.stores.senders.change(id, (current) => {
      if (current.keys.length >= MAX_KEYS)
        throw new Problem({
          status: 409,
          code: 'too_many_keys',
          title: 'There are too many keys',
          detail: `A sender has ${MAX_KEYS} keys at most; delete one first.`,
        });
      return { ...current, keys: [{ id: made.id, hash: made.hash, status: 'active' }, ...current.keys] };
    });
    return made;
  }

  setKeyStatus(id: string, keyId: string, status: KeyHash['status']): Promise<Sender> {
    return this.changeKey(id, keyId, (key) => [{ ...key, status }]);
  }

  async deleteKey(id: string, keyId: string): Promise<void> {
    await this.changeKey(id, keyId, () => []);
  }

  private changeKey(id: string, keyId: string, change: (key: KeyHash) => KeyHash[]): Promise<Sender> {
    return this.stores.senders.change(id, (current) => {
      if (!current.keys.some((key) => key.id === keyId)) throw nothingHere(`There is no key ${keyId}.`);
      return { ...current, keys: current.keys.flatMap((key) => (key.id === keyId ? change(key) : [key])) };
    });
  }
}
