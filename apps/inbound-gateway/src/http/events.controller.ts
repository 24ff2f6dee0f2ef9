import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { bearer } from '@crossdock/credentials';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Applications } from '../access/applications.js';
import type { Caller } from '../access/caller.js';
import { Doors } from '../access/doors.js';
import { admissionSeconds } from '../metrics.js';
import type { Answer } from './answers.js';
import { Doorkeeper } from './doorkeeper.js';
import { Intake } from './intake.js';

/**
 * The two ways in. Both take CloudEvents over HTTP in binary, structured and batched mode, and answer 202 only after
 * the brokers have the event. The identity is decided from the headers alone, before a byte of the body is read.
 */
@Controller('v1')
export class EventsController {
  constructor(
    private readonly applications: Applications,
    private readonly doors: Doors,
    private readonly doorkeeper: Doorkeeper,
    private readonly intake: Intake,
  ) {}

  /** Own applications; the extension attribute `tenant`, or the key, says whom the event concerns. */
  @Post('events')
  publish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.take(request, reply, this.applications.identify(bearer(request.headers.authorization)));
  }

  /** The door of one sender; its events concern the sender's tenant. */
  @Post('doors/:senderId/events')
  send(
    @Param('senderId') senderId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.take(request, reply, this.doors.identify(senderId, bearer(request.headers.authorization)));
  }

  private async take(request: FastifyRequest, reply: FastifyReply, caller: Caller | null): Promise<void> {
    const observe = admissionSeconds.startTimer();
    const closed = this.doorkeeper.closed();
    if (closed) return answer(reply, closed);
    if (!caller) {
      leaveUnread(request, reply);
      return answer(reply, this.doorkeeper.turnAway(request.ip));
    }
    const taken = await this.intake.take(request, caller);
    if (!taken) return void reply.hijack();
    if (taken.status === 408) void reply.header('connection', 'close');
    answer(reply, taken);
    observe();
  }
}

function answer(reply: FastifyReply, { status, headers, body }: Answer): void {
  // As bytes: Fastify would add a charset, which these media types do not have.
  void reply
    .code(status)
    .headers(headers)
    .send(Buffer.from(JSON.stringify(body)));
}

/** Small bodies of strangers are swallowed by Node to keep the connection; for anything larger it is closed. */
function leaveUnread({ headers }: FastifyRequest, reply: FastifyReply): void {
  const small =
    headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) <= 65_536;
  if (!small) void reply.header('connection', 'close');
}
