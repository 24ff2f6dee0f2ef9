import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { register } from 'prom-client';

@Controller('metrics')
export class MetricsController {
  /** Everything in the default register of prom-client, as Prometheus reads it. */
  @Get()
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    const text = await register.metrics();
    await reply.header('content-type', register.contentType).send(text);
  }
}
