import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Notice } from '../dead-letters/notice.js';

/** An endpoint of which there is something to tell. */
export interface DueNotice {
  readonly endpointId: string;
  /** What was begun to be told, perhaps by a process that died; null: it is to be made. */
  readonly telling: Notice | null;
}

const AT_ONCE = 200;
/** An endpoint that was quiet for longer is told of at once again, as it would be anyway. */
const FORGOTTEN_AFTER_DAYS = 7;

/**
 * Counts dead letters by endpoint until their owners are told, in the statement that keeps them. Those of operational events are left out:
 * endpoints that are told of each other would never come to rest. In the order of ids, so that batches do not wait for each other crosswise.
 *
 * @param inserted what was kept, as a relation
 * @param toldOtherwise place of the causes that do not count
 */
export function noteUntold(inserted: string, toldOtherwise: string): string {
  return `INSERT INTO dead_letter_notices AS known (endpoint_id, tenant_id, untold, since, newest)
    SELECT endpoint_id, max(tenant_id), count(*), min(dead_lettered_at),
           (array_agg(id ORDER BY dead_lettered_at DESC, id DESC))[1]
      FROM ${inserted}
     WHERE tenant_id <> '' AND cause <> ALL (${toldOtherwise}::text[])
       AND headers->>'cd_origin' IS DISTINCT FROM 'crossdock'
     GROUP BY endpoint_id ORDER BY endpoint_id
    ON CONFLICT (endpoint_id) DO UPDATE
      SET tenant_id = excluded.tenant_id, untold = known.untold + excluded.untold,
          since = least(known.since, excluded.since), newest = excluded.newest`;
}

/** What is still to be told of dead letters. */
@Injectable()
export class DeadLetterNotices {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Endpoints with dead letters that were not told of, and of which nothing was told for so long. All rows are looked through: there is one for each
   * endpoint with a dead letter in the last week, and an index would have to be kept with every dead letter.
   */
  async due(everySeconds: number): Promise<DueNotice[]> {
    return (await this.dataSource.query(
      `SELECT endpoint_id AS "endpointId", telling FROM dead_letter_notices
        WHERE telling IS NOT NULL
           OR (untold > 0 AND (told_at IS NULL OR told_at <= now() - make_interval(secs => $1)))
        ORDER BY told_at NULLS FIRST LIMIT ${AT_ONCE}`,
      [everySeconds],
    )) as DueNotice[];
  }

  /** Fixes what is told now; what comes from here on is for the next time. */
  async begin(endpointId: string): Promise<Notice | null> {
    const [rows] = (await this.dataSource.query(
      `UPDATE dead_letter_notices AS notice
          SET untold = 0, since = NULL, telling = (
            SELECT json_build_object(
                     'endpointId', notice.endpoint_id, 'tenantId', notice.tenant_id,
                     'count', notice.untold, 'since', ${iso('notice.since')},
                     'newest', json_strip_nulls(json_build_object(
                       'deadLetterId', notice.newest, 'deadLetteredAt', ${iso('letter.dead_lettered_at')},
                       'eventId', letter.event_id, 'eventType', letter.event_type,
                       'deliveryId', letter.delivery_id, 'subscriptionId', letter.subscription_id,
                       'cause', letter.cause, 'attempts', letter.attempts,
                       'reason', letter.headers->>'cd_last_reason',
                       'status', (letter.headers->>'cd_last_status')::integer)))
              FROM (SELECT) AS one LEFT JOIN dead_letters AS letter ON letter.id = notice.newest)
        WHERE endpoint_id = $1 AND telling IS NULL AND untold > 0
       RETURNING telling`,
      [endpointId],
    )) as [{ telling: Notice }[], number];
    return rows[0]?.telling ?? null;
  }

  /** The notice is on the bus. */
  async told(endpointId: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE dead_letter_notices SET telling = NULL, told_at = now() WHERE endpoint_id = $1`,
      [endpointId],
    );
  }

  async forgetQuiet(): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM dead_letter_notices
        WHERE untold = 0 AND telling IS NULL AND told_at < now() - make_interval(days => $1)`,
      [FORGOTTEN_AFTER_DAYS],
    );
  }
}

function iso(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
