import { operations } from '@crossdock/contracts';
import { Publisher, type Outgoing } from '@crossdock/kafka';
import { Leadership } from '@crossdock/postgres';
import { Logger } from '@crossdock/service-host';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Client } from 'pg';
import { DataSource, In } from 'typeorm';
import { outboxPublished, outboxWaiting } from '../metrics.js';
import { OutboxEntry } from '../storage/entities/outbox-entry.entity.js';
import { OUTBOX_CHANNEL, type ConfigurationOperation } from './append.js';
import { DatabaseUrl } from './database-url.js';
import { oldest } from './oldest.js';
import { orAborted } from './or-aborted.js';
import { Wake } from './wake.js';

const PORTION = { entries: 200, bytes: 4_000_000 };
/** The notification is what wakes the relay; this is for one that was lost with a session. */
const LOOK_AGAIN_MS = 5_000;
const RETRY_MS = 1_000;

/**
 * Takes the outbox to the config topics:
 *
 * 1. One process leads, by an advisory lock; the others wait for it to go.
 * 2. It listens, and reads the oldest entries.
 * 3. Neighbours for the same topic are published together; the next topic's turn is after their acknowledgement. So
 *    entries are published in the order of their ids, which is the order of the commits.
 * 4. Acknowledged entries are deleted.
 *
 * A crash between 3 and 4 publishes those entries again, in the same order: a repeat, never a loss. A leader that is cut
 * off from the database may not notice for 5 s; it asks for its session before each batch, which leaves the moment of one
 * batch in which an older version could follow a newer one of its successor's. Who reads both passes the older one over
 * (`CompactedView`); who starts after compaction reads the older one alone, until the entity changes again.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly leadership: Leadership;

  constructor(
    private readonly dataSource: DataSource,
    private readonly publisher: Publisher,
    private readonly logger: Logger,
    databaseUrl: DatabaseUrl,
  ) {
    this.leadership = new Leadership({
      url: databaseUrl.reveal(),
      name: 'control-plane.relay',
      lead: (session, signal) => this.lead(session, signal),
      onFailure: (err) => this.logger.warn({ err }, 'relay.interrupted'),
    });
  }

  onApplicationBootstrap(): void {
    this.leadership.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.leadership.stop();
  }

  private async lead(session: Client, signal: AbortSignal): Promise<void> {
    const wake = new Wake(signal);
    session.on('notification', () => wake.call());
    await session.query(`LISTEN ${OUTBOX_CHANNEL}`);
    this.logger.info({}, 'relay.led');
    while (!signal.aborted) {
      await session.query('SELECT 1');
      const outcome = await this.publishOldest(signal).catch((err: unknown) => {
        this.logger.warn({ err }, 'relay.delayed');
        return 'failed' as const;
      });
      if (outcome === 'failed') await new Wake(signal).wait(RETRY_MS);
      if (outcome === 'drained') await wake.wait(LOOK_AGAIN_MS);
    }
  }

  /** `drained` when nothing was left behind at the moment of looking. */
  private async publishOldest(signal: AbortSignal): Promise<'drained' | 'more'> {
    const entries = await oldest(this.dataSource, PORTION);
    outboxWaiting.set(entries.length);
    for (const run of neighbours(entries)) {
      const acknowledged = this.publisher.publishAll(operationOf(run), run.map(recordOf));
      // While no broker answers, publishing takes as long as that; leading may have to end before.
      if ((await orAborted(acknowledged, signal)) === 'aborted') return 'drained';
      await this.dataSource.manager.delete(OutboxEntry, { id: In(run.map(({ id }) => id)) });
      outboxPublished.inc(run.length);
      outboxWaiting.dec(run.length);
    }
    return entries.length === 0 ? 'drained' : 'more';
  }
}

/** Entries of one operation that follow each other. */
function neighbours(entries: OutboxEntry[]): OutboxEntry[][] {
  const runs: OutboxEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run?.[0]?.operation === entry.operation) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function operationOf([entry]: OutboxEntry[]): ConfigurationOperation {
  const operation = operations[entry?.operation as keyof typeof operations];
  if (operation?.service !== 'control-plane' || operation.action !== 'send' || !operation.tombstone)
    throw new Error(`the outbox holds a record of an unknown operation: ${entry?.operation}`);
  return operation;
}

function recordOf({ key, headers, payload }: OutboxEntry): Outgoing<ConfigurationOperation['message']> {
  return { key, headers, payload: payload as Outgoing<ConfigurationOperation['message']>['payload'] };
}
