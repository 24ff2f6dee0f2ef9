import { Injectable } from '@nestjs/common';
import { operations, type Messages } from '@crossdock/contracts';
import { Publisher, type Outgoing, type Received } from '@crossdock/kafka';
import { sourceHeaders } from '../source-headers.js';

/** The slot that a source is about to create, and where. */
export interface SlotClaim {
  systemIdentifier: string;
  database: string;
  /** Absent where none is being created: then nothing speaks for any slot. */
  slot?: string;
  /** The entries of the publication that we made, until a position says so. */
  ownEntries?: readonly string[];
}

/**
 * Which slot each source is about to create, from before PostgreSQL is told until its first position is recorded or the
 * server refused to make it. PostgreSQL does not say who made a slot; so where none of its positions is recorded, a
 * standing claim is what tells the slot of a source that died in between from that of somebody else.
 *
 * Nor does PostgreSQL say who put a table into a publication. That is done before the slot is made, and so is written here first;
 * it stays where the server refused the slot.
 */
@Injectable()
export class SlotClaims {
  private readonly claims = new Map<string, SlotClaim>();

  constructor(private readonly publisher: Publisher) {}

  get(sourceId: string): SlotClaim | undefined {
    return this.claims.get(sourceId);
  }

  apply(records: readonly Received<'SlotClaimed'>[]): void {
    for (const { key, payload } of records) this.note(key, payload);
  }

  /**
   * Fulfilled when all replicas in sync have it.
   *
   * @param claim null takes back what was claimed
   * @param mayGo asked before each attempt to write it
   */
  async record(sourceId: string, claim: SlotClaim | null, mayGo: () => boolean): Promise<void> {
    const claimedAt = new Date().toISOString();
    const { systemIdentifier = '', slot = '' } = claim ?? this.get(sourceId) ?? {};
    const record: Outgoing<'SlotClaimed'> = {
      key: sourceId,
      headers: sourceHeaders(
        sourceId,
        `slot_${sourceId}-${systemIdentifier}-${slot}`,
        'crossdock.slot-claimed.v1',
        claimedAt,
      ),
      payload: claim ? written(sourceId, claim, claimedAt) : null,
    };
    await this.publisher.publish(operations.cdcIngestionSendsSlotClaimed, record, { mayGo });
    this.note(sourceId, claim);
  }

  private note(sourceId: string, claim: SlotClaim | null): void {
    if (claim) this.claims.set(sourceId, claim);
    else this.claims.delete(sourceId);
  }
}

function written(
  sourceId: string,
  { systemIdentifier, database, slot, ownEntries }: SlotClaim,
  claimedAt: string,
): Messages['SlotClaimed']['payload'] {
  return {
    sourceId,
    systemIdentifier,
    database,
    ...(slot === undefined ? {} : { slot }),
    ...(ownEntries ? { ownEntries: [...ownEntries] } : {}),
    claimedAt,
  };
}
