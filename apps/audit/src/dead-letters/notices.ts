import { operations } from '@crossdock/contracts';
import { BrokenRecord, Publisher } from '@crossdock/kafka';
import { Leadership } from '@crossdock/postgres';
import { Logger } from '@crossdock/service-host';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { AuditSettings } from '../settings.js';
import { DeadLetterNotices } from '../storage/dead-letter-notices.js';
import { noticeEvent } from './notice.js';

const LOOK_AGAIN_MS = 1_000;
const FORGET_EVERY_MS = 3_600_000;

/**
 * Tells the owner of an endpoint that deliveries to it ended as dead letters: of the first at once, and then at most once in a while, with
 * how many there were since. So a broken endpoint with a million deliveries makes a handful of events and not a million.
 *
 * Here, where dead letters are counted, and not where they come about: counts survive crashes and changes of owner. What was begun to be told
 * is told by whoever leads next, as the same event.
 */
@Injectable()
export class Notices implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly leadership: Leadership;

  constructor(
    private readonly kept: DeadLetterNotices,
    private readonly publisher: Publisher,
    private readonly settings: AuditSettings,
    private readonly logger: Logger,
  ) {
    this.leadership = new Leadership({
      url: settings.databaseUrl.reveal(),
      name: 'audit.notices',
      lead: (_session, signal) => this.lead(signal),
      onFailure: (err) => this.logger.warn({ err }, 'notices.interrupted'),
    });
  }

  onApplicationBootstrap(): void {
    this.leadership.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.leadership.stop();
  }

  private async lead(signal: AbortSignal): Promise<void> {
    for (let forgottenAt = -Infinity; !signal.aborted;) {
      if (performance.now() - forgottenAt >= FORGET_EVERY_MS) {
        forgottenAt = performance.now();
        await this.kept.forgetQuiet();
      }
      for (const { endpointId, telling } of await this.kept.due(this.settings.noticeEverySeconds)) {
        if (signal.aborted) return;
        const notice = telling ?? (await this.kept.begin(endpointId));
        if (notice) await this.publish(noticeEvent(notice, new Date().toISOString()));
        await this.kept.told(endpointId);
      }
      await sleep(LOOK_AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** What no broker will ever take keeps nobody else's waiting. */
  private async publish(event: ReturnType<typeof noticeEvent>): Promise<void> {
    try {
      await this.publisher.publish(operations.auditSendsEventPublished, event);
    } catch (err) {
      if (!(err instanceof BrokenRecord)) throw err;
      this.logger.error({ err, endpointId: event.headers.ce_subject }, 'notice.notTaken');
    }
  }
}
