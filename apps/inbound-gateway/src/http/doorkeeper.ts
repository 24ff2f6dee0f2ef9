import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { KafkaTransport, Publisher } from '@crossdock/kafka';
import { Strangers } from '../access/strangers.js';
import type { Outgoing } from '../admission/records.js';
import { entriesTotal, strangerRecordsLostTotal } from '../metrics.js';
import { problem, type Answer } from './answers.js';

const windowMs = 60_000;

/**
 * Answers those who do not get in: everybody while the configuration has not been read yet (an honest key would look
 * unknown), and strangers always, with one answer whatever the reason. Records about strangers are written behind their
 * backs and may be lost with the bus; they are bounded by {@link Strangers}.
 */
@Injectable()
export class Doorkeeper implements OnModuleDestroy {
  private readonly strangers = new Strangers(windowMs);
  private readonly window = setInterval(() => this.endWindow(), windowMs).unref();
  private open = false;

  constructor(
    private readonly transport: KafkaTransport,
    private readonly publisher: Publisher,
  ) {}

  /** The answer while the service starts; null from the moment the configuration was read, for good. */
  closed(): Answer | null {
    this.open ||= this.transport.readiness().ready;
    return this.open ? null : problem('starting', 'The configuration is being read.');
  }

  turnAway(remoteAddress: string): Answer {
    entriesTotal.inc({ door: 'stranger', code: 'unauthenticated' });
    const record = this.strangers.refused(remoteAddress);
    if (record) void this.record([record]);
    return unauthenticated;
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.window);
    await this.record(this.strangers.endWindow());
  }

  private endWindow(): void {
    void this.record(this.strangers.endWindow());
  }

  private async record(records: Outgoing<'EntryDecided'>[]): Promise<void> {
    if (records.length === 0) return;
    await this.publisher
      .publishAll(operations.inboundGatewaySendsEntryDecided, records)
      .catch(() => strangerRecordsLostTotal.inc(records.length));
  }
}

const unauthenticated = problem('unauthenticated', 'Present a valid key: Authorization: Bearer …');
