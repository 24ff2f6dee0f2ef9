import { Inject, Injectable } from '@nestjs/common';
import { operations } from '@crossdock/contracts';
import { Publisher } from '@crossdock/kafka';
import { Logger } from '@crossdock/service-host';
import type { EntryAnswer } from '../http/answers.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';
import type { Verdict } from './admit.js';
import type { Outgoing } from './records.js';

type Sends =
  | typeof operations.inboundGatewaySendsEventPublished
  | typeof operations.inboundGatewaySendsEventQuarantined
  | typeof operations.inboundGatewaySendsEntryDecided;

/** One publish under way, and what became of it so far. */
interface Publish {
  acknowledged: boolean;
  readonly done: Promise<void>;
}

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

  /** @param released called when no record of these verdicts is in memory any more: at the answer, or later. */
  async settle(verdicts: readonly Verdict[], released: () => void): Promise<EntryAnswer[]> {
    const events: Outgoing<'EventPublished'>[] = [];
    const quarantines: Outgoing<'EventQuarantined'>[] = [];
    const decisions: Outgoing<'EntryDecided'>[] = [];
    for (const verdict of verdicts) {
      if (verdict.decision === 'accepted') events.push(verdict.event);
      else decisions.push(verdict.record);
      if (verdict.decision === 'quarantined') quarantines.push(verdict.quarantine);
    }
    const stored = {
      events: this.publish(operations.inboundGatewaySendsEventPublished, events),
      quarantines: this.publish(operations.inboundGatewaySendsEventQuarantined, quarantines),
      decisions: this.publish(operations.inboundGatewaySendsEntryDecided, decisions),
    };
    const all = Promise.all(Object.values(stored).map(({ done }) => done));
    void all.then(released);
    await withinMs(all, this.settings.publishTimeoutMs);
    return verdicts.map((verdict) => answerOf(verdict, stored));
  }

  private publish<S extends Sends>(operation: S, records: Outgoing<S['message']>[]): Publish {
    const publish = { acknowledged: records.length === 0, done: Promise.resolve() };
    if (records.length === 0) return publish;
    publish.done = this.publisher.publishAll(operation, records).then(
      () => {
        publish.acknowledged = true;
      },
      (err: unknown) =>
        this.logger.error({ err, operation: operation.id, records: records.length }, 'entries.not_stored'),
    );
    return publish;
  }
}

function answerOf(
  verdict: Verdict,
  stored: Record<'events' | 'quarantines' | 'decisions', Publish>,
): EntryAnswer {
  if (verdict.decision === 'accepted') {
    if (!stored.events.acknowledged) return unstored;
    const { eventId: id, warnings } = verdict;
    return warnings.length === 0 ? { status: 'accepted', id } : { status: 'accepted', id, warnings };
  }
  const { decision, code, detail } = verdict;
  if (!stored.decisions.acknowledged) return unstored;
  if (decision === 'refused') return { status: decision, code, detail };
  if (!stored.quarantines.acknowledged) return unstored;
  return { status: decision, code, detail, errors: verdict.violations };
}

const unstored: EntryAnswer = {
  status: 'refused',
  code: 'bus_unavailable',
  detail: 'The brokers did not answer in time. Send it again with the same id.',
};

async function withinMs(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, late]);
  clearTimeout(timer);
}
