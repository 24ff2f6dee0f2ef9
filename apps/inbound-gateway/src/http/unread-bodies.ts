import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Hands requests to their handlers with the body unread, whatever its content type: admission reads it itself, after
 * it knows who is there and how much may come.
 */
export function leaveBodiesUnread(app: NestFastifyApplication): void {
  // Registered through Nest first, so that it does not add its own JSON and form parsers later.
  app.useBodyParser('*');
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (_request, _payload, done) => done(null));
}
