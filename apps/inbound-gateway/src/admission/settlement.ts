import { Inject, Injectable } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Publisher, TransientFault } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import type { EntryAnswer } from '../http/answers.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';
import type { Accepted, Quarantined, Refused, Verdict } from './admit.js';
import { maxRefusalsRecorded } from './limits.js';
import { summed, type Outgoing } from './records.js';

type Sends =
  | typeof operations.inboundGatewaySendsEventPublished
  | typeof operations.inboundGatewaySendsEventQuarantined
  | typeof operations.inboundGatewaySendsEntryDecided;

/**
 * Makes verdicts true. A sender is told "accepted", "quarantined" or "refused" only after the brokers have acknowledged
 * the records that say so; what they have not acknowledged in time is answered `bus_unavailable`. Such a record may
 * still arrive later: the retry that the answer asks for then carries the same event id.
 *
 * Events, quarantined entries and decisions are written beside each other, so a refused entry in a batch adds nothing to
 * the path of the accepted ones.
 */
@Injectable()
export class Settlement {
  constructor(
    private readonly publisher: Publisher,
    private readonly logger: Logger,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  /** More waits to be written than may wait: new requests should be turned away before they are read. */
  get isSaturated(): boolean {
    return this.publisher.saturated;
  }

  async settle(verdicts: readonly Verdict[]): Promise<EntryAnswer[]> {
    const events: Outgoing<'EventPublished'>[] = [];
    const quarantines: Outgoing<'EventQuarantined'>[] = [];
    const decisions: Outgoing<'EntryDecided'>[] = [];
    for (const verdict of verdicts) {
      if (verdict.decision === 'accepted') events.push(verdict.event);
      else decisions.push(verdict.record);
      if (verdict.decision === 'quarantined') quarantines.push(verdict.quarantine);
    }
    const [eventsStored, quarantinesStored, decisionsStored] = await Promise.all([
      this.stored(operations.inboundGatewaySendsEventPublished, events),
      this.stored(operations.inboundGatewaySendsEventQuarantined, quarantines),
      this.stored(operations.inboundGatewaySendsEntryDecided, summed(decisions, maxRefusalsRecorded)),
    ]);
    return verdicts.map((verdict) => {
      if (verdict.decision === 'accepted') return eventsStored ? accepted(verdict) : unstored;
      if (!decisionsStored || (verdict.decision === 'quarantined' && !quarantinesStored)) return unstored;
      return notAccepted(verdict);
    });
  }

  /** Whether the brokers acknowledged all of the records in time. */
  private async stored<S extends Sends>(
    operation: S,
    records: readonly Outgoing<S['message']>[],
  ): Promise<boolean> {
    if (records.length === 0) return true;
    try {
      await this.publisher.publishAll(operation, records, { timeoutMs: this.settings.publishTimeoutMs });
      return true;
    } catch (err) {
      // While the brokers are away the publisher says so once; only what nobody expects is worth a line per request.
      if (!(err instanceof TransientFault))
        this.logger.error({ err, operation: operation.id }, 'entries.not_stored');
      return false;
    }
  }
}

function accepted({ eventId: id, warnings }: Accepted): EntryAnswer {
  return warnings.length === 0 ? { status: 'accepted', id } : { status: 'accepted', id, warnings };
}

function notAccepted(verdict: Refused | Quarantined): EntryAnswer {
  const { decision: status, code, detail } = verdict;
  return status === 'refused'
    ? { status, code, detail }
    : { status, code, detail, errors: verdict.violations };
}

const unstored: EntryAnswer = {
  status: 'refused',
  code: 'bus_unavailable',
  detail: 'The brokers did not answer in time. Send it again with the same id.',
};
