import { Injectable } from '@nestjs/common';
import { operations, type Messages } from '@crossdock/contracts';
import { Publisher, type Outgoing, type Received } from '@crossdock/kafka';
import type { KnownTables } from '../publishing/known-tables.js';
import { parseLsn } from '../replication/lsn.js';
import type { PublishedAs } from '../source/published-tables.js';
import type { Position } from '../source/reading.js';
import { sourceHeaders } from '../source-headers.js';

/**
 * The newest recorded position of every source: what all instances wrote to the compacted topic, and at once what this one
 * writes. For one slot of one system only the highest bound counts: every bound was safe when it was written, and the
 * last word of a reader that has lost its lock may arrive after the first of the next.
 */
@Injectable()
export class RecordedPositions {
  private readonly positions = new Map<string, Position>();

  constructor(private readonly publisher: Publisher) {}

  get(sourceId: string): Position | undefined {
    return this.positions.get(sourceId);
  }

  apply(records: readonly Received<'SourcePositionRecorded'>[]): void {
    for (const { payload } of records) if (payload) this.note(payload);
  }

  /**
   * Fulfilled when all replicas in sync have the record.
   *
   * @param mayGo asked before each attempt to write it
   */
  async record(position: Position, mayGo: () => boolean): Promise<void> {
    const recordedAt = new Date().toISOString();
    const { sourceId, systemIdentifier, timeline, slot, confirmedLsnBound } = position;
    const { tables, publishedAs, ownEntries, relations } = position;
    const lsn = parseLsn(confirmedLsnBound).toString(16).padStart(16, '0');
    const record: Outgoing<'SourcePositionRecorded'> = {
      key: sourceId,
      headers: sourceHeaders(
        sourceId,
        `pos_${sourceId}-${lsn}`,
        'crossdock.source-position-recorded.v1',
        recordedAt,
      ),
      payload: {
        sourceId,
        systemIdentifier,
        timeline,
        slot,
        confirmedLsnBound,
        ...(tables ? { tables: [...tables] } : {}),
        ...(publishedAs ? { publishedAs: entriesOf(publishedAs) } : {}),
        ...(ownEntries ? { ownEntries: [...ownEntries] } : {}),
        ...(relations ? { relations: writtenRelations(relations) } : {}),
        recordedAt,
      },
    };
    await this.publisher.publish(operations.cdcIngestionSendsSourcePositionRecorded, record, { mayGo });
    this.note(position);
  }

  private note(position: Position): void {
    const known = this.positions.get(position.sourceId);
    if (known && isSameSlot(known, position) && bound(known) > bound(position)) return;
    this.positions.set(position.sourceId, position);
  }
}

function entriesOf(publishedAs: PublishedAs): Record<string, string[]> {
  return Object.fromEntries(Object.entries(publishedAs).map(([table, entries]) => [table, [...entries]]));
}

function writtenRelations(
  relations: KnownTables,
): Messages['SourcePositionRecorded']['payload']['relations'] {
  const written = Object.entries(relations).map(([name, { oid, keys }]) => {
    return [name, { oid, keys: keys.map((key) => [...key]) }] as const;
  });
  return Object.fromEntries(written);
}

function isSameSlot(one: Position, other: Position): boolean {
  return (
    one.slot === other.slot &&
    one.systemIdentifier === other.systemIdentifier &&
    one.timeline === other.timeline
  );
}

function bound(position: Position): bigint {
  return parseLsn(position.confirmedLsnBound);
}
