import type { EndpointChanged } from '@crossdock/contracts';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';
import type { Sent } from '../delivery/attempt.js';
import { deliveryOf, type Delivery } from '../delivery/delivery.js';
import { Emissions } from '../delivery/emissions.js';
import { maskedText } from '../delivery/evidence.js';
import { messageHeaders } from '../delivery/message.js';
import { OpenedForms } from '../delivery/opened-forms.js';
import type { EndedResult } from '../delivery/outcome.js';
import { settle, type EndedAttempt } from '../delivery/settlement.js';
import { tenths } from '../delivery/timings.js';
import { policyOf } from '../policy/policy.js';
import type { SettledMessage } from './mailbox-message.js';

/**
 * Tells the bus what came of a message in a mailbox. What was fetched is an attempt like any other, with the id that it was given then: settled by the
 * same policy, tried again over the wheel, recorded and dead-lettered alike.
 */
@Injectable()
export class Settling {
  constructor(
    private readonly configuration: Configuration,
    private readonly emissions: Emissions,
    private readonly forms: OpenedForms,
  ) {}

  /**
   * Fulfilled when all of it is acknowledged. After a crash it is told again, in records of the same ids.
   * @param mayGo asked before each attempt to write any of it
   * @throws BrokenRecord when it can never be told
   */
  async tell(message: SettledMessage, mayGo: () => boolean): Promise<void> {
    const delivery = deliveryOf(message.headers, message.body);
    if (message.outcome === 'returned') return this.emissions.returned(delivery, mayGo);
    if (message.outcome === 'not_fetched') {
      const until = new Date(message.endsAt).toISOString();
      const detail = `Nobody had fetched it when its horizon passed at ${until}.`;
      return this.emissions.ended(delivery, { cause: 'not_fetched', detail }, mayGo);
    }
    const attempt = this.attemptOf(message, delivery);
    await this.emissions.attempted(delivery, attempt, settle(delivery, attempt, Math.random()), false, mayGo);
  }

  /**
   * Ends what can never be told: a dead letter, without the history of its attempts, which may be what makes it too large. What was acknowledged
   * has ended well; nothing more is said of it.
   * @throws BrokenRecord when not even that can be told
   */
  async giveUp(message: SettledMessage, why: string, mayGo: () => boolean): Promise<void> {
    if (message.outcome === 'acknowledged') return;
    const { cd_history: _, ...headers } = message.headers;
    const detail = `What came of it could not be written: ${why}`.slice(0, 500);
    const delivery = deliveryOf(headers, message.body);
    await this.emissions.ended(delivery, { cause: 'record_too_large', detail }, mayGo);
  }

  private attemptOf(message: SettledMessage, delivery: Delivery): EndedAttempt {
    const { endpointId, endpointVersion, tenantId, leasedAt, leasedBy, attemptId, settledAt } = message;
    const configured = this.configuration.endpoints.get(endpointId);
    const known = configured ?? gone(endpointId, tenantId ?? '');
    const owner = this.configuration.tenants.get(known.tenantId);
    const endpoint = { ...known, version: endpointVersion ?? known.version };
    const startedAt = Math.floor(leasedAt ?? settledAt);
    const endedAt = Math.max(startedAt, Math.floor(settledAt));
    const number = delivery.attemptsMade + 1;
    const sent = configured && this.sentOf(configured, delivery, number, startedAt);
    return {
      id: attemptId ?? '',
      number,
      endpoint,
      policy: policyOf(known, owner),
      tenantVersion: owner?.version,
      startedAt,
      endedAt,
      durationMs: tenths(Math.max(0, settledAt - (leasedAt ?? settledAt))),
      address: leasedBy ?? undefined,
      timings: {},
      sent,
      result: resultOf(message, sent),
    };
  }

  /** What the receiver got, as far as it can be made again. */
  private sentOf(
    endpoint: EndpointChanged,
    delivery: Delivery,
    number: number,
    startedAt: number,
  ): Sent | undefined {
    const opened = this.forms.of(endpoint);
    if (!opened.usable) return undefined;
    const headers = messageHeaders(delivery, opened.form, number, startedAt);
    return { headers, secretNames: opened.form.secretNames };
  }
}

function resultOf({ outcome, detail, notBefore }: SettledMessage, sent: Sent | undefined): EndedResult {
  if (outcome === 'acknowledged') return { kind: 'taken' };
  if (outcome === 'released') {
    const said = detail === null ? 'Its receiver could not make use of it.' : maskedText(detail, sent);
    return { kind: 'failed', reason: 'released', detail: said, notBefore: notBefore ?? undefined };
  }
  const silent = 'It was fetched and not acknowledged within its lease.';
  return { kind: 'failed', reason: 'lease_expired', detail: silent };
}

/** Of an endpoint that was deleted after something was fetched from it. */
function gone(id: string, tenantId: string): EndpointChanged {
  return {
    id,
    tenantId,
    kind: 'poll',
    version: 1,
    changedAt: new Date(0).toISOString(),
    status: 'disabled',
    signingSecrets: [''],
    maxInFlight: 1,
  };
}
