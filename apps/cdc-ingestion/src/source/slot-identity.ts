import type { SlotClaim } from '../position/slot-claims.js';
import type { KnownTables } from '../publishing/known-tables.js';
import { formatLsn, parseLsn, type Lsn } from '../replication/lsn.js';
import type { TimelineSwitch } from '../replication/timeline-history.js';
import type { PublishedAs } from './published-tables.js';
import { SourceStopped, type StoppedState } from './source-fault.js';

/** What was recorded of the slot the source read last. */
export interface RecordedPosition {
  systemIdentifier: string;
  timeline: number;
  slot: string;
  confirmedLsnBound: string;
  /** `schema.table` of what is captured through the slot. */
  tables?: readonly string[];
  /** How they were published when that was recorded. */
  publishedAs?: PublishedAs;
  /** Which entries of the publication we made; absent where that is not known. */
  ownEntries?: readonly string[];
  /** What the captured tables were when that was recorded. */
  relations?: KnownTables;
}

/** What the server says now. */
export interface FoundSlot {
  plugin: string | null;
  database: string | null;
  /** Null for a slot that was never usable. */
  confirmedLsn: Lsn | null;
  /** `lost` when the log it needs is gone. */
  walStatus: string | null;
  /** PostgreSQL 17 and later: why the slot was invalidated. */
  invalidationReason: string | null;
  activePid: number | null;
  /** It came to this server from its primary, when this server was a standby. */
  synced: boolean;
}

export interface Found {
  systemIdentifier: string;
  timeline: number;
  database: string;
  slot: FoundSlot | null;
  /** How the server came to its timeline; needed only where that is not the recorded one. */
  history?: readonly TimelineSwitch[];
}

/** Judgements that a record may still turn which is on its way to us. */
export const hangsOnRecords: readonly StoppedState[] = ['slot_moved', 'slot_foreign'];

/** What speaks for a slot of which no position is recorded. */
export interface Entitlement {
  /** What the source was about to create and whose outcome is not known. */
  claim?: SlotClaim | undefined;
  /** A person says that the slot is the source's, whoever made it. */
  adopt: boolean;
}

/**
 * `create`: nothing was captured through this slot yet and it does not exist. `resume`: go on from where it stands; `adopt`
 * likewise, with a slot that only a person says is ours.
 */
export type IdentityVerdict =
  { action: 'create' } | { action: 'resume' | 'adopt'; confirmed: Lsn; bound: Lsn };

/**
 * Whether the slot is still the one that we left, compared with what was recorded before each confirmation. Going on
 * with another slot of the same name would skip whatever was committed in between, silently.
 *
 * Another timeline is another history of the server, which began when it was promoted or restored. It is ours to go on with
 * when it holds everything that was ever confirmed (it left the recorded timeline behind that) and the slot came with it.
 *
 * A record for another slot name says nothing: a new name is how a person starts anew on purpose. A slot without a record is
 * one that we created and died before recording, if it was claimed before and the claim stands; it stands at its creation
 * and nothing is lost. Any other may be somebody else's, who would lose whatever we confirm.
 *
 * @throws SourceStopped
 */
export function judgeIdentity(
  slotName: string,
  recorded: RecordedPosition | undefined,
  found: Found,
  { claim, adopt }: Entitlement = { adopt: false },
): IdentityVerdict {
  const known = recorded?.slot === slotName ? recorded : undefined;
  if (known && known.systemIdentifier !== found.systemIdentifier) {
    throw new SourceStopped(
      'foreign_system',
      `recorded system ${known.systemIdentifier}, found ${found.systemIdentifier}`,
    );
  }
  const { slot } = found;
  if (known && known.timeline !== found.timeline) {
    const broken = breakOf(known, found);
    if (broken !== null) {
      const detail = `recorded timeline ${known.timeline}, found ${found.timeline}: ${broken}`;
      throw new SourceStopped('timeline_changed', detail);
    }
  }
  if (!slot) {
    if (known) throw new SourceStopped('slot_missing', `recorded up to ${known.confirmedLsnBound}`);
    return { action: 'create' };
  }
  if (slot.plugin !== 'pgoutput' || slot.database !== found.database) {
    throw new SourceStopped(
      'slot_unsuitable',
      `plugin ${slot.plugin ?? 'none'}, database ${slot.database ?? 'none'}`,
    );
  }
  const claimed = !known && isClaimed(slotName, claim, found);
  if (!known && !claimed && !adopt) {
    const at = slot.confirmedLsn === null ? 'is being made' : `stands at ${formatLsn(slot.confirmedLsn)}`;
    throw new SourceStopped('slot_foreign', `${slotName} ${at}, and there is no record of it`);
  }
  if (slot.walStatus === 'lost' || slot.invalidationReason !== null) {
    throw new SourceStopped('slot_invalidated', slot.invalidationReason ?? 'wal_status lost');
  }
  const confirmed = slot.confirmedLsn ?? 0n;
  const bound = known ? parseLsn(known.confirmedLsnBound) : confirmed;
  if (confirmed > bound) {
    throw new SourceStopped(
      'slot_moved',
      `recorded up to ${formatLsn(bound)}, found at ${formatLsn(confirmed)}`,
    );
  }
  return { action: known || claimed ? 'resume' : 'adopt', confirmed, bound };
}

function isClaimed(slotName: string, claim: SlotClaim | undefined, found: Found): boolean {
  return (
    claim?.slot === slotName &&
    claim.systemIdentifier === found.systemIdentifier &&
    claim.database === found.database
  );
}

/**
 * The server's log never ends before what was captured from it, unless its files were set back (a copy of the disk, say), which
 * the timeline does not tell. It would give out the same positions again for other changes, and so the same ids.
 *
 * @param recorded known before `logEnd` was asked for
 * @throws SourceStopped
 */
export function judgeLogEnd(slotName: string, recorded: RecordedPosition | undefined, logEnd: Lsn): void {
  if (recorded?.slot !== slotName || parseLsn(recorded.confirmedLsnBound) <= logEnd) return;
  throw new SourceStopped(
    'timeline_changed',
    `up to ${recorded.confirmedLsnBound} was captured, and the server's log ends at ${formatLsn(logEnd)}: it was set back`,
  );
}

/** Why capture cannot go on in another timeline; null when it can. */
function breakOf(known: RecordedPosition, { history = [], slot }: Found): string | null {
  const left = history.find(({ timeline }) => timeline === known.timeline)?.at;
  if (left === undefined) return 'the server does not come from the recorded one';
  const bound = parseLsn(known.confirmedLsnBound);
  if (left < bound) {
    return `it was left at ${formatLsn(left)}, and up to ${formatLsn(bound)} was captured: changes were captured that the server does not have`;
  }
  if (!slot) return 'the slot did not come with it from the former primary';
  return slot.synced ? null : 'the slot was made here and did not come from the former primary';
}
