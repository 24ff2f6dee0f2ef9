import type { IncomingMessage } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Hands requests to their handlers with the body unread, whatever its content type: admission reads it itself, after
 * it knows who is there and how much may come. Fastify would refuse a content type that is none before any handler runs,
 * and nothing would record that; so it is not shown the header, and admission reads it with {@link contentTypeOf}.
 */
export function leaveBodiesUnread(app: NestFastifyApplication): void {
  // Registered through Nest first, so that it does not add its own JSON and form parsers later.
  app.useBodyParser('*');
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (_request, _payload, done) => done(null));
  fastify.addHook('onRequest', ({ raw }, _reply, done) => {
    delete raw.headers['content-type'];
    done();
  });
}

/** The Content-Type as it was sent; the first, if there are several. */
export function contentTypeOf({ rawHeaders }: IncomingMessage): string | undefined {
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]?.toLowerCase() === 'content-type') return rawHeaders[at + 1];
  return undefined;
}
