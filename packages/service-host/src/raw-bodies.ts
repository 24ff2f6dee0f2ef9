import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Hands the body of every request to its handler as the bytes that came (`request.body` is a Buffer), whatever the content
 * type. For `configure` of `startService`; a service that does this parses for itself.
 *
 * @param maxBytes larger bodies are refused with 413 before they are read to the end
 */
export function acceptRawBodies(app: NestFastifyApplication, maxBytes: number): void {
  app.getHttpAdapter().getInstance().removeAllContentTypeParsers();
  app.useBodyParser('*', { bodyLimit: maxBytes });
}
