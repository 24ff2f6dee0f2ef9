import { Injectable } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Publisher, type Received } from '@crossdock/kafka';
import { parseLsn } from '../replication/lsn.js';
import type { PublishedAs } from '../source/published-tables.js';
import type { Position } from '../source/reading.js';

/** Beside the payload, as JSON: how the tables in it are published. A reader that does not know it leaves it alone. */
const publishedAsHeader = 'cd_published_as';

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
    for (const { payload, headers } of records) {
      if (!payload) continue;
      const publishedAs = publishedAsOf(headers as unknown as Record<string, unknown>);
      this.note(publishedAs ? { ...payload, publishedAs } : payload);
    }
  }

  /** Fulfilled when all replicas in sync have the record. */
  async record(position: Position): Promise<void> {
    const recordedAt = new Date().toISOString();
    const { sourceId, systemIdentifier, timeline, slot, confirmedLsnBound, tables, publishedAs } = position;
    const lsn = parseLsn(confirmedLsnBound).toString(16).padStart(16, '0');
    await this.publisher.publish(operations.cdcIngestionSendsSourcePositionRecorded, {
      key: sourceId,
      headers: {
        ce_specversion: '1.0',
        ce_id: `pos_${sourceId}-${lsn}`,
        ce_source: `/sources/${sourceId}`,
        ce_type: 'crossdock.source-position-recorded.v1',
        ce_time: recordedAt,
        'content-type': 'application/json',
        ...(publishedAs ? { [publishedAsHeader]: JSON.stringify(publishedAs) } : {}),
      },
      payload: {
        sourceId,
        systemIdentifier,
        timeline,
        slot,
        confirmedLsnBound,
        ...(tables ? { tables: [...tables] } : {}),
        recordedAt,
      },
    });
    this.note(position);
  }

  private note(position: Position): void {
    const known = this.positions.get(position.sourceId);
    if (known && isSameSlot(known, position) && bound(known) > bound(position)) return;
    this.positions.set(position.sourceId, position);
  }
}

/** Undefined also where it cannot be read: it is then as unknown as in a record of an earlier version. */
function publishedAsOf(headers: Record<string, unknown>): PublishedAs | undefined {
  const text = headers[publishedAsHeader];
  if (typeof text !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isPublishedAs(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPublishedAs(value: unknown): value is PublishedAs {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const isText = (entry: unknown): boolean => typeof entry === 'string';
  return Object.values(value).every((entries) => Array.isArray(entries) && entries.every(isText));
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
