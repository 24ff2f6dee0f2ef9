import { Inject, Injectable } from '@nestjs/common';
import { setImmediate as othersHaveRun } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.js';
import { admit, refuse, type Verdict } from '../admission/admit.js';
import { authoriseRole } from '../admission/authorise.js';
import { maxBatchBytes, maxBatchEntries, maxEventBytes } from '../admission/limits.js';
import type { Arrival } from '../admission/records.js';
import type { Refusal } from '../admission/refusals.js';
import { Rulebook } from '../admission/rulebook.js';
import { Settlement } from '../admission/settlement.js';
import { contentModeOf, type ContentMode } from '../cloudevents/content-type.js';
import { batchEntry, binaryEntry, splitBatch, structuredEntry } from '../cloudevents/decode.js';
import { Malformed, TooMany } from '@crossdock/json-text';
import { bytesInFlight, entriesTotal, schemaWarningsTotal } from '../metrics.js';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../settings.js';
import { answerOfBatch, answerOfEntry, type Answer, type EntryAnswer } from './answers.js';
import { ByteBudget } from './byte-budget.js';
import { busy, gone, readBody } from './read-body.js';
import { contentTypeOf } from './unread-bodies.js';

/** A batch is decided in slices of this many entries, so that a large one does not hold up other requests. */
const entriesPerSlice = 200;

/**
 * What happens to a request of an authenticated caller: role, mode, body within limits, a verdict per entry, records
 * acknowledged, answer. Every refusal from here on leaves a decision record.
 */
@Injectable()
export class Intake {
  private readonly budget: ByteBudget;

  constructor(
    private readonly rulebook: Rulebook,
    private readonly settlement: Settlement,
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
  ) {
    this.budget = new ByteBudget(settings.maxBytesInFlight, (held) => bytesInFlight.set(held));
  }

  /** Null when the sender has left and nobody waits for an answer. */
  async take(request: FastifyRequest, caller: Caller): Promise<Answer | null> {
    const arrival = arrivalOf(request, caller);
    const mode = contentModeOf(contentTypeOf(request.raw));
    const early = authoriseRole(caller) ?? unsupported(request, mode);
    if (early) return this.refused(arrival, early);
    if (this.settlement.isSaturated) return this.refused(arrival, busy);

    const limits = {
      maxBytes: mode === 'batch' ? maxBatchBytes : maxEventBytes,
      timeoutMs: this.settings.bodyTimeoutMs,
    };
    const body = await readBody(request.raw, limits, this.budget);
    if (body === gone) return null;
    if (!Buffer.isBuffer(body)) return this.refused(arrival, body);

    try {
      const verdicts = await this.decide(request, mode, body, arrival);
      const answers = await this.settlement.settle(verdicts);
      count(arrival, verdicts, answers);
      const [only] = answers;
      return mode !== 'batch' && only ? answerOfEntry(only) : answerOfBatch(answers);
    } finally {
      this.budget.giveBack(body.length);
    }
  }

  /** A request that is refused as a whole. What is our own fault is no decision and leaves no record. */
  private async refused(arrival: Arrival, refusal: Refusal): Promise<Answer> {
    const verdicts = refusal.code === 'busy' ? [] : [refuse(arrival, refusal)];
    const [recorded] = await this.settlement.settle(verdicts);
    const answer = recorded ?? { status: 'refused', ...refusal };
    count(arrival, verdicts, [answer]);
    return answerOfEntry(answer);
  }

  private async decide(
    request: FastifyRequest,
    mode: ContentMode,
    body: Buffer,
    arrival: Arrival,
  ): Promise<Verdict[]> {
    const { rules } = this.rulebook;
    if (mode === 'structured') return [admit(structuredEntry(body), arrival, rules)];
    if (mode === 'binary') {
      const { raw } = request;
      return [admit(binaryEntry(raw.rawHeaders, body, contentTypeOf(raw)), arrival, rules)];
    }
    const texts = textsOf(body);
    if (!Array.isArray(texts)) return [refuse(arrival, texts)];
    const verdicts: Verdict[] = [];
    for (const text of texts) {
      verdicts.push(admit(batchEntry(text), arrival, rules));
      if (verdicts.length % entriesPerSlice === 0) await othersHaveRun();
    }
    return verdicts;
  }
}

function arrivalOf(request: FastifyRequest, caller: Caller): Arrival {
  const { traceparent } = request.headers;
  return {
    caller,
    receivedAt: new Date().toISOString(),
    remoteAddress: request.ip,
    traceparent:
      typeof traceparent === 'string' && /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/.test(traceparent)
        ? traceparent
        : undefined,
  };
}

function unsupported(request: FastifyRequest, mode: ContentMode): Refusal | null {
  const code = 'content_type_not_supported';
  if (mode === 'unsupported')
    return { code, detail: 'CloudEvents are read as JSON in UTF-8, alone or as a batch.' };
  const encoding = request.headers['content-encoding'];
  if (encoding === undefined || encoding === 'identity') return null;
  return { code, detail: 'Compressed bodies are not read.' };
}

function textsOf(body: Buffer): string[] | Refusal {
  try {
    return splitBatch(body, maxBatchEntries);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { code: error instanceof TooMany ? 'too_large' : 'malformed', detail: error.detail };
  }
}

function count({ caller }: Arrival, verdicts: readonly Verdict[], answers: readonly EntryAnswer[]): void {
  for (const answer of answers) {
    entriesTotal.inc({
      door: caller.origin,
      code: answer.status === 'accepted' ? answer.status : answer.code,
    });
  }
  for (const verdict of verdicts) {
    if (verdict.decision === 'accepted' && verdict.warnings.length > 0) {
      schemaWarningsTotal.inc({ event_type: verdict.event.headers.ce_type });
    }
  }
}
