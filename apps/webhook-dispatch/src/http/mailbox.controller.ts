import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { EndpointChanged } from '@crossdock/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Arrivals } from '../mailbox/arrivals.js';
import type { LeasedMessage } from '../mailbox/mailbox-message.js';
import { Sweep } from '../mailbox/sweep.js';
import { MailboxStore } from '../storage/mailbox-store.js';
import { AnswerLife } from './answer-life.js';
import { AcknowledgementLimits, FetchLimits } from './fetch-limits.js';
import { MailboxDoor } from './mailbox-door.js';
import { MailboxAnswers } from './mailbox-answers.js';
import { acknowledgementOf, fetchOf, type Fetch } from './mailbox-requests.js';

/** A receiver that takes no byte of its answer for so long is cut off: the answer is held in memory until then. */
const idleMs = 30_000;
/** And one that has not taken all of it after so long: two megabytes need no more over any line that is of use. */
const answerMs = 120_000;

/**
 * Where receivers without a public address fetch their messages and say what they did with them. Any process may be asked: what is kept is
 * in the database. Nothing that is answered here is lost with the answer: a message that is not acknowledged comes again.
 */
@Controller('v1/mailboxes/:endpointId')
export class MailboxController {
  constructor(
    private readonly door: MailboxDoor,
    private readonly limits: FetchLimits,
    private readonly acknowledgementLimits: AcknowledgementLimits,
    private readonly store: MailboxStore,
    private readonly arrivals: Arrivals,
    private readonly answers: MailboxAnswers,
    private readonly sweep: Sweep,
  ) {}

  /** Messages for this receiver alone until their lease ends. Waits for some where it is asked to. */
  @Get('messages')
  async fetch(
    @Param('endpointId') endpointId: string,
    @Query() query: Record<string, unknown>,
    @Headers('authorization') authorization: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.door.enterToFetch(endpointId, authorization);
    const wanted = fetchOf(query);
    const end = this.limits.begin(endpointId);
    const life = new AnswerLife(request, reply);
    life.whenOver(end);
    try {
      const until = performance.now() + wanted.waitMs;
      for (;;) {
        // Its key may have been taken from it while it waited.
        const endpoint = this.door.enterToFetch(endpointId, authorization);
        if (await this.answered(endpoint, wanted, request.ip, reply, life)) return;
        const leftMs = until - performance.now();
        if (life.isOver) return void reply.hijack();
        if (leftMs <= 0 || this.arrivals.isClosed) return this.answers.none(reply);
        await this.arrivals.wait(endpointId, leftMs, life.signal);
        if (life.isOver) return void reply.hijack();
      }
    } catch (error) {
      end();
      throw error;
    }
  }

  /** What became of messages that were fetched. Saying so twice changes nothing. */
  @Post('acknowledgements')
  @HttpCode(200)
  async acknowledge(
    @Param('endpointId') endpointId: string,
    @Body() body: unknown,
    @Headers('authorization') authorization: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const endpoint = this.door.enter(endpointId, authorization);
    const { acknowledge, release } = acknowledgementOf(body);
    const end = this.acknowledgementLimits.begin(endpointId);
    try {
      const who = { endpointId, endpointVersion: endpoint.version, tenantId: endpoint.tenantId };
      const acknowledged =
        acknowledge.length === 0
          ? []
          : await this.store.acknowledge({ ...who, address: request.ip }, acknowledge);
      const released = release.length === 0 ? [] : await this.store.release(endpointId, release);
      if (acknowledged.length + released.length > 0) this.sweep.wake();
      const done = new Set([...acknowledged, ...released]);
      const asked = [...acknowledge, ...release.map(({ deliveryId }) => deliveryId)];
      return { acknowledged, released, notOpen: asked.filter((id) => !done.has(id)) };
    } finally {
      end();
    }
  }

  /** False where there is nothing to answer with. */
  private async answered(
    endpoint: EndpointChanged,
    { limit, leaseMs }: Fetch,
    address: string,
    reply: FastifyReply,
    life: AnswerLife,
  ): Promise<boolean> {
    const form = this.answers.formOf(endpoint);
    const end = this.limits.answer(endpoint.tenantId);
    life.whenOver(end);
    let messages: LeasedMessage[] = [];
    try {
      const { id: endpointId, version: endpointVersion, tenantId } = endpoint;
      messages = await this.store.lease({
        endpointId,
        endpointVersion,
        tenantId,
        address,
        limit,
        leaseMs,
      });
    } finally {
      if (messages.length === 0) end();
    }
    if (messages.length === 0) return false;
    if (life.isOver) {
      // Nobody got them, so that this was no attempt.
      reply.hijack();
      await this.store.giveBack(messages);
      return true;
    }
    reply.raw.setTimeout(idleMs);
    life.endAfter(answerMs);
    this.answers.some(reply, form, messages);
    return true;
  }
}
