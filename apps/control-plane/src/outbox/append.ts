import { payloadViolation, type operations } from '@crossdock/contracts';
import type { EntityManager } from 'typeorm';
import { OutboxEntry } from '../storage/entities/outbox-entry.entity.js';

type Operations = typeof operations;

/** The operations by which the control plane sends configuration. */
export type ConfigurationOperation = Extract<
  Operations[keyof Operations],
  { action: 'send'; service: 'control-plane'; tombstone: true }
>;

/** A record that no receiver would take: an error of ours. */
export class ContractBroken extends Error {}

/** The channel that wakes the relay. */
export const OUTBOX_CHANNEL = 'control_plane_outbox';

export interface Announcement {
  operation: ConfigurationOperation;
  /** Word for the kind of entity, as in the id of the record: `endpoint`. */
  kind: string;
  id: string;
  version: number;
  changedAt: Date;
  /** Null says that the entity is gone. */
  payload: object | null;
}

/**
 * Puts the record of a change into the outbox, in the transaction of the change, and wakes the relay when that commits.
 * A record that breaks the contract is an error of ours: nothing is committed, so that the relay never meets one.
 */
export async function append(transaction: EntityManager, announcement: Announcement): Promise<void> {
  const { operation, kind, id, version, changedAt, payload } = announcement;
  const violation = payload === null ? null : payloadViolation(operation.message, payload);
  if (violation !== null) throw new ContractBroken(`${kind} ${id} breaks the contract: ${violation}`);
  const [topic] = operation.topics;
  await transaction.insert(OutboxEntry, {
    operation: operation.id,
    key: id,
    headers: {
      ce_specversion: '1.0',
      ce_id: `cfg_${kind}-${id.replaceAll('.', '-')}-${version}`,
      ce_source: '/crossdock/control-plane',
      ce_type: topic.replace('config.', 'crossdock.'),
      ce_time: changedAt.toISOString(),
      'content-type': 'application/json',
    },
    payload: payload as OutboxEntry['payload'] as object,
  });
  await transaction.query('SELECT pg_notify($1, $2)', [OUTBOX_CHANNEL, '']);
}
