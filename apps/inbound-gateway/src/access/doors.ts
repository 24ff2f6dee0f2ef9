import { Injectable } from '@nestjs/common';
import type { KeyHash, SenderChanged } from '@crossdock/contracts';
import { KeyRing } from '@crossdock/credentials';
import type { SenderCaller } from './caller.js';
import { Tenants } from './tenants.js';

interface Door {
  readonly sender: SenderChanged;
  readonly keys: KeyRing<KeyHash>;
}

/** The doors of the senders: each opens for its sender's own keys only. */
@Injectable()
export class Doors {
  private readonly doors = new Map<string, Door>();
  private readonly wall = new KeyRing<KeyHash>();

  constructor(private readonly tenants: Tenants) {}

  set(sender: SenderChanged): void {
    const keys = new KeyRing<KeyHash>();
    for (const key of sender.keys) keys.set(key);
    this.doors.set(sender.id, { sender, keys });
  }

  delete(senderId: string): void {
    this.doors.delete(senderId);
  }

  /** Null for everything that is not a live sender with a live key; a door that does not exist costs the same work. */
  identify(senderId: string, presented: string | null): SenderCaller | null {
    const door = this.doors.get(senderId);
    const key = (door?.keys ?? this.wall).verify(presented);
    if (!door || !key) return null;
    const { id, status, tenantId, eventTypes } = door.sender;
    if (status !== 'active' || !this.tenants.isActive(tenantId)) return null;
    return { origin: 'sender', senderId: id, keyId: key.id, tenantId, eventTypes };
  }
}
